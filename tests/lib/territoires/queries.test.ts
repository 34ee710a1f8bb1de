import { beforeAll, describe, expect, it } from 'vitest';
import {
  communeParCode,
  departementCourant,
  rechercherCommunes,
  territoires,
} from '@/lib/territoires/queries';
import { unDepartement } from '../../factories/territoires';

describe('les communes', () => {
  it('sans Département installé, une phrase le dit', async () => {
    await expect(departementCourant()).rejects.toThrow('db:initialiser');
  });

  describe('une fois installées', () => {
    beforeAll(async () => {
      await unDepartement();
    });

    it.each([['bourg en bresse'], ['Bourg'], ['bresse'], ['BOÜRG-EN'], ['01000'], ['010']])(
      'on trouve Bourg-en-Bresse en écrivant « %s »',
      async (texte) => {
        expect((await rechercherCommunes(texte)).map((c) => c.nom)).toEqual(['Bourg-en-Bresse']);
      },
    );

    it('un texte trop court, ou sans réponse, ne donne rien', async () => {
      expect(await rechercherCommunes('b')).toEqual([]);
      expect(await rechercherCommunes('nulle part')).toEqual([]);
      expect(await rechercherCommunes('%%')).toEqual([]);
    });

    it('une commune se lit par son code', async () => {
      expect((await communeParCode('01283'))?.nom).toBe('Oyonnax');
      expect(await communeParCode('99999')).toBeNull();
    });

    it('le Département et ses territoires se lisent', async () => {
      expect((await departementCourant()).code).toBe('01');
      expect((await territoires()).map((t) => t.nom)).toEqual(['Bresse-Revermont', 'Haut-Bugey']);
    });
  });
});
