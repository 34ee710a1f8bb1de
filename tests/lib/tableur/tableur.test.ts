import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lireTableau } from '@/lib/imports/lecture';
import { ouvrirClasseur } from '@/lib/imports/lecture/xlsx';
import type { Cellule, Tableau } from '@/lib/tableur/cellule';
import { enCsv, tableauCsv } from '@/lib/tableur/csv';
import { tableauXlsx } from '@/lib/tableur/xlsx';
import { dansLeZip, paragraphes } from '../../support/word';

const ATTAQUES = ['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r\n=1', '=cmd|" /C calc"!A0'];
const j = (jour: string) => new Date(`${jour}T00:00:00Z`);
const table = (
  lignes: readonly (readonly Cellule[])[],
  titres: readonly string[] = ['Nom', 'Quoi'],
): Tableau => ({
  ...{ nom: 'Liste', titres, lignes },
});
/** What the house's own reader of workbooks finds. */
async function relu(t: Tableau): Promise<string[][]> {
  const lues: string[][] = [];
  for await (const l of (await ouvrirClasseur(await tableauXlsx(t))).lignes) lues.push(l);
  return lues;
}

describe('un fichier CSV', () => {
  it('n’exécute jamais une formule', () => {
    for (const attaque of ATTAQUES) expect(enCsv([[attaque]]).slice(1)).toMatch(/^"?'/);
  });

  it('s’ouvre dans un tableur français : marque UTF-8, points-virgules, virgules, jours, heures de Paris', () => {
    expect(
      enCsv([
        ['Bâgé', 2.5, null, { jour: j('2026-03-01') }, { instant: new Date('2026-07-01T12:30:00Z') }],
        ['Dombes; Val de Saône', 'dit « "oui" »', 'deux\nlignes'],
      ]),
    ).toBe(
      '\uFEFFBâgé;2,5;;01/03/2026;01/07/2026 14:30\r\n"Dombes; Val de Saône";"dit « ""oui"" »";"deux\nlignes"\r\n',
    );
  });

  it('est relu par la maison', async () => {
    const lu = await lireTableau(Buffer.from(tableauCsv(table([['Léa; "la" Été', 'un\ndeux']]))), []);
    expect(lu.colonnes.map((c) => c.titre)).toEqual(['Nom', 'Quoi']);
    for await (const l of lu.lignes) expect(l.cellules).toEqual(['Léa; "la" Été', 'un\ndeux']);
  });
});

describe('un classeur Excel', () => {
  it('est relu par la maison, cases vides comprises', async () => {
    expect(await relu(table([['Léa', null, 2.5], [], [null, '<b>&amp; "x"']], ['a', 'b', 'c']))).toEqual([
      ['a', 'b', 'c'],
      ['Léa', '', '2.5'],
      [],
      ['', '<b>&amp; "x"'],
    ]);
  });

  it('a de vrais jours et de vrais instants, à l’heure de Paris', async () => {
    const lues = await relu(
      table([[{ jour: j('1990-12-31') }, { instant: new Date('2026-07-01T22:30:00Z') }]]),
    );
    expect(lues[1]![0]).toBe('33238');
    // 2 July 2026, half past midnight in Paris.
    expect(Number(lues[1]![1])).toBeCloseTo(46_205 + 0.5 / 24, 6);
  });

  it('n’a jamais de formule, et ce qui en aurait l’air reste du texte', async () => {
    const pieces = await dansLeZip(await tableauXlsx(table(ATTAQUES.map((a) => [a]))));
    const feuille = pieces.get('xl/worksheets/sheet1.xml')!.toString();
    expect(feuille).not.toMatch(/<f[ >]/);
    expect(feuille.match(/s="4" t="inlineStr"/g)).toHaveLength(ATTAQUES.length);
    expect(pieces.get('xl/styles.xml')!.toString()).toContain('quotePrefix="1"');
    for (const [nom, octets] of pieces) expect(() => paragraphes(octets), nom).not.toThrow();
  });

  it('va au-delà de la colonne Z, et coupe ce qu’Excel ne prendrait pas', async () => {
    const titres = Array.from({ length: 60 }, (_, i) => `c${i}`);
    const lues = await relu(table([['x'.repeat(40_000), ...titres.slice(1)]], titres));
    expect(lues[0]).toEqual(titres);
    expect(lues[1]![0]).toHaveLength(32_767);
    expect(lues[1]!.slice(1)).toEqual(titres.slice(1));
  });

  it('garde n’importe quel texte, sans les signes que personne ne voit', async () => {
    const signe = fc.integer({ min: 1, max: 0x10ffff }).map((n) => String.fromCodePoint(n));
    const bas = fc.integer({ min: 1, max: 300 }).map((n) => String.fromCodePoint(n));
    const unMot = fc.array(fc.oneof(bas, signe), { minLength: 1, maxLength: 8 }).map((m) => m.join(''));
    const mots = fc.sample(unMot, { numRuns: 500, seed: 7 });
    const lues = await relu(table(mots.map((m) => [m, 'fin'])));
    const visible = (m: string) =>
      m.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, '');
    expect(lues.slice(1)).toEqual(mots.map((m) => [visible(m), 'fin']));
  });
});
