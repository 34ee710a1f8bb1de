import type { Acteur } from '@/lib/auth/acteur';
import { tenirParticipation } from '@/lib/beneficiaires/commands/accord';
import type { Tx } from '@/lib/db';
import { MetierError, NonTrouve } from '@/lib/erreurs';
import { Prisma } from '@/lib/generated/prisma/client';
import { fichesVisiblesPour } from '../policy';

export const DEJA_ATTESTEE = new MetierError(
  'DEJA_ATTESTEE',
  'Cette page est attestée : elle ne change plus. Rien n’est perdu.',
);

const FICHE = {
  id: true,
  version: true,
  statut: true,
  beneficiaireId: true,
  associationId: true,
  affectationId: true,
  accordLe: true,
  attesteeParId: true,
  contexte: true,
  activites: true,
  realisations: true,
  responsabilites: true,
  outils: true,
  formations: true,
  competences: { select: { competence: true, niveau: true } },
  beneficiaire: { select: { userId: true, user: { select: { prenom: true } } } },
  affectation: { select: { mission: { select: { titre: true } } } },
} as const;

/**
 * The page, in scope, its row locked: whoever writes second waits and then sees what the first wrote. Once the consent
 * is withdrawn nobody but the holder finds it.
 */
export async function verrouiller(tx: Tx, acteur: Acteur, id: string) {
  await tenirParticipation(tx, Prisma.sql`SELECT "beneficiaireId" FROM "fiches" WHERE "id" = ${id}::uuid`);
  await tx.$queryRaw`SELECT 1 FROM "fiches" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const fiche = await tx.fiche.findFirst({
    where: { AND: [{ id }, fichesVisiblesPour(acteur)] },
    select: FICHE,
  });
  if (!fiche) throw new NonTrouve('Cette page du passeport');
  return fiche;
}
