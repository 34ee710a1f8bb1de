import { describe, expect, it } from 'vitest';
import { MetierError } from '@/lib/erreurs';
import { lireTableau } from '@/lib/imports/lecture';
import { xlsxDe } from '../../support/tableur';

async function lire(octets: Buffer | string) {
  for await (const ligne of (await lireTableau(Buffer.from(octets), ['Prénom', 'Nom'])).lignes) void ligne;
}
/** The sentence with which a file is refused. */
const refus = (octets: Buffer | string) =>
  lire(octets).then(
    () => 'LU',
    (e: Error) => (e instanceof MetierError ? e.message : `PAS UNE PHRASE : ${e.stack}`),
  );
const TITRES = 'Prénom;Nom;Ville';
const deux = `${TITRES}\nSamira;Benali;Bourg-en-Bresse\nZoé;Léon;Oyonnax\n`;

const lignes = (...numeros: number[]) => ({
  'xl/worksheets/sheet4.xml': `<worksheet><sheetData>${numeros.map((n) => `<row r="${n}"><c t="str"><v>a</v></c></row>`).join('')}</sheetData></worksheet>`,
});
const large = Array.from({ length: 2000 }, (_, i) => `c${i}`).join(';');
const bombe = `<worksheet>${' '.repeat(30_000_000)}</worksheet>`;
describe('un fichier qui ne va pas est refusé en une phrase', () => {
  it.each<[string, Buffer | string, string]>([
    ['vide', '', 'Ce fichier est vide.'],
    ['que des lignes vides', '\n;;\n', 'Ce fichier est vide.'],
    ['des titres et rien d’autre', `${TITRES}\n`, 'aucune ligne ne suit'],
    [
      'sans titres',
      'Samira;Benali;12/03/1990\nZoé;Léon;01/02/1991\n',
      'le nom des colonnes : « Prénom », « Nom »…',
    ],
    ['2 000 colonnes', `${large}\n${large}\n`, '200 au plus'],
    ['50 001 personnes', `${TITRES}\n${'a;b;c\n'.repeat(50_001)}`, 'Coupez-le en deux'],
    ['une image', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'ni un CSV ni un Excel'],
    ['UTF-16 sans marque', Buffer.from(deux, 'utf16le'), 'ni un CSV ni un Excel'],
    ['un vieil .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'ancien fichier Excel'],
    [
      'un encodage d’ailleurs',
      Buffer.concat([Buffer.from(deux), Buffer.from([0x81, 0x9d])]),
      'ne se lisent pas',
    ],
    ['lettres déjà abîmées', Buffer.from(deux).toString('latin1'), 'ne se lisent pas'],
    [
      'coupé dans une ligne',
      deux.slice(0, -12),
      'Ce fichier est coupé : sa dernière ligne a 2 colonnes au lieu de 3.',
    ],
    ['coupé dans des guillemets', `${TITRES}\nA;B;"C\nD;E;F\n`, 'des guillemets sont ouverts'],
    [
      'un zip qui n’est pas un classeur',
      xlsxDe([], { plus: { 'xl/workbook.xml': null as unknown as string } }),
      'pas un classeur',
    ],
    ['un classeur coupé', xlsxDe([['Nom'], ['a']]).subarray(0, -30), 'coupé ou abîmé'],
    [
      'un classeur abîmé dedans',
      xlsxDe([['Nom'], ['a']], { plus: { 'xl/worksheets/sheet4.xml': '<worksheet><sheetData><row>' } }),
      'coupé ou abîmé',
    ],
    [
      'un classeur protégé',
      xlsxDe([['Nom'], ['a']], { mensonges: { 'xl/workbook.xml': { drapeaux: 1 } } }),
      'mot de passe',
    ],
    [
      'une bombe qui le dit',
      xlsxDe([['Nom']], { mensonges: { 'xl/worksheets/sheet4.xml': { taille: 200_000_000 } } }),
      'beaucoup trop grand',
    ],
    [
      'une bombe qui ment',
      xlsxDe([['Nom']], {
        plus: { 'xl/worksheets/sheet4.xml': bombe },
        mensonges: { 'xl/worksheets/sheet4.xml': { taille: 1000 } },
      }),
      'coupé ou abîmé',
    ],
    ['un classeur dont les lignes reculent', xlsxDe([], { plus: lignes(1, 2, 90, 3) }), 'coupé ou abîmé'],
    ['un classeur dont une ligne revient', xlsxDe([], { plus: lignes(1, 2, 2) }), 'coupé ou abîmé'],
    ['un classeur à la ligne un milliard', xlsxDe([], { plus: lignes(1, 2, 1e9) }), 'coupé ou abîmé'],
    [
      'un classeur de trous',
      xlsxDe([], { plus: lignes(...Array.from({ length: 100 }, (_, i) => 1 + i * 9999)) }),
      'trop de lignes vides',
    ],
    [
      'un classeur de lignes vides',
      xlsxDe([], {
        plus: {
          'xl/worksheets/sheet4.xml': `<worksheet><sheetData>${'<row/>'.repeat(100_001)}</sheetData></worksheet>`,
        },
      }),
      'trop de lignes vides',
    ],
    ['un CSV de lignes vides', `${TITRES}\nA;B;C\n${'\n'.repeat(100_001)}`, 'trop de lignes vides'],
    [
      'une case au bout du monde',
      xlsxDe([], {
        plus: {
          'xl/worksheets/sheet4.xml':
            '<worksheet><sheetData><row><c t="str"><v>Nom</v></c></row><row><c r="XFD2" t="str"><v>a</v></c></row></sheetData></worksheet>',
        },
      }),
      'au-delà de la colonne 1 000',
    ],
    [
      'des entités qui grossissent',
      xlsxDe([['Nom']], {
        plus: { 'xl/worksheets/sheet4.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>' },
      }),
      'coupé ou abîmé',
    ],
  ])(
    '%s',
    async (_, octets, phrase) => {
      const dit = await refus(octets);
      expect(dit.replaceAll('\u00a0', ' ')).toContain(phrase.replaceAll('\u00a0', ' '));
      expect(dit).toMatch(/Rien n’a changé\.$/);
    },
    60_000,
  );
});
