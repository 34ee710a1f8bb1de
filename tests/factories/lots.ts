import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { STATUTS_OUVERTS } from '@/lib/propositions/lot';
import { unBeneficiaire } from './beneficiaires';
import { unCoordinateur } from './comptes';
import { uneMission } from './missions';
import { AIN } from './territoires';

const LE = new Date('2026-03-02T09:00:00Z');

/** Somebody who said « je veux bien qu’on me propose des missions ». */
export const unProposable = (profil: Partial<Prisma.BeneficiaireUncheckedCreateInput> = {}) =>
  unBeneficiaire({ profil: { veutPropositionsLe: LE, ...profil } });

/** No batch is open any more: a single one may be. */
export const fermerLesLots = () =>
  db.lotPropositions.updateMany({
    where: { statut: { in: [...STATUTS_OUVERTS] } },
    data: { statut: 'ANNULE' },
  });

/** A batch to be read, of one person and one mission. */
export async function unLot(champs: Partial<Prisma.LotPropositionsUncheckedCreateInput> = {}) {
  await fermerLesLots();
  const [coordination, personne] = [await unCoordinateur(), await unProposable()];
  const mission = await uneMission({ publiee: true });
  const lot = await db.lotPropositions.create({
    data: {
      ...{ departementCode: AIN, auteurId: coordination.user.id, parPersonne: 1, graine: '00ff00ff00ff00ff' },
      ...{ statut: 'PRET', considerees: 1, servies: 1, retenues: 1, creeLe: LE, statutLe: LE },
      personnes: { create: { beneficiaireId: personne.id, possibles: 1, proposees: 1 } },
      paires: {
        create: { beneficiaireId: personne.id, missionId: mission.id, raisons: ['À Bourg-en-Bresse.'] },
      },
      ...champs,
    },
    include: { paires: true },
  });
  return { coordination, personne, mission, lot, paire: lot.paires[0]!, saisie: { lotId: lot.id } };
}
