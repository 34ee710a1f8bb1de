import { randomInt, randomUUID } from 'node:crypto';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Role, TypeOrganisme } from '@/lib/generated/prisma/enums';
import { AIN, unDepartement } from './territoires';

/** A user with one role. */
export async function unUser(
  role: Role,
  donnees: { prenom?: string; nom?: string; email?: string | null; associationId?: string } = {},
) {
  await unDepartement();
  const { associationId, ...reste } = donnees;
  return db.user.create({
    data: {
      prenom: 'Camille',
      nom: 'Martin',
      email: `${randomUUID()}@exemple.fr`,
      ...reste,
      appartenances: { create: { role, departementCode: AIN, associationId: associationId ?? null } },
    },
  });
}

export async function unReferent(type: TypeOrganisme = 'DEPARTEMENT') {
  const user = await unUser('REFERENT', { prenom: 'Claire' });
  const organisme = await db.organisme.create({
    data: { departementCode: AIN, nom: `Organisme ${randomUUID().slice(0, 8)}`, type },
  });
  const referent = await db.referent.create({ data: { userId: user.id, organismeId: organisme.id } });
  const acteur: ActeurDe<'REFERENT'> = {
    role: 'REFERENT',
    userId: user.id,
    referentId: referent.id,
    departementCode: AIN,
  };
  return { ...referent, user, organisme, acteur };
}

/** Somebody else who manages the same association. */
export async function unCollegue(acteur: ActeurDe<'ASSOCIATION'>): Promise<ActeurDe<'ASSOCIATION'>> {
  const { id } = await unUser('ASSOCIATION', { prenom: 'Lucie', associationId: acteur.associationIds[0]! });
  return { ...acteur, userId: id };
}

export async function unCoordinateur() {
  const user = await unUser('COORDINATION', { prenom: 'Paul' });
  const territoires = await db.territoire.findMany();
  await db.coordinateurTerritoire.createMany({
    data: territoires.map((t) => ({ userId: user.id, territoireId: t.id })),
  });
  const acteur: ActeurDe<'COORDINATION'> = {
    role: 'COORDINATION',
    userId: user.id,
    territoireIds: territoires.map((t) => t.id),
    departementCode: AIN,
  };
  return { user, acteur };
}

export async function unAgentDuDepartement() {
  const user = await unUser('DEPARTEMENT', { prenom: 'Denis' });
  const acteur: ActeurDe<'DEPARTEMENT'> = { role: 'DEPARTEMENT', userId: user.id, departementCode: AIN };
  return { user, acteur };
}

/** A mobile number that nobody else has: drawn among a hundred million, since the tests of one base run side by side. */
export const unTelephone = () => `+337${String(randomInt(100_000_000)).padStart(8, '0')}`;
