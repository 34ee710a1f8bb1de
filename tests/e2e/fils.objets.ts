import type { PrismaClient } from '@/lib/generated/prisma/client';
import type { Visiteur } from './acces.matrice';

/**
 * A message that somebody else has written to this visitor: in the thread of an accompaniment for a référent, of a wish for
 * the others. Written once.
 */
export async function unMessageDe(
  db: PrismaClient,
  visiteur: Visiteur | null,
  { candidatureId, suiviId }: { candidatureId: string; suiviId: string },
): Promise<string> {
  const surQuoi = visiteur === 'referent' ? { suiviId } : { candidatureId };
  const creeLe = new Date();
  const { id: filId } = await db.fil.upsert({
    where: surQuoi as { suiviId: string },
    create: { ...surQuoi, creeLe, dernierLe: creeLe },
    update: {},
  });
  const role = visiteur === 'beneficiaire' ? 'COORDINATION' : 'BENEFICIAIRE';
  const ecrit = { filId, role, avecAssociation: true } as const;
  const deja = await db.messageFil.findFirst({ where: { ...ecrit, masqueLe: null }, select: { id: true } });
  if (deja) return deja.id;
  const sien =
    visiteur === 'referent'
      ? { suivis: { some: { id: suiviId } } }
      : { candidatures: { some: { id: candidatureId } } };
  const { id: auteurId } = await db.user.findFirstOrThrow({
    where:
      role === 'COORDINATION' ? { appartenances: { some: { role, finLe: null } } } : { beneficiaire: sien },
    select: { id: true },
  });
  const neuf = { ...ecrit, auteurId, texte: 'À quelle heure venir ?', creeLe };
  return (await db.messageFil.create({ data: neuf, select: { id: true } })).id;
}
