import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { chercherMissions } from '@/lib/recherche/queries';
import { criteresSchema } from '@/lib/recherche/schema';
import { TOTAL_MAX } from '@/lib/recherche/recherche';
import { lireLaRecherche, listerSynonymes } from '@/lib/vocabulaire/queries';
import { unCoordinateur } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';
import { unGroupe } from '../../factories/vocabulaire';
import { compterRequetes } from '../../support/requetes';

const NOW = new Date('2026-03-03T09:00:00Z');
const titres = async (q: string) =>
  (await chercherMissions(criteresSchema.parse({ q }), null, NOW)).missions.map((m) => m.titre);
const nues = { activites: [], activite: 'autre', domaine: 'AUTRE' as const, description: '' };
const publier = (titre: string, champs: Parameters<typeof uneMission>[0] = {}) =>
  uneMission({ publiee: true, ...champs, champs: { ...nues, titre, ...champs.champs } });

beforeAll(async () => {
  await publier('Aider au jardinage');
  await publier('Distribuer des repas le soir', { champs: { description: 'Une maraude dans la ville.' } });
  await publier('Réparer des bicyclettes', { champs: { domaine: 'SPORT' } });
  await publier('Bénévolat au château');
  await publier('Lire des contes', { champs: { activites: ['Choisir un album', 'Raconter aux écoliers'] } });
  await uneMission({ champs: { ...nues, titre: 'Un brouillon chuchoté' } });
  await unGroupe('aide alimentaire', 'maraude', 'tournée de rue');
  await unGroupe('vélo', 'bicyclette');
});

describe('trouver en français', () => {
  it.each([
    ['jardinages', 'Aider au jardinage'],
    ['BENEVOLAT', 'Bénévolat au château'],
    ['chateaux', 'Bénévolat au château'],
    ['vélos', 'Réparer des bicyclettes'],
    ['aide alimentaire', 'Distribuer des repas le soir'],
    ['tournées de rue', 'Distribuer des repas le soir'],
    ['écolier', 'Lire des contes'],
    ['sport', 'Réparer des bicyclettes'],
  ])('%s', async (q, titre) => expect(await titres(q)).toContain(titre));

  it('par le nom de l’association, aussi après qu’il a changé', async () => {
    const { id } = await uneAssociation();
    await publier('Tenir un stand', { associationId: id });
    await db.association.update({ where: { id }, data: { nom: 'Les Hirondelles' } });
    expect(await titres('hirondelle')).toEqual(['Tenir un stand']);
  });

  it('le titre avant l’activité, l’activité avant la description', async () => {
    await publier('Trois', { champs: { description: 'Du macramé.' } });
    await publier('Deux', { champs: { activites: ['Apprendre le macramé'] } });
    await publier('Un macramé');
    expect(await titres('macramé')).toEqual(['Un macramé', 'Deux', 'Trois']);
  });

  it('une mission retouchée se trouve par ses nouveaux mots seulement', async () => {
    const { id } = await publier('Tondre la pelouse');
    await db.mission.update({ where: { id }, data: { titre: 'Tailler les rosiers' } });
    expect(await titres('rosier')).toEqual(['Tailler les rosiers']);
    expect(await titres('"pelouse"')).toEqual([]);
  });
});

describe('les fautes de frappe', () => {
  it.each([
    ['jardinnage', 'jardinage', 'Aider au jardinage'],
    ['bénévola', 'bénévolat', 'Bénévolat au château'],
    ['biciclette', 'bicyclette', 'Réparer des bicyclettes'],
    ['vleo', 'vélo', 'Réparer des bicyclettes'],
    ['chataeu', 'château', 'Bénévolat au château'],
  ])('%s est lu %s, et c’est dit', async (q, lu, titre) => {
    expect(await titres(q)).toContain(titre);
    expect((await lireLaRecherche(q))?.corrigee).toBe(lu);
  });

  it('à la lettre, rien n’est corrigé', async () => {
    expect(await lireLaRecherche('"jardinnage"')).toMatchObject({
      requete: null,
      corrigee: null,
      inconnus: ['jardinnage'],
    });
    expect(await titres('"jardinnage"')).toEqual([]);
    expect(await titres('"vélo"')).toEqual([]);
    expect(await titres('"jardinage"')).toEqual(['Aider au jardinage']);
  });

  it('un mot d’un brouillon n’est jamais soufflé', async () => {
    expect(await lireLaRecherche('chuchotte')).toMatchObject({ requete: null, corrigee: null });
  });

  it('le dernier mot peut n’être que commencé', async () => {
    expect(await titres('macra')).toHaveLength(3);
    expect((await titres('lire cont'))[0]).toBe('Lire des contes');
  });

  it('un mot que rien ne dit est laissé de côté', async () => {
    expect(await titres('jardinage xylolalie')).toEqual(['Aider au jardinage']);
    expect((await lireLaRecherche('jardinage xylolalie'))?.inconnus).toEqual(['xylolalie']);
  });
});

