import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { jourCourt, jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Depasse, Interdit, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import {
  ENCORE_LA,
  organismeGerePar,
  peutAccompagner,
  referentsAChoisirPar,
  SUIVIS_A_CHOISIR,
} from '../policy';
import type { choixReferentSchema } from '../schema';

const DEJA = new Depasse('CONFLIT', 'Quelqu’un accompagne déjà cette personne. Regardez à nouveau.');

/**
 * Whoever chooses in an organisme says who in it accompanies somebody whom the département named to it. The person and the
 * référent chosen are told. The same choice again is the one that is there; of two at once, the second is told.
 * @throws Interdit; NonTrouve for a référent who does not choose, another organisme, a person who has left, a closed account;
 * Depasse CONFLIT
 */
export async function choisirReferent(
  acteur: Acteur,
  saisie: z.output<typeof choixReferentSchema>,
  now: Date,
) {
  if (!peutAccompagner(acteur)) throw new Interdit('à qui choisit dans l’organisme');
  const { suiviId: id, referentId } = saisie;
  return db.$transaction(async (tx) => {
    const where = { id, finLe: null, beneficiaire: ENCORE_LA, organisme: organismeGerePar(acteur) };
    const trouve = await tx.suivi.findFirst({ where, select: { beneficiaireId: true } });
    if (!trouve) throw new NonTrouve('Cette personne');
    // The right and the naming are read again once the person is held: another choice, another naming, a departure has ended.
    await tenirPersonne(tx, trouve.beneficiaireId);
    const suivi = await tx.suivi.findFirst({
      where,
      select: {
        ...{ referentId: true, choisiParId: true, beneficiaireId: true },
        beneficiaire: { select: { userId: true } },
      },
    });
    if (!suivi) throw new NonTrouve('Cette personne');
    if (suivi.referentId === referentId && suivi.choisiParId === acteur.userId) return { suiviId: id };
    if (suivi.referentId) throw DEJA;
    const referent = await tx.referent.findFirst({
      where: { AND: [{ id: referentId }, referentsAChoisirPar(acteur)] },
      select: { userId: true, user: { select: { prenom: true, nom: true } } },
    });
    if (!referent) throw new NonTrouve('Ce référent');
    const { count } = await tx.suivi.updateMany({
      where: { AND: [where, SUIVIS_A_CHOISIR] },
      data: { referentId, choisiParId: acteur.userId, choisiLe: now },
    });
    // Whoever chose has stopped choosing in the meantime.
    if (count !== 1) throw new NonTrouve('Cette personne');
    const { beneficiaireId } = suivi;
    await journaliser(tx, acteur, now, {
      ...{ action: 'suivi.choisir', objet: { type: 'Suivi', id }, beneficiaireId, vers: referentId },
    });
    const { user, userId } = referent;
    const nom = `${user.prenom} ${user.nom}`;
    const aLaPersonne = { modele: 'parcours.referent', cle: `parcours.referent:${id}` } as const;
    await notifier(tx, { ...aLaPersonne, userId: suivi.beneficiaire.userId, variables: { nom } }, now);
    const auReferent = { modele: 'parcours.nomination', cle: `parcours.nomination:${id}` } as const;
    const le = jourCourt(jourDe(now));
    if (userId !== acteur.userId) await notifier(tx, { ...auReferent, userId, variables: { le } }, now);
    return { suiviId: id };
  });
}
