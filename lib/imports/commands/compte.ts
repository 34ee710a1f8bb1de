import type { Tx } from '@/lib/db';
import type { Role } from '@/lib/generated/prisma/enums';
import type { Ecriture } from './moteur';

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
