import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { unReferent } from '../../factories/comptes';
import { demarrerImports } from '../../support/imports';
import { xlsxDe } from '../../support/tableur';

/** The memory that the process reached, in kB, on its last line of errors. */
const SONDE = `data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))`;
/** As the other imports: without it Node takes what it finds, and nothing is measured. */
const MEMOIRE = ['--max-old-space-size=160', '--max-semi-space-size=4'];
const LIGNES = 20_000;
const LETTRES = 'abcdefghijklmnopqrst';

/** Twenty thousand people, with the columns of the longest of the known files. */
const titres = [
  'Prénom',
  'Nom',
  'Date de naissance',
  'Téléphone',
  'Email',
  'Ville',
  ...Array.from({ length: 19 }, (_, i) => `Situation`.padEnd(9 + i, ' ')),
];
const ligne = (i: number) => [
  `Prénom${LETTRES[i % 20]}${LETTRES[Math.floor(i / 20) % 20]}${LETTRES[Math.floor(i / 400) % 20]}${LETTRES[Math.floor(i / 8000)]}`,
  'Nom de famille',
  '12/03/1990',
  `06${String(10_000_000 + i)}`,
  `personne${i}@exemple.fr`,
  'Viriat',
  ...Array.from({ length: 19 }, () => 'Une situation que personne ne garde'),
];

it.each(['csv', 'xlsx'])(
  'l’aperçu de 20 000 personnes d’un %s se fait en moins de 300 Mo de mémoire',
  { timeout: 300_000 },
  async (genre) => {
    await unReferent();
    const tout = [titres, ...Array.from({ length: LIGNES }, (_, i) => ligne(i))];
    const dossier = mkdtempSync(path.join(tmpdir(), 'imports-'));
    const chemin = path.join(dossier, `gens.${genre}`);
    writeFileSync(chemin, genre === 'csv' ? tout.map((l) => l.join(';')).join('\n') + '\n' : xlsxDe(tout));
    const fil = demarrerImports('recevoir', chemin, [...MEMOIRE, '--import', SONDE]);
    const [sortie, erreurs] = await Promise.all([text(fil.stdout), text(fil.stderr), once(fil, 'exit')]);
    rmSync(dossier, { recursive: true });
    expect(JSON.parse(sortie), erreurs).toMatchObject({ statut: 'APERCU', creees: LIGNES, erreurs: 0 });
    expect(Number(erreurs.trim().split('\n').at(-1))).toBeLessThan(300_000);
  },
);
