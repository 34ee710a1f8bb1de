import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHAMPS_FICHE,
  empreinte,
  fusionner,
  manqueAvantAttestation,
  normaliser,
  type ContenuFiche,
  type TextesFiche,
} from '@/lib/passeport/fiche';

const vide = Object.fromEntries(CHAMPS_FICHE.map((c) => [c.nom, ''])) as TextesFiche;
const page = (textes: Partial<TextesFiche>, niveaux: ContenuFiche['niveaux'] = {}): ContenuFiche => ({
  textes: { ...vide, ...textes },
  niveaux,
});

describe('deux personnes écrivent la même page', () => {
  const lue = page({ activites: 'Semer', outils: 'Bêche' }, { TRAVAILLER_EN_EQUIPE: 1 });

  it('garde ce que chacune a changé, champ par champ, et nomme ce que l’autre a écrit', () => {
    const { contenu, parLAutre, enDouble } = fusionner(
      empreinte(lue),
      page({ activites: 'Semer et arroser', outils: 'Bêche' }, { TRAVAILLER_EN_EQUIPE: 2 }),
      page(
        { activites: 'Semer', outils: 'Bêche, râteau' },
        { TRAVAILLER_EN_EQUIPE: 1, COMMUNIQUER_A_L_ORAL: 3 },
      ),
    );
    expect(contenu.textes).toMatchObject({ activites: 'Semer et arroser', outils: 'Bêche, râteau' });
    expect(contenu.niveaux).toEqual({ TRAVAILLER_EN_EQUIPE: 2, COMMUNIQUER_A_L_ORAL: 3 });
    expect(parLAutre).toEqual(['activites', 'TRAVAILLER_EN_EQUIPE']);
    expect(enDouble).toEqual([]);
  });

  it('garde les deux textes quand les deux ont écrit au même endroit', () => {
    const { contenu, enDouble } = fusionner(
      empreinte(lue),
      page({ activites: 'Semer\nArroser', outils: 'Bêche' }),
      page({ activites: 'Semer\nAccueillir', outils: 'Bêche' }),
    );
    expect(contenu.textes.activites).toBe('Semer\nArroser\nAccueillir');
    expect(enDouble).toContain('activites');
  });

  it('ne compte pas une fin de ligne de Windows comme un changement', () => {
    const base = page({ activites: 'Semer\nArroser' });
    const { contenu, enDouble } = fusionner(
      empreinte(base),
      page({ activites: 'Tailler' }),
      page({ activites: 'Semer\r\nArroser' }),
    );
    expect(contenu.textes.activites).toBe('Tailler');
    expect(enDouble).toEqual([]);
  });

  it('ne perd jamais une ligne tapée, même quand le formulaire dit n’importe quoi de ce qu’il a lu', () => {
    const texte = fc
      .array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 4 })
      .map((l) => l.join('\n'));
    fc.assert(
      fc.property(texte, texte, fc.string(), (ici, moi, base) => {
        const { contenu } = fusionner(base, page({ outils: ici }), page({ outils: moi }));
        const gardees = contenu.textes.outils.split('\n').map((l) => l.trim());
        for (const ligne of [...normaliser(ici).split('\n'), ...normaliser(moi).split('\n')])
          if (ligne.trim()) expect(gardees).toContain(ligne.trim());
      }),
    );
  });
});

describe('avant d’attester', () => {
  it('demande des activités, une compétence et l’accord de la personne', () => {
    expect(manqueAvantAttestation({ activites: ' ', accordLe: null, nbCompetences: 0 })).toEqual([
      'activites',
      'competences',
      'accord',
    ]);
    expect(
      manqueAvantAttestation({ activites: 'Semer', accordLe: new Date('2026-02-01'), nbCompetences: 1 }),
    ).toEqual([]);
  });
});