describe('plusieurs choses à la fois', () => {
  it('celles qui disent tout, sinon celles qui en disent le plus', async () => {
    await publier('Chanter dehors');
    await publier('Chanter dehors en canon');
    expect(await titres('chanter canon')).toEqual(['Chanter dehors en canon', 'Chanter dehors']);
    expect(await lireLaRecherche('chanter canon')).toMatchObject({ entiere: true });
    expect((await titres('chanter canon bicyclettes dehors'))[0]).toBe('Chanter dehors en canon');
    expect(await lireLaRecherche('canon bicyclettes')).toMatchObject({ entiere: false });
    expect((await titres('canon bicyclettes')).sort()).toEqual([
      'Chanter dehors en canon',
      'Réparer des bicyclettes',
    ]);
    for (let i = 0; i < 5; i++) await publier(`Chanter en canon, groupe ${i}`);
    expect(await titres('chanter canon'), 'assez de missions disent tout').not.toContain('Chanter dehors');
    expect(await lireLaRecherche('chanter canon')).toMatchObject({ parties: [] });
  });
});

describe('n’importe quelle demande', () => {
  it.each(['', '   ', 'les de des', 'je cherche une mission', '🐕🐕', '\0', '\' " \\ % _ : * & | ! <-> ( )'])(
    '%j montre toutes les missions',
    async (q) => expect(await lireLaRecherche(q)).toBeNull(),
  );

  it('est lue sans erreur', async () => {
    const texte = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom('jardin', 'vélo', "'", '"', ':*', '&', '|', '!', '<->', '(', '%', '\0', 'aide'),
          {
            maxLength: 12,
          },
        )
        .map((l) => l.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(texte, async (q) => {
        const { total } = await chercherMissions({ ...criteresSchema.parse({}), q }, null, NOW);
        expect(total).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 80 },
    );
    expect(await titres('jardin '.repeat(900))).toBeDefined();
  }, 240_000);

  it('deux requêtes pour un mot connu, une de plus par difficulté', async () => {
    const nombre = async (q: string) => (await compterRequetes(() => lireLaRecherche(q))).nombre;
    expect(await nombre('mission')).toBe(0);
    expect(await nombre('xylolalie')).toBe(2);
    expect(await nombre('jardinage')).toBe(2);
    expect(await nombre('jardinnage')).toBe(3);
    expect(await nombre('jardinage vélo')).toBe(3);
    expect(await nombre('jardinnage vélo conte repas')).toBe(4);
  });
});

it('un mot très commun ne fait classer que les plus récentes', async () => {
  const { associationId, communeCode, x, y, lat, lon } = await publier('Une patience ancienne', {
    champs: { publieeLe: new Date('2020-01-01') },
  });
  await db.mission.createMany({
    data: Array.from({ length: TOTAL_MAX }, (_, i) => ({
      ...{
        ...nues,
        associationId,
        communeCode,
        x,
        y,
        lat,
        lon,
        departementCode: '01',
        precision: 'OFFICIELLE',
      },
      ...{ titre: `Mission ${i}`, description: 'Avec patience.', statut: 'PUBLIEE', publieeLe: NOW },
      ...{ nePasRemplacerEmploi: true, securiteVerifiee: true, fraisDits: true, controleLe: NOW },
    })),
  });
  const trouvees = await chercherMissions(criteresSchema.parse({ q: 'patience' }), null, NOW);
  expect(trouvees.total).toBe(TOTAL_MAX + 1);
  expect(trouvees.missions.map((m) => m.titre)).not.toContain('Une patience ancienne');
  await db.mission.deleteMany({ where: { titre: { startsWith: 'Mission ' } } });
  expect(await titres('patience')).toEqual(['Une patience ancienne']);
}, 240_000);

describe('la liste des groupes', () => {
  it('se cherche par un de leurs mots, sans accents', async () => {
    const { acteur } = await unCoordinateur();
    const lire = async (q?: string) =>
      (await listerSynonymes(acteur, { q, page: 1 })).lignes.map((g) => g.termes[0]);
    expect(await lire('TOURNEE')).toEqual(['aide alimentaire']);
    expect(await lire('velo')).toEqual(['vélo']);
    expect(await lire('%')).toHaveLength(2);
    expect(await lire()).toHaveLength(2);
    expect((await listerSynonymes({ ...acteur, departementCode: '02' }, { page: 1 })).total).toBe(0);
  });
});
