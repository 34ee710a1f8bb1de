import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { MetierError } from '@/lib/erreurs';
import { ouvrirArchive } from '@/lib/trajets/archive';
import { ecrireZip, uneOffre, zipDe, type Mensonge, type Tables } from '../../support/gtfs';

const dossier = mkdtempSync(path.join(tmpdir(), 'zip-'));
afterAll(() => rmSync(dossier, { recursive: true }));
const offre = uneOffre();

/** Everything that an import would read of it. */
async function lire(contenu: Buffer | Tables) {
  const archive = await ouvrirArchive(ecrireZip(dossier, 'essai.zip', contenu));
  try {
    const lignes: string[] = [];
    for (const table of ['stops.txt', 'stop_times.txt'])
      for await (const l of archive.lignes(table, ['stop_id'])) lignes.push(l('stop_id'));
    for await (const l of archive.lignes('frequencies.txt', ['trip_id'])) lignes.push(l('trip_id'));
    return lignes;
  } finally {
    archive.fermer();
  }
}
const refus = (contenu: Buffer | Tables) =>
  lire(contenu).then(
    () => 'LU',
    (e: Error) => (e instanceof MetierError ? e.message : `PAS UNE PHRASE : ${e.stack}`),
  );
const menti = (mensonge: Mensonge, table = 'stops.txt') => zipDe(offre, { [table]: mensonge });
const latin = Buffer.from(`stop_id,stop_name,stop_lat,stop_lon\nx,Gare d'Ambérieu,46,5\n`, 'latin1');

it.each<[string, Buffer | Tables, string]>([
  ['pas un zip', Buffer.from('stop_id,stop_name\n'), 'Ce n’est pas un fichier zip entier.'],
  ['un fichier vide', Buffer.alloc(0), 'Ce n’est pas un fichier zip entier.'],
  ['un zip coupé', zipDe(offre).subarray(0, -40), 'Ce n’est pas un fichier zip entier.'],
  ['protégé', menti({ drapeaux: 1 }), 'Ce fichier zip est protégé par un mot de passe.'],
  ['comprimé autrement', menti({ methode: 12 }), 'stops.txt est comprimé d’une façon inconnue.'],
  ['une table de 101 Mo', menti({ taille: 101_000_000 }), 'stops.txt est trop grand : 100 Mo au plus.'],
  [
    'dix millions de lignes ou plus',
    menti({ taille: 1_200_000_000 }, 'stop_times.txt'),
    'stop_times.txt est trop grand : 1000 Mo au plus.',
  ],
  ['plus grande qu’elle ne le dit', menti({ taille: 20 }), 'stops.txt est abîmé.'],
  ['plus petite qu’elle ne le dit', menti({ taille: 20_000 }), 'stops.txt est abîmé.'],
  ['en latin-1', { ...offre, 'stops.txt': latin }, 'stops.txt n’est pas en UTF-8.'],
  ['une table vide', { ...offre, 'stops.txt': '' }, 'stops.txt est vide.'],
  [
    'un autre en-tête',
    {
      ...offre,
      'stops.txt': [
        ['id', 'nom'],
        ['1', 'A'],
      ],
    },
    'stops.txt n’a pas de colonne stop_id.',
  ],
  [
    'un guillemet jamais fermé',
    { ...offre, 'stops.txt': `stop_id\n"${'a'.repeat(60_000)}` },
    'stops.txt est abîmé.',
  ],
  ['deux fois la même table', { ...offre, 'STOPS.txt': [['stop_id']] }, 'STOPS.txt est là deux fois.'],
  [
    'mille fichiers',
    Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`${i}.txt`, 'a'])),
    'Ce fichier zip a trop de fichiers.',
  ],
])('%s : une phrase', async (_, contenu, phrase) => {
  expect(await refus(contenu)).toBe(`${phrase} Rien n’a changé.`);
});

it('abîmé n’importe où, il est lu ou refusé par une phrase, jamais autrement', async () => {
  const bon = zipDe(offre);
  await fc.assert(
    fc.asyncProperty(fc.nat(bon.length - 1), fc.integer({ min: 1, max: 255 }), async (ou, autre) => {
      const abime = Buffer.from(bon);
      abime[ou] = (abime[ou]! + autre) % 256;
      expect(await refus(abime)).not.toContain('PAS UNE PHRASE');
    }),
    { numRuns: 300 },
  );
});

it('un en-tête seul n’a aucune ligne, une table absente non plus', async () => {
  expect(await lire({ 'stops.txt': [['stop_id']] })).toEqual([]);
});

it('ce qui n’est pas lu ne gêne pas : une table inconnue, énorme ou protégée ; une table facultative vide', async () => {
  const lu = await lire(offre);
  const shapes = { ...offre, 'shapes.txt': [['shape_id']] };
  for (const mensonge of [{ drapeaux: 1 }, { methode: 12 }, { taille: 2_000_000_000 }])
    expect(await lire(zipDe(shapes, { 'shapes.txt': mensonge }))).toEqual(lu);
  expect(await lire({ ...shapes, 'SHAPES.txt': [['shape_id']] })).toEqual(lu);
  expect(await lire({ ...offre, 'frequencies.txt': '' })).toEqual(lu);
});
