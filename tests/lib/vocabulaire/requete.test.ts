import { describe, expect, it } from 'vitest';
import { clesPossibles, lectureDe, niveaux, unitesDe, type MotLu } from '@/lib/vocabulaire/requete';

const lu = (mot: string, ...racines: string[]): MotLu => ({ mot, racines: [mot, ...racines], corrige: null });
const TAPEE = { mots: [], exacte: false };

describe('les choses demandées', () => {
  const groupes = [
    ['aid alimentair', 'maraud'],
    ['velo', 'biciclet'],
  ];
  it('un groupe nomme plusieurs mots à la fois, et vaut dans les deux sens', () => {
    expect(unitesDe([lu('aid'), lu('alimentair'), lu('velo')], groupes)).toEqual([
      [['aid', 'alimentair'], ['maraud']],
      [['velo'], ['biciclet']],
    ]);
    expect(unitesDe([lu('maraud')], groupes)).toEqual([[['maraud'], ['aid', 'alimentair']]]);
    expect(unitesDe([lu('aid')], groupes)).toEqual([[['aid']]]);
  });

  it('un début vaut tous les mots qu’il commence', () => {
    expect(unitesDe([lu('jard', 'jardin', 'jardinag')], [])).toEqual([[['jard'], ['jardin'], ['jardinag']]]);
  });

  it('toutes les suites de mots peuvent être un terme', () => {
    expect(clesPossibles([lu('a'), lu('b'), lu('c')])).toEqual(['a', 'a b', 'a b c', 'b', 'b c', 'c']);
  });
});

describe('ce qu’une mission dit', () => {
  it('va de tout à une seule chose', () => {
    const [a, b, c] = [[['a']], [['b']], [['c']]];
    expect(niveaux([a, b, c])).toEqual([
      "('a' & 'b' & 'c')",
      "(('a' & ('b' | 'c')) | ('b' & 'c'))",
      "('a' | 'b' | 'c')",
    ]);
    expect(niveaux([a])).toEqual(["'a'"]);
  });

  it('les mots d’un synonyme se suivent de près, ceux qui sont tapés sont n’importe où', () => {
    expect(
      niveaux([
        [
          ['aid', 'devoir'],
          ['souti', 'scolair'],
        ],
      ]),
    ).toEqual([
      "(('aid' & 'devoir') | ('souti' <-> 'scolair' | 'souti' <2> 'scolair' | 'souti' <3> 'scolair'))",
    ]);
  });

  it('ne laisse passer que des lettres et des chiffres', () => {
    expect(niveaux([[["a' | 'b"]]])).toEqual(["'ab'"]);
  });
});

describe('la lecture', () => {
  const formes = new Map([['velo', new Set(['velo', 'velos'])]]);
  it('dit ce qui est corrigé et ce que rien ne dit', () => {
    const mots: MotLu[] = [
      { mot: 'vleo', racines: ['velo'], corrige: 'vélo' },
      { mot: 'zzz', racines: [], corrige: null },
    ];
    expect(lectureDe(TAPEE, mots, [[['velo']]], { n: 1, entiere: true }, formes)).toEqual({
      requete: "'velo'",
      precise: "'velo'",
      parties: [],
      entiere: true,
      corrigee: 'vélo',
      inconnus: ['zzz'],
      motifs: [[new Set(['velo', 'velos'])]],
    });
  });

  it('une chose demandée de trop ne vide pas la liste', () => {
    const lecture = lectureDe(
      TAPEE,
      [lu('a'), lu('b')],
      [[['a']], [['b']]],
      { n: 1, entiere: false },
      formes,
    );
    expect(lecture).toMatchObject({ requete: "('a' | 'b')", parties: ["'a'", "'b'"], corrigee: null });
  });

  it('sans un mot connu, ne trouve rien', () => {
    const mots: MotLu[] = [{ mot: 'zzz', racines: [], corrige: null }];
    expect(lectureDe(TAPEE, mots, [], { n: 0, entiere: false }, formes)).toMatchObject({
      requete: null,
      inconnus: ['zzz'],
    });
  });
});
