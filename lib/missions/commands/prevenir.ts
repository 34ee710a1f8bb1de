import type { Tx } from '@/lib/db';
import { notifier } from '@/lib/notifications/commands/envoi';
import type { CodeModele } from '@/lib/notifications/modele';

type Message = { modele: CodeModele; variables: Record<string, string>; cle: string };

async function prevenirTous(tx: Tx, userIds: readonly string[], message: Message, now: Date) {
  for (const userId of userIds)
    await notifier(tx, { ...message, userId, cle: `${message.cle}:${userId}` }, now);
}

/** Tells every manager of an association. One that came by a feed has none: nobody is told. */
export async function prevenirAssociation(tx: Tx, associationId: string, message: Message, now: Date) {
  const gestionnaires = await tx.appartenance.findMany({
    where: { associationId, role: 'ASSOCIATION', finLe: null },
    select: { userId: true },
  });
  await prevenirTous(
    tx,
    gestionnaires.map((g) => g.userId),
    message,
    now,
  );
}

/** Tells the coordinateurs of a commune's territoire. */
export async function prevenirCoordination(tx: Tx, communeCode: string, message: Message, now: Date) {
  const coordinateurs = await tx.coordinateurTerritoire.findMany({
    where: { territoire: { communes: { some: { code: communeCode } } } },
    select: { userId: true },
  });
  await prevenirTous(
    tx,
    coordinateurs.map((c) => c.userId),
    message,
    now,
  );
}

/** Tells the agents of a Département. */
export async function prevenirDepartement(
  tx: Tx,
  departementCode: string,
  message: Message,
  now: Date,
  sauf: readonly string[] = [],
) {
  const agents = await tx.appartenance.findMany({
    where: { departementCode, role: 'DEPARTEMENT', finLe: null, userId: { notIn: [...sauf] } },
    select: { userId: true },
  });
  await prevenirTous(
    tx,
    agents.map((a) => a.userId),
    message,
    now,
  );
}
