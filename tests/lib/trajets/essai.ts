import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { importerHoraires } from '@/lib/trajets/commands/horaires';
import { unDepartement } from '../../factories/territoires';
import { ecrireZip, uneOffre, type Tables } from '../../support/gtfs';

/** A Tuesday. */
export const NOW = new Date('2026-03-03T09:00:00Z');
const dossier = mkdtempSync(path.join(tmpdir(), 'gtfs-'));
/** Before the tests of a file that imports: a Département, and no timetable left by the one before. */
export function preparer() {
  beforeAll(async () => {
    await unDepartement();
  });
  afterEach(() => db.sourceHoraires.deleteMany());
  afterAll(() => rmSync(dossier, { recursive: true }));
}

export const importer = (contenu: Buffer | Tables, source = 'essai', now = NOW) =>
  importerHoraires(SYSTEME, { source, chemin: ecrireZip(dossier, 'essai.zip', contenu) }, now);
export const offre = uneOffre();
export const table = (nom: string) => offre[nom] as string[][];
/** What is kept, from one commune to another, without identifiers. */
export async function liaisons() {
  const lignes = await db.liaison.findMany({ include: { de: true, vers: true } });
  const nom = ({ x }: { x: number }) => (x > 900_000 ? 'oyonnax' : x > 871_000 ? 'bourg' : 'viriat');
  return lignes
    .map(({ de, vers, minutes, departs, jours, moyens }) => [
      nom(de),
      nom(vers),
      minutes,
      departs,
      jours,
      moyens,
    ])
    .sort();
}
export const OFFRE = [
  ['bourg', 'oyonnax', 50, 3, 31, 2],
  ['bourg', 'viriat', 20, 6, 31, 1],
];
