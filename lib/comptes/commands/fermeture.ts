import type { Acteur } from '@/lib/auth/acteur';
import { finirAides } from '@/lib/beneficiaires/commands/aide';
import { db } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { comptesVisiblesPour } from '../policy';

type Saisie = { userId: string };

async function changer(acteur: Acteur, { userId }: Saisie, fermer: boolean, now: Date): Promise<void> {
  if (acteur.role !== 'DEPARTEMENT') throw new Interdit('au Département');
  if (userId === acteur.userId)
    throw new MetierError('SOI_MEME', 'Vous ne pouvez pas fermer votre propre compte.');
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: {
        AND: [comptesVisiblesPour(acteur), { id: userId }, { desactiveLe: fermer ? null : { not: null } }],
      },
      data: { desactiveLe: fermer ? now : null },
    });
    if (count !== 1) throw new NonTrouve('Ce compte');
    if (fermer) {
      await finirAides(tx, { userId }, now);
      await tx.session.deleteMany({ where: { userId } });
      await tx.lienConnexion.updateMany({
        where: { userId, utiliseLe: null, expireLe: { gt: now } },
        data: { expireLe: now },
      });
    }
    await journaliser(tx, acteur, now, {
      action: fermer ? 'compte.fermer' : 'compte.rouvrir',
      objet: { type: 'User', id: userId },
    });
  });
}

/**
 * The département closes a professional's account: their sessions and links end at once. What they did stays.
 * @throws Interdit, NonTrouve, MetierError SOI_MEME
 */
export const fermerCompte = (acteur: Acteur, saisie: Saisie, now: Date) => changer(acteur, saisie, true, now);

/**
 * Opens a closed account again, with its roles as they were.
 * @throws Interdit, NonTrouve
 */
export const rouvrirCompte = (acteur: Acteur, saisie: Saisie, now: Date) =>
  changer(acteur, saisie, false, now);
