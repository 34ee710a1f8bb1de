import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { lireRecherche } from '@/lib/recherche/queries/recherche';
import { adresseRecherche, PAR_PAGE, RAYON_PAR_DEFAUT } from '@/lib/recherche/recherche';
import { criteresSchema } from '@/lib/recherche/schema';
import { NOW, uneOffre } from './offre';

beforeAll(async () => {
  await uneOffre(30);
}, 60_000);

/** What people, robots and attackers write after « ? ». */
const mechant = fc.constantFrom(
  ...[
    "'",
    "' OR 1=1 --",
    '%',
    '_',
    '\\',
    '$1',
    ':*',
    '&',
    '!',
    '(',
    '))',
    '|',
    '<->',
    "'; DROP TABLE missions; --",
  ],
  ...['(a+)+$', '[', '.*', '^', '\0', '\u0000jardin', '\ud800', 'é'.repeat(5000), 'jardin '.repeat(800)],
  ...[
    '0',
    '-1',
    '1e9',
    '1000000000',
    '99999999999999999999',
    '1e999',
    '-1e999',
    'NaN',
    'Infinity',
    '0x10',
    '1.5',
  ],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'true', '[object Object]', '', ' ', '\n'],
  ...[
    'mardi-matin',
    'mardi-nuit',
    'MARDI_MATIN',
    'fauteuil',
    'velo',
    'oui',
    '01053',
    '01999',
    '2A004',
    '01000',
    'bourg',
  ],
);
const valeur = fc.oneof(mechant, fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }));
const valeurs = fc.oneof(valeur, fc.array(valeur, { maxLength: 4 }));
const NOMS = [
  ...['q', 'ou', 'commune', 'rayon', 'domaine', 'activite', 'quand', 'rythme', 'duree', 'avec', 'tri'],
  ...['filtres', 'page', 'aller', 'mode'],
];
const adresse = fc.dictionary(fc.oneof(fc.constantFrom(...NOMS), fc.string({ maxLength: 8 })), valeurs, {
  maxKeys: 10,
});

describe('une adresse mal écrite', () => {
  it('a toujours une réponse : des missions et des phrases, jamais une panne', async () => {
    await fc.assert(
      fc.asyncProperty(adresse, async (params) => {
        const lue = await lireRecherche(params, NOW);
        if ('vers' in lue) return;
        expect(lue.missions.length).toBe(
          Math.min(PAR_PAGE, Math.max(0, lue.total - (lue.criteres.page - 1) * PAR_PAGE)),
        );
        if (lue.total > 0) expect(lue.missions.length).toBeGreaterThan(0);
        for (const phrase of lue.remarques) expect(phrase).toMatch(/^[A-ZÀÉ].*\.$/);
      }),
      { numRuns: 2500 },
    );
  }, 300_000);

  it('donne une adresse qui se lit sans remarque, et qui dit la même chose', async () => {
    await fc.assert(
      fc.asyncProperty(adresse, async (params) => {
        const criteres = { ...criteresSchema.parse(params), ou: '' };
        const parametres: Record<string, string | string[]> = {};
        for (const [nom, v] of new URL(adresseRecherche(criteres), 'http://x').searchParams)
          parametres[nom] = nom in parametres ? [parametres[nom]!, v].flat() : v;
        const relus = criteresSchema.parse(parametres);
        // « Là où je peux aller » stands in the place of a commune; without a commune there is no distance to say.
        const lieu = criteres.aller ? { commune: null, rayon: RAYON_PAR_DEFAUT } : {};
        const rayon = criteres.commune ? {} : { rayon: RAYON_PAR_DEFAUT };
        expect(relus).toEqual({ ...criteres, ...rayon, ...lieu });
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, Record<string, string | string[]>, RegExp]>([
    ['une commune qui n’existe pas', { commune: '01999' }, /^Nous ne connaissons pas cette commune/],
    ['un code qui n’en est pas un', { commune: 'bourg' }, /^Nous ne connaissons pas cette commune/],
    ['un rayon de 0', { commune: '01053', rayon: '0' }, /Nous avons pris 5 km\.$/],
    ['un rayon de 10 000', { commune: '01053', rayon: '10000' }, /Nous avons pris 50 km\.$/],
    ['une demi-journée inventée', { quand: ['mardi-nuit', 'mardi-matin'] }, /n’existe pas/],
    ['5 000 lettres', { q: 'jardin '.repeat(715) }, /les 100 premières lettres/],
    ['des signes', { q: "%_'()" }, /^Ces mots ne disent pas ce que vous cherchez/],
    ['la page 10^9', { page: '1000000000' }, /Voici la dernière|Voici la première/],
    ['la page zéro', { page: '0' }, /^Voici la première page/],
    ['deux domaines', { domaine: ['sport', 'animaux'] }, /deux réponses à une question/],
  ])('%s se dit en une phrase', async (_, params, phrase) => {
    const lue = await lireRecherche(params, NOW);
    expect('vers' in lue ? [] : lue.remarques).toEqual([expect.stringMatching(phrase)]);
  });

  it('rien à dire d’une adresse de la maison', async () => {
    const params = { q: 'jardin', commune: '01053', rayon: '50', quand: ['mardi-matin', 'jeudi-soir'] };
    for (const p of [{}, params, { ...params, ou: '', domaine: '', filtres: 'oui', page: '1' }])
      expect(await lireRecherche(p, NOW)).toMatchObject({ remarques: [] });
  });
});
