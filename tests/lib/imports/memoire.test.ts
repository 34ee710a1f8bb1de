import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { unReferent } from '../../factories/comptes';
import { demarrerEcriture, demarrerReception } from '../../support/imports';
import { lire, preparerImports } from './essai';

/** The memory that the process reached, in kB, on its last line of errors. */
const SONDE = `data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))`;
/** As the other imports: without it Node takes what it finds, and nothing is measured. */
const OPTIONS = ['--max-old-space-size=96', '--max-semi-space-size=4', '--import', SONDE];
const LETTRES = 'abcdefghijklmnopqrst';
const lettre = (i: number) => LETTRES[Math.floor(i) % 20];

/** People with the columns of the longest of the known files. */
const TITRES = ['Prénom', 'Nom', 'Date de naissance', 'Téléphone', 'Email', 'Ville'];
const AUTRES = Array.from({ length: 19 }, (_, i) => 'Situation'.padEnd(9 + i, ' '));
const deux = (n: number) => `${n}`.padStart(2, '0');
const ligne = (i: number) => [
  `Prénom${lettre(i)}${lettre(i / 20)}${lettre(i / 400)}${lettre(i / 8000)}`,
  ...['Nom de famille', `${deux(1 + (i % 28))}/${deux(1 + (i % 12))}/${1950 + (i % 55)}`],
  ...[`06${10_000_000 + i}`, `personne${i}@exemple.fr`, 'Viriat'],
  ...AUTRES.map(() => 'Une situation que personne ne garde'),
];
const gens = (nombre: number) =>
  [[...TITRES, ...AUTRES], ...Array.from({ length: nombre }, (_, i) => ligne(i))]
    .map((l) => `${l.join(';')}\n`)
    .join('');

async function mesurer(fil: ReturnType<typeof demarrerEcriture>) {
  const [sortie, erreurs] = await Promise.all([text(fil.stdout), text(fil.stderr)]);
  return { sortie: sortie.trim(), erreurs, ko: Number(erreurs.trim().split('\n').at(-1)) };
}
async function recevoir(nombre: number) {
  const dossier = mkdtempSync(path.join(tmpdir(), 'imports-'));
  const chemin = path.join(dossier, 'gens.csv');
  writeFileSync(chemin, gens(nombre));
  const recu = await mesurer(demarrerReception(chemin, (await unReferent()).id, OPTIONS));
  rmSync(dossier, { recursive: true });
  return recu;
}

preparerImports();

it(
  'lire un fichier de 20 000 personnes et juger chaque ligne tient en moins de 300 Mo',
  { timeout: 300_000 },
  async () => {
    const { sortie, erreurs, ko } = await recevoir(20_000);
    expect(await lire(sortie), erreurs).toMatchObject({ statut: 'EN_COURS', creees: 20_000, erreurs: 0 });
    expect(ko).toBeLessThan(300_000);
  },
);

it('écrire ne garde rien des lignes passées', { timeout: 300_000 }, async () => {
  const { sortie: importId } = await recevoir(1000);
  const { erreurs, ko } = await mesurer(demarrerEcriture(importId, OPTIONS));
  expect(await lire(importId), erreurs).toMatchObject({ statut: 'FAIT', creees: 1000, erreurs: 0 });
  expect(ko).toBeLessThan(300_000);
});
