import { randomUUID } from 'node:crypto';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { unUser } from './comptes';
import { AIN, unDepartement, type CodeCommuneTest } from './territoires';

/** An association with one manager and an insurance in force until 2099 (or expired). */
export async function uneAssociation(traits: { assuranceExpiree?: boolean } = {}) {
  await unDepartement();
  const association = await db.association.create({
    data: {
      departementCode: AIN,
      nom: `Les Jardins ${randomUUID().slice(0, 6)}`,
      communeCode: '01053',
      contactPrenom: 'Jeanne',
      assureur: 'Assurance exemple',
      assuranceExpireLe: new Date(traits.assuranceExpiree ? '2020-01-01' : '2099-12-31'),
    },
  });
  const user = await unUser('ASSOCIATION', { prenom: 'Jeanne', associationId: association.id });
  const acteur: ActeurDe<'ASSOCIATION'> = {
    role: 'ASSOCIATION',
    userId: user.id,
    associationIds: [association.id],
    departementCode: AIN,
  };
  return { ...association, user, acteur };
}

type Traits = {
  publiee?: boolean;
  places?: number;
  commune?: CodeCommuneTest;
  associationId?: string;
  champs?: Partial<Prisma.MissionUncheckedCreateInput>;
};

/** A mission with two weekly half-days (Monday and Tuesday morning). */
export async function uneMission(traits: Traits = {}) {
  await unDepartement();
  const associationId = traits.associationId ?? (await uneAssociation()).id;
  const commune = await db.commune.findUniqueOrThrow({ where: { code: traits.commune ?? '01053' } });
  return db.mission.create({
    data: {
      departementCode: AIN,
      associationId,
      titre: 'Aider au jardin partagé',
      description: 'Prendre soin du jardin avec les habitants.',
      activites: ['Semer et arroser', 'Accueillir les visiteurs', 'Ranger les outils'],
      domaine: 'ENVIRONNEMENT',
      activite: 'jardinage',
      communeCode: commune.code,
      lat: commune.lat,
      lon: commune.lon,
      x: commune.x,
      y: commune.y,
      precision: commune.precision,
      places: traits.places ?? 2,
      tuteurPrenom: 'Jeanne',
      ...(traits.publiee
        ? {
            statut: 'PUBLIEE',
            nePasRemplacerEmploi: true,
            securiteVerifiee: true,
            fraisDits: true,
            controleLe: new Date('2026-01-05T09:00:00Z'),
            publieeLe: new Date('2026-01-05T09:00:00Z'),
          }
        : {}),
      ...traits.champs,
      creneaux: {
        create: [
          { demiJournee: 'LUNDI_MATIN', heureDebut: '09:00', heureFin: '12:00' },
          { demiJournee: 'MARDI_MATIN', heureDebut: '09:00', heureFin: '12:00' },
        ],
      },
    },
    include: { creneaux: { orderBy: { demiJournee: 'asc' } } },
  });
}
