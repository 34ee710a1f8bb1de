import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { unDepartement } from '../../factories/territoires';
import { lancerImport, uneMissionXml, unFlux } from '../../support/flux';

const dossier = mkdtempSync(path.join(tmpdir(), 'flux-'));
const ecrire = (nom: string, texte: string) => {
  const chemin = path.join(dossier, nom);
  writeFileSync(chemin, texte);
  return chemin;
};
beforeAll(async () => {
  await unDepartement();
});
afterAll(() => rmSync(dossier, { recursive: true }));

/** What the command says when it stops: its exit code, and its words. */
const echec = (...arguments_: string[]) =>
  lancerImport(arguments_).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  );

describe('npm run missions:importer', { timeout: 120_000 }, () => {
  it('un fichier mal formé s’arrête à 1, dit la ligne et la colonne, et ne change rien', async () => {
    const flux = unFlux(uneMissionXml({ clientId: '1' }), '<mission><title>Sans fin</titre></mission>');
    const { code, stdout, stderr } = await echec(ecrire('mal.xml', flux), '--source', 'mal');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim()).toMatch(/^Le fichier est mal formé, ligne 4, colonne \d+\s: .+ Rien n’a changé\.$/);
    expect(await db.mission.count({ where: { source: 'mal' } })).toBe(0);
    expect(await db.association.count({ where: { source: 'mal' } })).toBe(0);
    expect(await db.importFlux.count({ where: { source: 'mal' } })).toBe(0);
  });

  it('sans source, ou sans fichier, dit en une phrase quoi donner', async () => {
    const chemin = ecrire('bon.xml', unFlux(uneMissionXml()));
    const sansSource = await echec(chemin);
    expect(sansSource.code).toBe(1);
    expect(sansSource.stderr).toContain('Donnez un fichier et une source');
    const absent = await echec(path.join(dossier, 'nulle-part.xml'), '--source', 'essai');
    expect(absent.code).toBe(1);
    expect(absent.stderr.trim()).toMatch(/nulle-part\.xml n’existe pas\.$/);
  });
});
