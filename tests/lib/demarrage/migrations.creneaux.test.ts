import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { DOSSIER_MIGRATIONS, listerMigrations } from '@/lib/demarrage/migrations';
import { uneAffectation, uneCandidature } from '../../factories/candidatures';
import { uneMission } from '../../factories/missions';

describe('la migration « une demi-journée, une fois »', () => {
  test('garde une ligne, et les souhaits et les messages « pas cette fois » posés sur les autres', async () => {
    await db.$executeRaw`DROP INDEX "creneaux_uniques"`;
    const date = new Date('2026-03-14');
    const samedi = { demiJournee: 'SAMEDI_MATIN', date, heureDebut: '09:00', heureFin: '12:00' } as const;
    const mission = await uneMission({ publiee: true });
    const doubles = [];
    for (let i = 0; i < 3; i++)
      doubles.push(await db.creneau.create({ data: { ...samedi, missionId: mission.id } }));
    await db.creneau.create({
      data: { missionId: mission.id, demiJournee: 'LUNDI_MATIN', heureDebut: '09:00', heureFin: '12:00' },
    });
    const affectation = await uneAffectation({ id: mission.id });
    for (const { id: creneauId } of doubles) {
      await db.candidatureCreneau.create({ data: { candidatureId: affectation.candidatureId, creneauId } });
      await db.empechement.create({ data: { creneauId, affectationId: affectation.id, date } });
    }
    const attente = await uneCandidature({ id: mission.id, creneaux: [doubles.at(-1)!] });

    const nom = listerMigrations().find((m) => m.endsWith('_une_demi_journee_une_fois'))!;
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL! });
    await client.connect();
    await client.query(readFileSync(path.join(DOSSIER_MIGRATIONS, nom, 'migration.sql'), 'utf8'));
    await client.end();

    const creneaux = await db.creneau.findMany({
      where: { missionId: mission.id },
      orderBy: { demiJournee: 'asc' },
    });
    expect(creneaux.map((c) => c.demiJournee)).toEqual(['LUNDI_MATIN', 'MARDI_MATIN', 'SAMEDI_MATIN']);
    expect(doubles.map((c) => c.id)).toContain(creneaux[2]!.id);
    const creneauId = creneaux[2]!.id;
    const choix = await db.candidatureCreneau.findMany({ where: { creneauId } });
    expect(choix.map((c) => c.candidatureId).sort()).toEqual([affectation.candidatureId, attente.id].sort());
    expect(await db.empechement.findMany()).toMatchObject([
      { creneauId, affectationId: affectation.id, date },
    ]);
  });
});
