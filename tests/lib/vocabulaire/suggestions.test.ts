import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { recompterVocabulaire } from '@/lib/vocabulaire/commands';
import { suggererMots } from '@/lib/vocabulaire/queries/suggestions';
import { SUGGESTIONS_MAX } from '@/lib/vocabulaire/suggestion';
import { uneMission } from '../../factories/missions';
import { unGroupe } from '../../factories/vocabulaire';
import { compterRequetes } from '../../support/requetes';

const nues = { activites: [], activite: 'autre', domaine: 'AUTRE' as const, description: '' };
const publier = (titre: string) => uneMission({ publiee: true, champs: { ...nues, titre } });
const textes = async (texte: string) => (await suggererMots(texte)).map((s) => s.texte);

beforeAll(async () => {
  for (const titre of ['Cultiver le potager', 'Un potager partagé', 'Deux potagers', 'Ranger des potences'])
    await publier(titre);
  await publier('Bénévolat au château');
  await uneMission({ champs: { ...nues, titre: 'Un brouillon chuchoté' } });
  await unGroupe('aide alimentaire', 'maraude', 'tournée de rue');
  await recompterVocabulaire();
});

describe('les mots proposés pendant que l’on écrit', () => {
  it('sont ceux des missions publiées, jamais d’un brouillon', async () => {
    expect(await textes('chuch')).toEqual([]);
    expect(await textes('brouill')).toEqual([]);
  });

  it('commencent comme le mot, le plus dit d’abord, un par famille', async () => {
    expect(await textes('pot')).toEqual(['potager', 'potences']);
    expect(await textes('benevola')).toEqual(['bénévolat', 'Bénévolat de compétences']);
    expect(await textes('cultiver le POTA')).toEqual(['cultiver le potager']);
  });

  it('réparent une faute quand rien ne commence ainsi', async () => {
    expect(await textes('pottager')).toEqual(['potager']);
    expect(await textes('zzzzzz')).toEqual([]);
  });

  it('nomment les groupes de synonymes et les domaines', async () => {
    expect(await textes('alimentai')).toContain('aide alimentaire');
    expect(await textes('aide ali')).toContain('aide alimentaire');
    expect(await textes('maraud')).toEqual(['maraude']);
    expect(await suggererMots('insert')).toContainEqual({
      texte: 'Solidarité et insertion',
      domaine: 'solidarite-insertion',
    });
  });

  it('se taisent quand le mot est fini, ou pris à la lettre', async () => {
    expect(await textes('potager ')).toEqual([]);
    expect(await textes('"pot')).toEqual([]);
  });

  it('coûtent une requête, deux pour une faute, et aucune quand il n’y a rien à compléter', async () => {
    expect((await compterRequetes(() => suggererMots('pot'))).nombre).toBe(1);
    expect((await compterRequetes(() => suggererMots('pottager'))).nombre).toBe(2);
    expect((await compterRequetes(() => suggererMots('p'))).nombre).toBe(0);
  });

  it('restent peu nombreux et ne tombent jamais, quoi que l’on écrive', async () => {
    const texte = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 110 }),
      fc.constantFrom(
        "pot' OR 1=1 --",
        'pot%',
        'pot_',
        '(a+)+$',
        'é'.repeat(100),
        '\ud800pot',
        'a'.repeat(100),
      ),
    );
    await fc.assert(
      fc.asyncProperty(texte, async (t) => {
        expect((await suggererMots(t)).length).toBeLessThanOrEqual(SUGGESTIONS_MAX);
      }),
      { numRuns: 200 },
    );
    expect(await db.mot.count()).toBeGreaterThan(5);
  }, 60_000);
});
