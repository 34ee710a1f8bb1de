import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Role } from '@/lib/generated/prisma/enums';
import type { Ecriture } from './moteur';

const AUCUN = { none: {} };

/** Its holder has never come in, and nothing leans on it but the file that opened it. Each relation is named. */
export const COMPTE_INTACT = {
  ...{ premiereVisiteLe: null, desactiveLe: null, territoires: AUCUN },
  ...{ sessions: AUCUN, accounts: AUCUN, liens: AUCUN, messages: AUCUN, invites: AUCUN },
  ...{ choix: AUCUN, preferences: AUCUN, exports: AUCUN },
  ...{ messagesFil: AUCUN, lecturesFil: AUCUN, signalements: AUCUN },
} satisfies Prisma.UserWhereInput;

type Identite = { prenom: string; nom: string; email: string | null; telephone: string | null };

/** The account of somebody whom a file brought, with its role. No message leaves: an invitation is a later act. */
export async function ouvrirCompteDuFichier(
  tx: Tx,
  { role, departementCode }: { role: Role; departementCode: string },
  { prenom, nom, email, telephone }: Identite,
  { acteur, now }: Ecriture,
): Promise<string> {
  const { id } = await tx.user.create({
    data: {
      ...{ prenom, nom, email, telephone, creeLe: now, inviteParId: acteur.userId },
      appartenances: { create: { role, departementCode, debutLe: now } },
    },
    select: { id: true },
  });
  return id;
}
