import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { confirmerImport } from '@/lib/imports/commands/decision';
import { ecrireImport } from '@/lib/imports/commands/ecriture';
import { MOTEURS } from '@/lib/imports/commands/moteurs';
import { unReferent } from '../../factories/comptes';
import { demarrerReception } from '../../support/imports';
import { xlsxDe } from '../../support/tableur';
import { deposer, lire, m, NOW, preparerImports } from './essai';

/** The memory that the process reached, in kB, on its last line of errors. */
const SONDE = `data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))`;
/** As the other imports: without it Node takes what it finds, and nothing is measured. */
const OPTIONS = ['--max-old-space-size=96', '--max-semi-space-size=4', '--import', SONDE];
setFlagsFromString('--expose-gc');
const jeter = runInNewContext('gc') as () => void;
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
type Lignes = readonly (readonly string[])[];
const gens = (nombre: number): Lignes => [
  [...TITRES, ...AUTRES],
  ...Array.from({ length: nombre }, (_, i) => ligne(i)),
];
const csvDe = (lignes: Lignes) => Buffer.from(lignes.map((l) => `${l.join(';')}\n`).join(''));

async function mesurer(fil: ReturnType<typeof demarrerReception>) {
  const [sortie, erreurs] = await Promise.all([text(fil.stdout), text(fil.stderr)]);
  return { sortie: sortie.trim(), erreurs, ko: Number(erreurs.trim().split('\n').at(-1)) };
}
async function recevoir(octets: Buffer) {
  const dossier = mkdtempSync(path.join(tmpdir(), 'imports-'));
  const chemin = path.join(dossier, 'gens');
  writeFileSync(chemin, octets);
  const recu = await mesurer(demarrerReception(chemin, (await unReferent()).id, OPTIONS));
  rmSync(dossier, { recursive: true });
  return recu;
}

preparerImports();

it.each<[string, (lignes: Lignes) => Buffer]>([
  ['un CSV', csvDe],
  ['un classeur', xlsxDe],
])(
  'lire %s de 20 000 personnes et juger chaque ligne tient en moins de 300 Mo',
  { timeout: 300_000 },
  async (_, ecrire) => {
    const { sortie, erreurs, ko } = await recevoir(ecrire(gens(20_000)));
    expect(await lire(sortie), erreurs).toMatchObject({ statut: 'EN_COURS', creees: 20_000, erreurs: 0 });
    expect(ko).toBeLessThan(300_000);
  },
);

/** Counted each hundred lines, once all that nothing holds any more is thrown away: few, however many were passed. */
it('écrire ne garde rien des lignes passées', { timeout: 120_000 }, async () => {
  const { acteur } = m.referent;
  const importId = await deposer(acteur, csvDe(gens(301)));
  await confirmerImport(acteur, { importId, retour: 'referent' }, NOW);
  const moteur = MOTEURS.PERSONNES;
  const regarder = moteur.regarder.bind(moteur);
  const [passees, tenues]: [WeakRef<object>[], number[]] = [[], []];
  moteur.regarder = async (tx, auteur, lignes, now) => {
    if (passees.length % 100 === 0) {
      jeter();
      tenues.push(passees.filter((l) => l.deref()).length);
    }
    passees.push(...lignes.map((l) => new WeakRef(l)));
    return regarder(tx, auteur, lignes, now);
  };
  try {
    await ecrireImport({ importId }, NOW);
  } finally {
    moteur.regarder = regarder;
  }
  expect(await lire(importId)).toMatchObject({ statut: 'FAIT', creees: 301, erreurs: 0 });
  expect(tenues).toHaveLength(4);
  expect(Math.max(...tenues)).toBeLessThan(10);
});
