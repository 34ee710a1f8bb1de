import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { TypeOrganisme } from '@/lib/generated/prisma/enums';
import { personnesSansReferent, referentsNommables } from '../policy';

/** How many people nobody accompanies. */
export function nombreSansReferent(acteur: Acteur): Promise<number> {
  return db.beneficiaire.count({ where: personnesSansReferent(acteur) });
}

export type ReferentNommable = {
  id: string;
  nom: string;
  organisme: string;
  type: TypeOrganisme;
  accompagnees: number;
};

/** Who may be named, by organisme then by name, with how many people each accompanies: information, never a rank. */
export async function referentsANommer(acteur: Acteur): Promise<ReferentNommable[]> {
  const lus = await db.referent.findMany({
    where: referentsNommables(acteur),
    select: {
      id: true,
      user: { select: { prenom: true, nom: true } },
      organisme: { select: { nom: true, type: true } },
      _count: {
        select: {
          suivis: { where: { finLe: null, beneficiaire: { anonymiseLe: null, etape: { not: 'SORTIE' } } } },
        },
      },
    },
  });
  return lus
    .sort((a, b) =>
      [a.organisme.nom, a.user.nom, a.user.prenom]
        .join('\n')
        .localeCompare([b.organisme.nom, b.user.nom, b.user.prenom].join('\n'), 'fr'),
    )
    .map(({ id, user, organisme, _count }) => ({
      id,
      nom: `${user.prenom} ${user.nom}`,
      organisme: organisme.nom,
      type: organisme.type,
      accompagnees: _count.suivis,
    }));
}
