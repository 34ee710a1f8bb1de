import type { Acteur } from '@/lib/auth/acteur';
import { urlAbsolue } from '@/lib/adresse';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError } from '@/lib/erreurs';
import type { Role } from '@/lib/generated/prisma/enums';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { sansDoublon } from '../doublon';
import { peutInviter } from '../policy';

type Identite = { prenom: string; nom: string; email: string | null; telephone: string | null };
type Invitation = Identite & { role: Role; departementCode: string; associationId?: string };

const A_QUI: Record<Role, string> = {
  REFERENT: 'au Département',
  COORDINATION: 'au Département',
  ASSOCIATION: 'à la coordination',
  BENEFICIAIRE: 'aux accompagnateurs et à la coordination',
  DEPARTEMENT: 'à l’installation',
};

/**
 * What every invitation is: somebody who may give this role, within their own Département, in one transaction; an
 * address or a number taken meanwhile is a sentence.
 * @throws Interdit; MetierError DOUBLON
 */
export function inviter<T>(
  acteur: Acteur,
  role: Role,
  ouvrir: (tx: Tx, departementCode: string) => Promise<T>,
): Promise<T> {
  return sansDoublon(() =>
    db.$transaction(async (tx) => {
      if (!peutInviter(acteur, role) || !('departementCode' in acteur)) throw new Interdit(A_QUI[role]);
      // One invitation of the same person at a time: the same form, sent twice, finds what the first one wrote.
      await tx.$queryRaw`SELECT 1 FROM "users" WHERE "id" = ${acteur.userId}::uuid FOR NO KEY UPDATE`;
      return ouvrir(tx, acteur.departementCode);
    }),
  );
}

/**
 * The account of the person invited: a new one, or, for a professional, the one that has this address already
 * (a person may hold several roles). Somebody accompanied never gets a second role this way.
 */
async function compteDe(tx: Tx, acteur: Acteur, invitation: Invitation, now: Date): Promise<string> {
  const { prenom, nom, email, telephone, role } = invitation;
  if (role !== 'BENEFICIAIRE' && email) {
    const connu = await tx.user.findFirst({
      where: { email, beneficiaire: null, desactiveLe: null },
      select: { id: true },
    });
    if (connu) return connu.id;
  }
  const cree = await tx.user.create({
    data: { prenom, nom, email, telephone, creeLe: now, inviteParId: acteur.userId },
    select: { id: true },
  });
  return cree.id;
}

/**
 * Opens the account and its role, journals it and sends the invitation, in the caller's transaction.
 * @throws MetierError DEJA_LA when the person holds this role already.
 */
export async function ouvrirCompte(
  tx: Tx,
  acteur: Acteur,
  invitation: Invitation,
  now: Date,
): Promise<{ userId: string; prevenu: boolean }> {
  const { role, departementCode, associationId = null } = invitation;
  const userId = await compteDe(tx, acteur, invitation, now);
  const deja = await tx.appartenance.findFirst({
    where: { userId, role, associationId, finLe: null },
    select: { id: true },
  });
  if (deja)
    throw new MetierError('DEJA_LA', 'Cette personne a déjà ce compte.', {
      email: ['Cette adresse est celle d’une personne qui a déjà ce compte.'],
    });
  const appartenance = await tx.appartenance.create({
    data: { userId, role, departementCode, associationId, debutLe: now },
    select: { id: true },
  });
  await journaliser(tx, acteur, now, {
    action: 'compte.inviter',
    objet: { type: 'User', id: userId },
    vers: role,
    codes: { appartenanceId: appartenance.id },
  });
  const prevenu = await notifier(
    tx,
    {
      userId,
      modele: role === 'BENEFICIAIRE' ? 'compte.invitation-benevole' : 'compte.invitation',
      variables: { prenom: invitation.prenom, url: urlAbsolue('/connexion') },
      cle: `invitation:${appartenance.id}`,
    },
    now,
  );
  return { userId, prevenu };
}
