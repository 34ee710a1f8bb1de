import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Marked } from '@/components/ui/marked';
import { extrait, surligner, type Motif } from '@/lib/vocabulaire/surlignage';

const motif = (...suite: string[]): Motif => suite.map((formes) => new Set(formes.split(' ')));
const montrer = (morceaux: readonly string[] | null) =>
  morceaux && morceaux.map((m, i) => (i % 2 ? `[${m}]` : m)).join('');

describe('les mots trouvés sont marqués', () => {
  const jardin = motif('jardin jardins jardinage');
  it.each<[string, Motif[], string]>([
    ['Aider au jardin partagé', [jardin], 'Aider au [jardin] partagé'],
    ['JARDINS, jardinage', [jardin], '[JARDINS], [jardinage]'],
    ['L’École du vélo', [motif('ecole'), motif('velo')], 'L’[École] du [vélo]'],
    ['be\u0301ne\u0301volat', [motif('benevolat')], '[be\u0301ne\u0301volat]'],
    ['Œuvre commune', [motif('oeuvre')], '[Œuvre] commune'],
    ['L’aide aux devoirs', [motif('aide', 'devoirs')], 'L’[aide aux devoirs]'],
    ['Aide, puis bien plus tard, devoirs', [motif('aide', 'devoirs')], 'Aide, puis bien plus tard, devoirs'],
    ['aide alimentaire', [motif('aide'), motif('aide', 'alimentaire')], '[aide alimentaire]'],
    ['Rien ici', [jardin], 'Rien ici'],
    ['Rien du tout', [], 'Rien du tout'],
  ])('%s', (texte, motifs, attendu) => expect(montrer(surligner(texte, motifs))).toBe(attendu));

  it('rendus, tout reste du texte : aucune balise n’entre', () => {
    const morceaux = surligner('<b>jardin</b> & <script>jardin()</script>', [jardin]);
    expect(renderToStaticMarkup(<Marked parts={morceaux} />)).toBe(
      '&lt;b&gt;<mark>jardin</mark>&lt;/b&gt; &amp; &lt;script&gt;<mark>jardin</mark>()&lt;/script&gt;',
    );
  });

  it('les morceaux remis ensemble sont le texte', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.array(fc.constantFrom(motif('a'), motif('b', 'c'), jardin), { maxLength: 3 }),
        (texte, motifs) => {
          const morceaux = surligner(texte, motifs);
          expect(morceaux.join('')).toBe(texte);
          expect(morceaux.length % 2).toBe(1);
          expect(morceaux.filter((m, i) => i % 2 === 1 && m === '')).toEqual([]);
        },
      ),
    );
  });
});

describe('l’extrait', () => {
  it('est la phrase qui en dit le plus', () => {
    const textes = ['Ranger les outils', 'On sème. On plante au jardin, un vrai jardin ! Puis on range.'];
    expect(montrer(extrait(textes, [motif('jardin')]))).toBe('On plante au [jardin], un vrai [jardin] !');
    expect(extrait(textes, [motif('piscine')])).toBeNull();
    expect(extrait([], [motif('jardin')])).toBeNull();
  });

  it('se coupe entre deux mots, autour de ce qui est marqué', () => {
    const long = `${'avant '.repeat(40)}le jardin ${'après '.repeat(40)}jardin`;
    const lu = montrer(extrait([long], [motif('jardin')]))!;
    expect(lu).toMatch(/^… avant .*le \[jardin\] après .*après …$/);
    expect(lu.length).toBeLessThan(160);
    expect(montrer(extrait(['jardin '.repeat(60)], [motif('jardin')]))).toMatch(/^\[jardin\].* …$/);
    expect(extrait(['x'.repeat(300) + ' jardin'], [motif('jardin')])!.join('')).toContain('jardin');
  });

  it('garde toujours un mot marqué, et rien d’inventé', () => {
    const mots = fc.array(fc.constantFrom('jardin', 'un', 'long', 'chemin', 'interminablement'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(mots, (m) => {
        const texte = m.join(' ');
        const lu = extrait([texte], [motif('jardin')]);
        expect(lu !== null).toBe(m.includes('jardin'));
        if (!lu) return;
        expect(lu[1]).toBe('jardin');
        expect(texte).toContain(lu.join('').replace(/^… | …$/g, ''));
      }),
    );
  });
});
