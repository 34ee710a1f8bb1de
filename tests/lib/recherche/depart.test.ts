import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import type { ModeDeplacement } from '@/lib/generated/prisma/enums';
import { autourDe, departDe, departDUnePersonne } from '@/lib/recherche/queries/depart';
import { lireRecherche, type Recherche } from '@/lib/recherche/queries/recherche';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unReferent } from '../../factories/comptes';
import { uneMission } from '../../factories/missions';
import { unSuivi } from '../../factories/parcours';

const NOW = new Date('2026-03-03T09:00:00Z');
const lire = async (...args: Parameters<typeof lireRecherche>) => (await lireRecherche(...args)) as Recherche;

async function moi(rayonKm: number | null, modesDeplacement: ModeDeplacement[]) {
  const { id, acteur } = await unBeneficiaire();
  await db.beneficiaire.update({
    where: { id },
    data: { communeCode: '01053', rayonKm, modesDeplacement },
  });
  return departDe(acteur, NOW);
}

describe('là où une personne peut aller', () => {
  beforeAll(async () => {
    // In Bourg-en-Bresse, 5 km north, and 33 km east.
    for (const commune of ['01053', '01451', '01283'] as const)
      await uneMission({ publiee: true, commune, champs: { titre: `À ${commune}` } });
  });

  it.each<[number | null, ModeDeplacement[], number, string | null]>([
    [15, ['VOITURE', 'VELO'], 15, 'voiture'],
    [15, ['COVOITURAGE'], 15, 'voiture'],
    [15, ['TRANSPORTS', 'A_PIED'], 15, 'bus'],
    [15, ['VELO', 'A_PIED'], 10, 'velo'],
    [15, ['A_PIED'], 3, 'pied'],
    [2, ['A_PIED'], 2, 'pied'],
    [null, [], 20, null],
  ])('%s km et %j : %i km', async (rayonKm, modes, km, mode) => {
    expect(await moi(rayonKm, modes)).toMatchObject({ rayonKm: km, mode, commune: { code: '01053' } });
  });

  it('n’est pas lu d’un dossier effacé', async () => {
    const { id, acteur } = await unBeneficiaire();
    await db.beneficiaire.delete({ where: { id } });
    expect(await departDe(acteur, NOW)).toBeNull();
  });

  it('se lit par son accompagnateur, et par nul autre, comme une adresse qui dit la commune seule', async () => {
    const { referent, personne } = await unSuivi();
    expect(await departDUnePersonne((await unReferent()).acteur, personne.id, NOW)).toBeNull();
    const sien = await departDUnePersonne(referent.acteur, personne.id, NOW);
    expect(sien).toEqual(await departDe(personne.acteur, NOW));
    const adresse = autourDe('/referent/missions', sien!);
    expect(adresse).toBe('/referent/missions?commune=01053&rayon=20&mode=voiture');
    const lue = await lire(Object.fromEntries(new URL(adresse, 'http://l').searchParams), NOW);
    expect(lue.criteres).toMatchObject({ commune: '01053', rayon: 20, mode: 'voiture' });
    expect(lue.remarques).toEqual([]);
  });

  it('se cherche par une adresse qui ne dit rien d’elle, et montre les communes', async () => {
    const chezMoi = await moi(15, ['VOITURE']);
    const lue = await lire({ aller: 'oui' }, NOW, { chezMoi });
    expect(lue.criteres).toMatchObject({ aller: true, rayon: 15, mode: 'voiture' });
    expect(lue.missions.map((m) => m.titre)).toEqual(['À 01053', 'À 01451']);
    expect(lue.missions.map((m) => m.trajet)).toEqual([null, 'environ 10 minutes en voiture']);
    expect(lue.communes).toEqual([
      { code: '01053', nom: 'Bourg-en-Bresse', n: 1 },
      { code: '01451', nom: 'Viriat', n: 1 },
    ]);
    expect(lue.remarques).toEqual([]);
  });

  it('cède devant une commune que l’on écrit', async () => {
    const chezMoi = await moi(15, ['VOITURE']);
    expect(await lireRecherche({ aller: 'oui', ou: 'oyonnax' }, NOW, { chezMoi })).toEqual({
      vers: '/missions?commune=01283',
    });
  });

  it('pour un passant, donne toutes les missions et dit pourquoi', async () => {
    const lue = await lire({ aller: 'oui' }, NOW);
    expect(lue).toMatchObject({ total: 3, criteres: { aller: false, commune: null } });
    expect(lue.remarques).toEqual([expect.stringMatching(/^Pour chercher là où vous pouvez aller/)]);
  });
});

describe('la commune d’une recherche', () => {
  it('est celle que l’on a choisie, quand deux portent le même nom', async () => {
    const { code: _, ...viriat } = await db.commune.findUniqueOrThrow({ where: { code: '01451' } });
    await db.commune.create({ data: { ...viriat, code: '01999', codesPostaux: ['01990'] } });
    expect(await lireRecherche({ ou: 'Viriat', commune: '01999' }, NOW)).toEqual({
      vers: '/missions?commune=01999',
    });
    expect(await lire({ ou: 'Viriat' }, NOW)).toMatchObject({
      choix: [{ nom: 'Viriat' }, { nom: 'Viriat' }],
    });
    expect(await lireRecherche({ ou: 'Viriat (01990)' }, NOW)).toEqual({ vers: '/missions?commune=01999' });
    // Another name was typed since.
    expect(await lireRecherche({ ou: 'Oyonnax', commune: '01999' }, NOW)).toEqual({
      vers: '/missions?commune=01283',
    });
    await db.commune.delete({ where: { code: '01999' } });
  });

  it('qui n’existe pas est dite, et la liste reste là', async () => {
    expect(await lire({ ou: 'Marseille' }, NOW)).toMatchObject({ choix: [], total: 3, depart: null });
  });
});

describe('ce qui se fait de chez soi', () => {
  it('est compté autour d’une commune, et trouvé où que ce soit', async () => {
    const { id } = await uneMission({
      publiee: true,
      commune: '01283',
      champs: { titre: 'De loin', aDistance: 'TOTALE' },
    });
    const autour = await lire({ commune: '01053', rayon: '5' }, NOW);
    expect(autour).toMatchObject({ total: 1, deChezSoi: 1 });
    const avec = await lire({ commune: '01053', rayon: '5', avec: 'distance' }, NOW);
    expect(avec.missions.map((m) => m.id)).toEqual([id]);
    await db.mission.delete({ where: { id } });
  });
});
