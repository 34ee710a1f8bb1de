import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { attendreVerrou, prendreVerrou } from '@/lib/demarrage/verrou';

const dossier = mkdtempSync(path.join(tmpdir(), 'tremplin-verrou-'));
const fichier = path.join(dossier, 'essai.verrou');
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

test('un seul processus tient le verrou ; rendu, un autre le prend', async () => {
  const premier = prendreVerrou(fichier);
  expect(prendreVerrou(fichier)).toEqual({ par: process.pid });
  const attente = attendreVerrou(fichier);
  if ('liberer' in premier) premier.liberer();
  (await attente)();
  expect(readdirSync(dossier)).toEqual([]);
});

test('le verrou d’un processus mort se reprend, même quand un autre a reçu son numéro', async () => {
  const enfant = spawn('sleep', ['0']);
  await new Promise((ok) => enfant.once('exit', ok));
  for (const signe of [`${enfant.pid}\n1`, `${process.pid}\nné un autre jour`, '']) {
    writeFileSync(fichier, signe);
    const pris = prendreVerrou(fichier);
    expect('liberer' in pris, signe).toBe(true);
    if ('liberer' in pris) pris.liberer();
  }
  expect(readdirSync(dossier)).toEqual([]);
});
