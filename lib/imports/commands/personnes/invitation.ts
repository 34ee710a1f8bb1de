import { urlAbsolue } from '@/lib/adresse';
import type { Acteur } from '@/lib/auth/acteur';
import { noterContactAvec } from '@/lib/beneficiaires/commands/contact';
import { db } from '@/lib/db';
import { Interdit, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { parcoursModifiablesPar, peutAccompagner } from '@/lib/parcours/policy';
import type { PersonneImportee } from '../../schema';

export type Invitee = {
  beneficiaireId: string;
  /** A message left; otherwise the person needs a paper card. */
  prevenu: boolean;
};

/**
 * The référent in charge invites somebody whom a file brought: they are told how to come in, once, and the coordination
 * finds them from then on. Twice is once.
 * @throws Interdit for anybody else; NonTrouve for somebody whom they do not accompany
 */
export async function inviterImportee(
  acteur: Acteur,
  { beneficiaireId }: PersonneImportee,
  now: Date,
): Promise<Invitee> {
  if (!peutAccompagner(acteur)) throw new Interdit('au référent de la personne');
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`
      SELECT 1 FROM "users" u JOIN "beneficiaires" b ON b."userId" = u."id"
      WHERE b."id" = ${beneficiaireId}::uuid FOR UPDATE OF u, b`;
    const personne = await tx.beneficiaire.findFirst({
      where: { AND: [{ id: beneficiaireId }, parcoursModifiablesPar(acteur, now)] },
      select: {
        ...{ id: true, userId: true, inviteeLe: true },
        user: { select: { prenom: true, email: true, telephone: true } },
      },
    });
    if (!personne) throw new NonTrouve('Cette personne');
    const { id, userId, user } = personne;
    if (personne.inviteeLe)
      return { beneficiaireId: id, prevenu: user.email !== null || user.telephone !== null };
    await tx.beneficiaire.update({ where: { id }, data: { inviteeLe: now } });
    await noterContactAvec(tx, id, now);
    await journaliser(tx, acteur, now, {
      action: 'compte.inviter',
      objet: { type: 'User', id: userId },
      beneficiaireId: id,
      vers: 'BENEFICIAIRE',
    });
    const prevenu = await notifier(
      tx,
      {
        ...{ userId, modele: 'compte.invitation-benevole', cle: `invitation:${id}` },
        variables: { prenom: user.prenom, url: urlAbsolue('/connexion') },
      },
      now,
    );
    return { beneficiaireId: id, prevenu };
  });
}
