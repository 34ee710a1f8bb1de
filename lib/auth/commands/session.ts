import { finirAides } from '@/lib/beneficiaires/commands/aide';
import { db, type Tx } from '@/lib/db';
import { MetierError } from '@/lib/erreurs';
import type { MoyenConnexion } from '@/lib/generated/prisma/enums';
import { journaliser } from '@/lib/journal/commands';
import type { Acteur, ActeurDe } from '../acteur';
import { acteursDe, SELECTION_COMPTE, type ActeurConnecte } from '../compte';
import { dureeSession } from '../duree';
import { accueilDe } from '../espaces';
import { nouveauJeton } from '../secret';

export type Ouverture = {
  moyen: MoyenConnexion;
  /** « Je suis sur mon téléphone »: 30 days instead of 2 hours. */
  longue: boolean;
  /** « Chrome sur Android » */
  appareil: string;
};

/** What the browser gets: the token of its cookie, its absolute end, and where to go. */
export type Entree = { jeton: string; expire: Date; accueil: string; acteur: ActeurConnecte } & {
  /** The volunteer, when the account holds this role. */
  benevole: ActeurDe<'BENEFICIAIRE'> | null;
};

/** One sentence for every way in that fails: it never says whether an account exists. */
export const ENTREE_IMPOSSIBLE =
  'Nous ne pouvons pas vous faire entrer ainsi. Appelez-nous : nous vous aidons.';

/**
 * Opens a session whose end is absolute. Journaled with codes only.
 * @throws MetierError when the account is closed or holds no role any more.
 */
export async function ouvrirSession(
  tx: Tx,
  userId: string,
  ouverture: Ouverture,
  now: Date,
): Promise<Entree> {
  // The account first, before anything that leans on it: somebody who is being erased does not come in meanwhile.
  await tx.user.updateMany({
    where: { id: userId, premiereVisiteLe: null },
    data: { premiereVisiteLe: now },
  });
  await tx.user.updateMany({ where: { id: userId }, data: { derniereVisiteLe: now } });
  const compte = await tx.user.findUnique({ where: { id: userId }, select: SELECTION_COMPTE });
  const acteurs = compte ? acteursDe(compte) : [];
  const acteur = acteurs[0];
  if (!acteur) throw new MetierError('COMPTE_FERME', ENTREE_IMPOSSIBLE);
  const jeton = nouveauJeton();
  const expire = new Date(now.getTime() + dureeSession(ouverture.longue));
  const session = await tx.session.create({
    data: {
      sessionToken: jeton,
      userId,
      expires: expire,
      creeLe: now,
      vueLe: now,
      moyen: ouverture.moyen,
      appareil: ouverture.appareil,
    },
    select: { id: true },
  });
  const benevole = acteurs.find((a) => a.role === 'BENEFICIAIRE') ?? null;
  if (benevole)
    await tx.beneficiaire.update({ where: { id: benevole.beneficiaireId }, data: { dernierContactLe: now } });
  await journaliser(tx, acteur, now, {
    action: 'session.ouvrir',
    objet: { type: 'Session', id: session.id },
    codes: { moyen: ouverture.moyen, longue: ouverture.longue },
  });
  return { jeton, expire, accueil: accueilDe(acteurs), acteur, benevole };
}

/** Ends the session that a browser holds. Nothing happens when it is over already. */
export async function fermerSession(
  acteur: Acteur,
  saisie: { jeton: string | null },
  now: Date,
): Promise<void> {
  if (!saisie.jeton) return;
  await db.$transaction(async (tx) => {
    const session = await tx.session.findUnique({
      where: { sessionToken: saisie.jeton! },
      select: { id: true },
    });
    if (!session) return;
    await finirAides(tx, { id: session.id }, now);
    await tx.session.deleteMany({ where: { id: session.id } });
    await journaliser(tx, acteur, now, {
      action: 'session.fermer',
      objet: { type: 'Session', id: session.id },
    });
  });
}
