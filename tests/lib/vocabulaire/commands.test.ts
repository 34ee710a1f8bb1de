import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC, SYSTEME, type ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import {
  creerGroupe,
  installerSynonymes,
  modifierGroupe,
  recompterVocabulaire,
  supprimerGroupe,
} from '@/lib/vocabulaire/commands';
import { lireLaRecherche } from '@/lib/vocabulaire/queries';
import { SYNONYMES } from '@/prisma/seed/synonymes/reference';
import { unCoordinateur } from '../../factories/comptes';
import { uneMission } from '../../factories/missions';
import { AIN } from '../../factories/territoires';

const NOW = new Date('2026-03-03T09:00:00Z');
const mot = (m: string) => db.mot.findUnique({ where: { mot: m } });
let acteur: ActeurDe<'COORDINATION'>;

beforeAll(async () => {
  await uneMission({ publiee: true, champs: { titre: 'Soigner les hérissons', description: '' } });
  acteur = (await unCoordinateur()).acteur;
});

describe('réunir des mots', () => {
  it('n’est pas à tout le monde', async () => {
    await expect(creerGroupe(PUBLIC as never, { termes: ['a', 'b'] }, NOW)).rejects.toMatchObject({
      code: 'INTERDIT',
    });
  });

  it('les fait se trouver dans les deux sens, jusqu’à ce que le groupe soit enlevé', async () => {
    const id = await creerGroupe(acteur, { termes: ['hérisson', 'boule de piquants'] }, NOW);
    expect((await lireLaRecherche('boules de piquants'))?.requete).toContain("'herisson'");
    expect(await db.journal.findMany({ where: { objetId: id } })).toMatchObject([
      { action: 'synonymes.creer', objetType: 'GroupeSynonymes', codes: { nombre: 2 } },
    ]);
    await modifierGroupe(acteur, { groupeId: id, version: 1, termes: ['hérisson', 'piquette'] }, NOW);
    expect((await lireLaRecherche('piquette'))?.requete).toContain("'herisson'");
    expect((await lireLaRecherche('boule piquants'))?.requete ?? '').not.toContain('herisson');
    await supprimerGroupe(acteur, { groupeId: id, version: 2 }, NOW);
    expect((await lireLaRecherche('piquette'))?.requete ?? '').not.toContain('herisson');
    expect(await db.journal.count({ where: { objetId: id } })).toBe(3);
  });

  it('refuse une version périmée, et n’enlève pas ce qui a changé', async () => {
    const groupeId = await creerGroupe(acteur, { termes: ['loutre', 'castor'] }, NOW);
    await modifierGroupe(acteur, { groupeId, version: 1, termes: ['loutre', 'ragondin'] }, NOW);
    const perime = { code: 'PERIME', champs: { version: [expect.any(String)] } };
    await expect(
      modifierGroupe(acteur, { groupeId, version: 1, termes: ['a1', 'b1'] }, NOW),
    ).rejects.toMatchObject(perime);
    await expect(supprimerGroupe(acteur, { groupeId, version: 1 }, NOW)).rejects.toMatchObject(perime);
    expect(await db.groupeSynonymes.findUnique({ where: { id: groupeId } })).toMatchObject({
      termes: ['loutre', 'ragondin'],
      version: 2,
    });
  });

  it('dit quand deux termes sont le même mot, ou que le groupe est déjà là', async () => {
    const termes = { champs: { termes: [expect.any(String)] } };
    await expect(creerGroupe(acteur, { termes: ['Jardin', 'jardins'] }, NOW)).rejects.toMatchObject({
      code: 'MOTS_PAREILS',
      ...termes,
    });
    await creerGroupe(acteur, { termes: ['pie', 'corbeau'] }, NOW);
    await expect(creerGroupe(acteur, { termes: ['corbeaux', 'pies'] }, NOW)).rejects.toMatchObject({
      code: 'GROUPE_PRIS',
      ...termes,
    });
  });
});

describe('les mots de référence', () => {
  it('s’installent une fois, et restent ensuite comme la coordination les laisse', async () => {
    const saisie = { departementCode: AIN, groupes: SYNONYMES };
    expect(await installerSynonymes(SYSTEME, saisie, NOW)).toBe(SYNONYMES.length);
    const [groupe] = await db.groupeSynonymes.findMany({ where: { termes: { has: 'maraude' } } });
    await supprimerGroupe(acteur, { groupeId: groupe!.id, version: 1 }, NOW);
    expect(await installerSynonymes(SYSTEME, saisie, NOW)).toBe(0);
    expect(await db.groupeSynonymes.count({ where: { id: groupe!.id } })).toBe(0);
  });
});

describe('le vocabulaire', () => {
  it('apprend les mots d’une mission quand elle est mise en ligne, pas avant', async () => {
    const { id } = await uneMission({ champs: { titre: 'Dénombrer les écureuils' } });
    expect(await mot('ecureuils')).toBeNull();
    await db.mission.update({
      where: { id },
      data: {
        statut: 'PUBLIEE',
        publieeLe: NOW,
        controleLe: NOW,
        nePasRemplacerEmploi: true,
        securiteVerifiee: true,
        fraisDits: true,
      },
    });
    expect(await mot('ecureuils')).toMatchObject({ graphie: 'écureuils', racine: 'ecureuil', missions: 1 });
    await db.mission.update({ where: { id }, data: { description: 'Et les blaireaux.' } });
    expect(await mot('blaireaux')).toMatchObject({ missions: 1 });
  });

  it('ne retient ni petits mots ni nombres seuls d’une lettre', async () => {
    await uneMission({ publiee: true, champs: { titre: 'Le 1 de la rue, et 2024', description: '' } });
    expect(await mot('le')).toBeNull();
    expect(await mot('1')).toBeNull();
    expect(await mot('2024')).toMatchObject({ racine: '2024' });
  });

  it('prend l’accent dès qu’une mission l’écrit', async () => {
    const publier = (titre: string) => uneMission({ publiee: true, champs: { titre, description: '' } });
    await publier('UN PELERINAGE');
    expect(await mot('pelerinage')).toMatchObject({ graphie: 'pelerinage' });
    await publier('Le pèlerinage');
    expect(await mot('pelerinage')).toMatchObject({ graphie: 'pèlerinage' });
    await publier('Pelerinage');
    expect(await mot('pelerinage')).toMatchObject({ graphie: 'pèlerinage' });
  });

  it('la nuit, se recompte et oublie ce que plus rien ne dit', async () => {
    await uneMission({ publiee: true, champs: { titre: 'Compter les salamandres', description: '' } });
    await uneMission({ publiee: true, champs: { titre: 'La salamandre', description: '' } });
    await recompterVocabulaire();
    expect(await mot('salamandre')).toMatchObject({ missions: 2 });
    await db.mission.updateMany({
      where: { titre: { contains: 'alamandre' } },
      data: { statut: 'SUSPENDUE' },
    });
    expect((await recompterVocabulaire()).oublies).toBeGreaterThanOrEqual(2);
    expect(await mot('salamandre')).toBeNull();
    expect(await mot('maconnerie'), 'un groupe le dit').toMatchObject({ missions: 0 });
  });

  it('deux missions mises en ligne ensemble n’en perdent pas un mot', async () => {
    const titres = ['Un lamantin et un narval', 'Un narval et un lamantin'];
    await Promise.all(
      titres.map((titre) => uneMission({ publiee: true, champs: { titre, description: '' } })),
    );
    for (const m of ['narval', 'lamantin']) expect(await mot(m)).toMatchObject({ missions: 1 });
  });
});
