import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { MetierError, NonTrouve } from '@/lib/erreurs';
import { arreterParLien, reprendreParLien } from '@/lib/propositions/commands/arret';
import { lireArret, type Arret } from '../lien';
import { ACTIVES } from '../policy';
import { finDuRetour, phraseTropTard } from '../recherche';
import { taireSiRienNeReste, tenirRecherches } from './effacement';

const exiger = (lien: string): Arret => {
  const arret = lireArret(lien);
  if (!arret) throw new NonTrouve('Ce lien');
  return arret;
};
/** The searches that a link is about. */
const celles = ({ quoi, id }: Arret) => (quoi === 'UNE' ? { id } : { beneficiaireId: id });

/**
 * « Ne plus me prévenir », from a message: this search, or all of them, are on a break, or a référent's message of the
 * week does not come any more. The signed link is the proof, whoever holds it; it reads nothing. Twice is once, and a
 * search that is gone is stopped already.
 * @throws NonTrouve for a link that is none of ours
 */
export async function arreterAlertes(_acteur: Acteur, { lien }: { lien: string }, now: Date): Promise<void> {
  const arret = exiger(lien);
  await db.$transaction(async (tx) => {
    if (arret.quoi === 'SEMAINE') return arreterParLien(tx, arret.id, now);
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
  if (arreteLe <= finDuRetour(now)) throw new MetierError('TROP_TARD', phraseTropTard(arret.quoi));
  await db.$transaction(async (tx) => {
    if (arret.quoi === 'SEMAINE') return reprendreParLien(tx, { referentId: arret.id, arreteLe }, now);
    await tx.rechercheEnregistree.updateMany({
      where: { ...celles(arret), enleveeLe: null, pauseeLe: arreteLe, arreteePar: arret.quoi },
      data: { pauseeLe: null, arreteePar: null },
    });
  });
}
