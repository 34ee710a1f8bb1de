import { describe, expect, it } from 'vitest';
import { estMetier, labelMetier, METIERS, procheDuMetier, rechercherMetiers } from '@/lib/appariement/metier';

describe('les métiers', () => {
  it('sont au moins 60, chacun avec un code ROME et des mots', () => {
    expect(METIERS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(METIERS.map((m) => m.code)).size).toBe(METIERS.length);
    for (const m of METIERS) {
      expect(m.code).toMatch(/^[A-N]\d{4}$/);
      expect(m.label && m.mots).toBeTruthy();
      // Read aloud under each job: whole expressions, never « auxiliaire, de, vie ».
      for (const mot of m.mots.split(', ')) expect(mot).not.toMatch(/^(?:d[eu]|à|en|des|la|les)$|,/);
    }
  });

  it('se cherchent par les mots de tous les jours, avec ou sans accents', () => {
    expect(rechercherMetiers('caissiere').map((m) => m.code)).toEqual(['D1505']);
    expect(rechercherMetiers('Auxiliaire de vie').map((m) => m.code)).toContain('K1302');
    expect(rechercherMetiers('hote caisse').map((m) => m.code)).toEqual(['D1505']);
    expect(rechercherMetiers('zzz')).toEqual([]);
    expect(rechercherMetiers('')).toHaveLength(METIERS.length);
  });

  it('sont proches quand ils sont du même domaine professionnel', () => {
    expect(procheDuMetier(['K2304'], 'K2304')).toBe(1);
    expect(procheDuMetier(['K2303'], 'K2304')).toBe(0.5);
    expect(procheDuMetier(['A1203'], 'K2304')).toBe(0);
  });

  it('un code inconnu n’est pas un métier, et se lit comme il est', () => {
    expect(estMetier('Z9999')).toBe(false);
    expect(labelMetier('Z9999')).toBe('Z9999');
  });
});
