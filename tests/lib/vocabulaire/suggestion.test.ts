import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { motsDe } from '@/lib/vocabulaire/mots';
import { domainesDe, enCours, reunir, SUGGESTIONS_MAX } from '@/lib/vocabulaire/suggestion';

describe('un texte que l’on est en train d’écrire', () => {
  it.each([
    ['jar', { avant: '', dernier: 'jar', tout: 'jar' }],
    ['Aide Alimén', { avant: 'Aide ', dernier: 'alimen', tout: 'aide alimen' }],
    ['l’éco', { avant: 'l’', dernier: 'eco', tout: 'l eco' }],
  ])('se lit jusqu’à son dernier mot : %s', (texte, attendu) => {
    expect(enCours(texte)).toEqual(attendu);
  });

  it.each(['', 'j', 'jardin ', '"jar', '« jar', '"jardin"', '!!', 'x'.repeat(41)])(
    'n’a rien à compléter : %s',
    (texte) => expect(enCours(texte)).toBeNull(),
  );

  it('peut nommer un domaine par n’importe lequel de ses mots', () => {
    const domaines = (texte: string) => domainesDe(enCours(texte)!).map((d) => d.texte);
    expect(domaines('sol')).toEqual(['Solidarité et insertion']);
    expect(domaines('inser')).toEqual(['Solidarité et insertion']);
    expect(domaines('culture et lo')).toEqual(['Culture et loisirs']);
    expect(domaines('xyz')).toEqual([]);
  });
});

describe('ce qui est proposé', () => {
  const tape = enCours('aide ja')!;

  it('garde ce qui était écrit devant le mot, et remplace tout par un terme', () => {
    expect(reunir(tape, { mots: ['jardin'], termes: ['aide jardinière'], domaines: [] })).toEqual([
      { texte: 'aide jardinière' },
      { texte: 'aide jardin' },
    ]);
    const seul = enCours('ja')!;
    expect(reunir(seul, { mots: ['jardin'], termes: ['jardin partagé'], domaines: [] })).toEqual([
      { texte: 'jardin' },
      { texte: 'jardin partagé' },
    ]);
  });

  it('ne propose pas ce qui est écrit, ni deux fois la même chose, ni plus que la place', () => {
    const mots = fc.array(fc.constantFrom('ja', 'jardin', 'Jardin', 'jardins', 'jazz', 'japonais', 'jambe'));
    const termes = fc.array(fc.constantFrom('aide jardin', 'aide à la jambe', 'aide jazz', 'aide ja'));
    const domaines = fc.constantFrom([], domainesDe(enCours('sol')!));
    fc.assert(
      fc.property(mots, termes, domaines, (m, t, d) => {
        const offerts = reunir(tape, { mots: m, termes: t, domaines: d });
        const cles = offerts.map((o) => motsDe(o.texte).join(' '));
        expect(cles).not.toContain('aide ja');
        expect(new Set(cles).size).toBe(cles.length);
        expect(offerts.length).toBeLessThanOrEqual(SUGGESTIONS_MAX);
        expect(offerts.filter((o) => o.domaine)).toEqual(d);
        // A term is never crowded out by words.
        if (t.some((x) => x === 'aide à la jambe'))
          expect(cles.some((c) => t.map((x) => motsDe(x).join(' ')).includes(c))).toBe(true);
      }),
    );
  });
});
