import { db } from '@/lib/db';
import type { TypeOrganisme } from '@/lib/generated/prisma/enums';
import { unSuivi } from './parcours';

/** A référent has asked for another kind of organisme for a person, and waits. */
export async function uneOrientation(versType: TypeOrganisme = 'FRANCE_TRAVAIL') {
  const { referent, personne } = await unSuivi({ prenom: 'Zahra' });
  const beneficiaireId = personne.id;
  const { id: suiviId } = await db.suivi.findFirstOrThrow({ where: { beneficiaireId } });
  const { id } = await db.orientation.create({
    data: {
      ...{ beneficiaireId, suiviId, versType, motif: 'Un projet de métier.' },
      ...{ demandeeParId: referent.userId, demandeeLe: new Date('2026-03-01T09:00:00Z') },
    },
  });
  return { referent, personne, id };
}
