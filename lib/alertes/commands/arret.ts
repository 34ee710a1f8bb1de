import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { lireArret, type Arret } from '../lien';
import { ACTIVES } from '../policy';
import { taireSiRienNeReste } from './effacement';

const exiger = (lien: string): Arret => {
  const arret = lireArret(lien);
  if (!arret) throw new NonTrouve('Ce lien');
  return arret;
};
const celles = ({ quoi, id }: Arret) => (quoi === 'UNE' ? { id } : { beneficiaireId: id });

/**
 * « Ne plus me prévenir », from a message: this search, or all of them, are on a break. The signed link is the proof,
 * whoever holds it; it reads nothing. Twice is once, and a search that is gone is stopped already.
 * @throws NonTrouve for a link that is none of ours
 */
export async function arreterAlertes(_acteur: Acteur, { lien }: { lien: string }, now: Date): Promise<void> {
  const arret = exiger(lien);
  await db.$transaction(async (tx) => {
    await tx.rechercheEnregistree.updateMany({
      where: { ...celles(arret), ...ACTIVES },
      data: { pauseeLe: now },
    });
    const une = await tx.rechercheEnregistree.findFirst({
      where: celles(arret),
      select: { beneficiaireId: true },
    });
    if (une) await taireSiRienNeReste(tx, une.beneficiaireId);
  });
}

/**
 * The way back, on the same page: what was stopped at this instant goes on; what was on a break before stays so. Twice
 * is once.
 * @throws NonTrouve for a link that is none of ours
 */
export async function reprendreAlertes(
  _acteur: Acteur,
  { lien, arreteLe }: { lien: string; arreteLe: Date },
  _now: Date,
): Promise<void> {
  await db.rechercheEnregistree.updateMany({
    where: { ...celles(exiger(lien)), enleveeLe: null, pauseeLe: arreteLe },
    data: { pauseeLe: null },
  });
}
