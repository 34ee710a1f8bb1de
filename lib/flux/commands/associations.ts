import { randomUUID } from 'node:crypto';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Organisation } from '../organisation';
import type { Contexte } from './ecriture';

/** Association ids by the feed's key. One that is here already (same RNA or SIRET) is taken, never overwritten. */
export async function ecrireAssociations(
  { tx, source, departementCode, now }: Contexte,
  lues: readonly Organisation[],
) {
  const uniques = [...new Map(lues.map((o) => [o.clientId, o])).values()];
  const presentes = await tx.association.findMany({
    where: {
      OR: [
        { source, clientId: { in: uniques.map((o) => o.clientId) } },
        { rna: { in: uniques.flatMap((o) => o.rna ?? []) } },
        { siret: { in: uniques.flatMap((o) => o.siret ?? []) } },
      ],
    },
    select: { id: true, source: true, clientId: true, rna: true, siret: true },
  });
  const ids = new Map<string, string>();
  const prises = new Set<string>();
  const nouvelles: Prisma.AssociationCreateManyInput[] = [];
  for (const o of uniques) {
    const la =
      presentes.find((a) => a.source === source && a.clientId === o.clientId) ??
      presentes.find((a) => (o.rna && a.rna === o.rna) || (o.siret && a.siret === o.siret));
    const id = la?.id ?? randomUUID();
    ids.set(o.clientId, id);
    if (la) continue;
    // Two organisations of one feed with the same number: the first keeps it.
    const libre = (numero: string | null) =>
      numero && !prises.has(numero) ? (prises.add(numero), numero) : null;
    nouvelles.push({
      ...o,
      rna: libre(o.rna),
      siret: libre(o.siret),
      id,
      source,
      departementCode,
      statut: 'A_CONTACTER',
      creeLe: now,
    });
  }
  if (nouvelles.length) await tx.association.createMany({ data: nouvelles });
  return ids;
}
