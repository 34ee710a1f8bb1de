import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { creerTerritoire, deplacerCommunes, modifierTerritoire } from '@/lib/territoires/commands/decoupage';
import { territoireAvecSesCommunes, territoiresAvecCommunes } from '@/lib/territoires/queries';
import { unAgentDuDepartement, unCoordinateur } from '../../factories/comptes';

const JUIN = new Date('2026-06-15T09:00:00Z');
let agent: Awaited<ReturnType<typeof unAgentDuDepartement>>['acteur'];
let bresse: string;
let bugey: string;
beforeAll(async () => {
  agent = (await unAgentDuDepartement()).acteur;
  [bresse, bugey] = (await db.territoire.findMany({ orderBy: { nom: 'asc' } })).map((t) => t.id) as [
    string,
    string,
  ];
});

describe('le découpage en territoires', () => {
  it('appartient au Département', async () => {
    const { acteur } = await unCoordinateur();
    const saisie = { territoireId: bresse, version: 1, nom: 'Autre', telephone: null, confirme: true };
    await expect(modifierTerritoire(acteur as never, saisie, JUIN)).rejects.toMatchObject({
      code: 'NON_TROUVE',
    });
    await expect(creerTerritoire(acteur as never, { nom: 'Autre' }, JUIN)).rejects.toMatchObject({
      code: 'INTERDIT',
    });
    await expect(
      deplacerCommunes(
        acteur as never,
        { deTerritoireId: bresse, versTerritoireId: bugey, communeCodes: ['01451'] },
        JUIN,
      ),
    ).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });

  it('renomme, change le téléphone et confirme, sans écrire de nom dans le journal', async () => {
    const saisie = {
      territoireId: bresse,
      version: 1,
      nom: 'Bresse et Revermont',
      telephone: '+33474000009',
      confirme: true,
    };
    await modifierTerritoire(agent, saisie, JUIN);
    expect(await db.territoire.findUnique({ where: { id: bresse } })).toMatchObject({
      nom: 'Bresse et Revermont',
      telephone: '+33474000009',
      aConfirmer: false,
      version: 2,
    });
    await expect(
      modifierTerritoire(agent, { ...saisie, nom: 'Bresse', telephone: null }, JUIN),
    ).rejects.toMatchObject({ code: 'PERIME', champs: { version: [expect.stringContaining('Lisez')] } });
    expect(await db.territoire.findUnique({ where: { id: bresse } })).toMatchObject({
      nom: 'Bresse et Revermont',
    });
    const ligne = await db.journal.findFirstOrThrow({ where: { action: 'territoire.modifier' } });
    expect(JSON.stringify(ligne.codes)).not.toContain('Bresse');
  });

  it('refuse deux territoires du même nom', async () => {
    await expect(creerTerritoire(agent, { nom: 'Haut-Bugey' }, JUIN)).rejects.toMatchObject({
      code: 'NOM_PRIS',
      champs: { nom: ['Un territoire porte déjà ce nom.'] },
    });
  });

  it('déplace des communes, et seulement celles qui sont encore là', async () => {
    const nombre = await deplacerCommunes(
      agent,
      { deTerritoireId: bresse, versTerritoireId: bugey, communeCodes: ['01451', '01283'] },
      JUIN,
    );
    expect(nombre).toBe(1);
    const vu = await territoireAvecSesCommunes('01', bugey);
    expect(vu?.communes.map((c) => c.nom)).toEqual(['Oyonnax', 'Viriat']);
    expect(await territoireAvecSesCommunes('01', 'pas-un-identifiant')).toBeNull();
    const { territoires, communesHorsTerritoire } = await territoiresAvecCommunes('01');
    expect(territoires.map((t) => [t.nom, t.communes])).toEqual([
      ['Bresse et Revermont', 1],
      ['Haut-Bugey', 2],
    ]);
    expect(communesHorsTerritoire).toBe(0);
  });
});
