import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEXTE_PROPOSE } from '@/lib/droits/propose';
import { partiesDe, partiesPour, remarquesSur } from '@/lib/droits/texte';

describe('le texte des droits', () => {
  it('a des questions et des paragraphes, rien d’autre', () => {
    expect(
      partiesDe(
        'Avant.\n\n## Une question ?\nTout de suite.\nÀ la ligne.\n\n\nPlus loin.\n## Et là ?\n##\n#non',
      ),
    ).toEqual([
      { question: null, paragraphes: ['Avant.'] },
      { question: 'Une question ?', paragraphes: ['Tout de suite.\nÀ la ligne.', 'Plus loin.'] },
      { question: 'Et là ?', paragraphes: ['##\n#non'] },
    ]);
    expect(partiesDe(' \n\n ')).toEqual([]);
  });

  it('garde tel quel ce qui ressemble à une balise', () => {
    const hostile = '<script>alert(1)</script> **gras** [lien](https://exemple.fr)';
    expect(partiesDe(`## ${hostile}\n\n${hostile}`)).toEqual([{ question: hostile, paragraphes: [hostile] }]);
  });

  it('ne perd aucun mot, quoi qu’on tape', () => {
    const mots = (t: string) => t.split(/\s+/).filter(Boolean).join(' ');
    const bouts = fc.constantFrom('## ', '##', '\n', '\n\n', ' ', 'a', 'Quoi ?', '# ', '\t', '<b>');
    fc.assert(
      fc.property(fc.array(bouts, { maxLength: 30 }), (liste) => {
        const texte = liste.join('');
        const rendu = partiesDe(texte).flatMap((p) => [
          ...(p.question === null ? [] : ['##', p.question]),
          ...p.paragraphes,
        ]);
        expect(mots(rendu.join(' '))).toBe(mots(texte));
      }),
      { numRuns: 500 },
    );
  });

  it('ne nomme le RSA qu’à qui le reçoit', () => {
    const parties = partiesDe(
      '## Et mon RSA ?\nRien.\n## Et moi ?\nLe rsa, non.\n## Après ?\nUn mot universalité.',
    );
    expect(partiesPour(parties, true)).toHaveLength(3);
    expect(partiesPour(parties, false).map((p) => p.question)).toEqual(['Après ?']);
  });
});

describe('le texte proposé par Tremplin', () => {
  const parties = partiesDe(TEXTE_PROPOSE);

  it('répond à ce que les gens demandent', () => {
    expect(parties.map((p) => p.question)).toEqual([
      'Est-ce que je perds mon RSA si je dis non, ou si j’arrête ?',
      'Le bénévolat, c’est quoi ?',
      'Quels sont mes droits ?',
      'Quels sont mes devoirs ?',
      'Qui voit quoi ?',
      'Comment j’arrête ?',
      'À qui je demande ? Comment je me plains ?',
    ]);
  });

  it('est facile à lire, et ne menace pas', () => {
    expect(remarquesSur(parties)).toEqual([]);
    expect(TEXTE_PROPOSE).not.toMatch(/absen|sanction|obligat|suspen|radi|%|\b15\b|contrôle/i);
  });

  it('se passe de la première question pour qui ne reçoit pas le RSA', () => {
    expect(partiesPour(parties, false)).toHaveLength(parties.length - 1);
  });
});
