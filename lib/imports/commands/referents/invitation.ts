import { urlAbsolue } from '@/lib/adresse';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { peutImporter } from '../../policy';
import type { ReferentImporte } from '../../schema';

/**
 * The Département invites a référent whom a file brought: they are told how to come in, once. Twice is once.
 * @throws Interdit for anybody else; NonTrouve out of reach, or once their account is closed; MetierError DEJA_VENU once
 * they have come in by themselves
 */
export async function inviterReferentImporte(
  acteur: Acteur,
  { referentId: id }: ReferentImporte,
  now: Date,
): Promise<void> {
  if (!peutImporter(acteur, 'REFERENTS')) throw new Interdit('au Département');
  const { departementCode } = acteur;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "referents" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const referent = await tx.referent.findFirst({
      where: { id, organisme: { departementCode }, user: { desactiveLe: null } },
      select: {
        userId: true,
        aInviterDepuis: true,
        user: { select: { prenom: true, premiereVisiteLe: true } },
      },
    });
    if (!referent) throw new NonTrouve('Ce référent');
    const { userId, user } = referent;
    if (!referent.aInviterDepuis) return;
    if (user.premiereVisiteLe)
      throw new MetierError('DEJA_VENU', `${user.prenom} utilise déjà Tremplin : aucun message n’est parti.`);
    await tx.referent.update({ where: { id }, data: { aInviterDepuis: null } });
    await journaliser(tx, acteur, now, {
      action: 'compte.inviter',
      objet: { type: 'User', id: userId },
      vers: 'REFERENT',
    });
    await notifier(
      tx,
      {
        ...{ userId, modele: 'compte.invitation', cle: `invitation:${id}` },
        variables: { prenom: user.prenom, url: urlAbsolue('/connexion') },
      },
      now,
    );
  });
}
