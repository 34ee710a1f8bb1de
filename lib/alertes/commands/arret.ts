import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { MetierError, NonTrouve } from '@/lib/erreurs';
import { lireArret, type Arret } from '../lien';
import { ACTIVES } from '../policy';
import { finDuRetour, PHRASE_TROP_TARD } from '../recherche';
import { taireSiRienNeReste, tenirRecherches } from './effacement';

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
    const une = await tx.rechercheEnregistree.findFirst({
      where: celles(arret),
      select: { beneficiaireId: true },
    });
    if (!une) return;
    await tenirRecherches(tx, une.beneficiaireId);
    await tx.rechercheEnregistree.updateMany({
      where: { ...celles(arret), ...ACTIVES },
      data: { pauseeLe: now, arreteePar: arret.quoi },
    });
    await taireSiRienNeReste(tx, une.beneficiaireId);
  });
}

/**
 * The way back, on the same page and for an hour: what this link stopped at this instant goes on; what the person put
 * on a break in their space stays so. Twice is once.
 * @throws NonTrouve for a link that is none of ours; MetierError TROP_TARD
 */
export async function reprendreAlertes(
  _acteur: Acteur,
  { lien, arreteLe }: { lien: string; arreteLe: Date },
  now: Date,
): Promise<void> {
  const arret = exiger(lien);
  if (arreteLe <= finDuRetour(now)) throw new MetierError('TROP_TARD', PHRASE_TROP_TARD);
  await db.rechercheEnregistree.updateMany({
    where: { ...celles(arret), enleveeLe: null, pauseeLe: arreteLe, arreteePar: arret.quoi },
    data: { pauseeLe: null, arreteePar: null },
  });
}
