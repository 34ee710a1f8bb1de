import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { MetierError, NonTrouve } from '@/lib/erreurs';
import type { PorteeArret } from '@/lib/generated/prisma/enums';
import { arreterParLien, reprendreParLien } from '@/lib/propositions/commands/arret';
import { arreterGenre, reprendreGenre } from '@/lib/notifications/commands/preference';
import { lireArret, type Arret } from '@/lib/notifications/lien';
import { estGenre } from '@/lib/notifications/moyen';
import { ACTIVES } from '../policy';
import { finDuRetour, phraseTropTard } from '../recherche';
import { taireSiRienNeReste, tenirRecherches } from './effacement';

const exiger = (lien: string): Arret => {
  const arret = lireArret(lien);
  if (!arret) throw new NonTrouve('Ce lien');
  return arret;
};
/** The searches that a link is about. */
const celles = ({ quoi, id }: { quoi: PorteeArret; id: string }) =>
  quoi === 'UNE' ? { id } : { beneficiaireId: id };

/**
 * « Ne plus me prévenir », from a message: this search, or all of them, are on a break, a référent's message of the
 * week does not come any more, or a kind of message is read in the space only. The signed link is the proof, whoever holds it; it reads nothing. Twice is once, and a
 * search that is gone is stopped already.
 * @throws NonTrouve for a link that is none of ours
 */
export async function arreterAlertes(_acteur: Acteur, { lien }: { lien: string }, now: Date): Promise<void> {
  const arret = exiger(lien);
  await db.$transaction(async (tx) => {
    const { quoi, id } = arret;
    if (quoi === 'SEMAINE') return arreterParLien(tx, id, now);
    if (estGenre(quoi)) return arreterGenre(tx, { userId: id, genre: quoi }, now);
    const une = await tx.rechercheEnregistree.findFirst({
      where: celles({ quoi, id }),
      select: { beneficiaireId: true },
    });
    if (!une) return;
    await tenirRecherches(tx, une.beneficiaireId);
    await tx.rechercheEnregistree.updateMany({
      where: { ...celles({ quoi, id }), ...ACTIVES },
      data: { pauseeLe: now, arreteePar: quoi },
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
    const { quoi, id } = arret;
    if (quoi === 'SEMAINE') return reprendreParLien(tx, { referentId: id, arreteLe }, now);
    if (estGenre(quoi)) return reprendreGenre(tx, { userId: id, genre: quoi, arreteLe });
    await tx.rechercheEnregistree.updateMany({
      where: { ...celles({ quoi, id }), enleveeLe: null, pauseeLe: arreteLe, arreteePar: quoi },
      data: { pauseeLe: null, arreteePar: null },
    });
  });
}
