import { describe, expect, it } from 'vitest';
import { descellee, sceller } from '@/lib/comptes/enveloppe';
import { adresseComptes, filtreComptes } from '@/lib/comptes/filtre';
import { siretValide } from '@/lib/comptes/identite';
import { qrChemin } from '@/lib/comptes/qr';

const NOW = new Date('2026-03-03T09:00:00Z');
const CARTE = { carteId: 'c1', numero: 'ACDEFHJKMN', code: 'ACDEFHJK' };

describe('la carte à imprimer', () => {
  it('ne se lit qu’ici, pendant dix minutes', async () => {
    const enveloppe = await sceller(CARTE, NOW);
    expect(enveloppe).not.toContain('ACDEFHJK');
    expect(await descellee(enveloppe, new Date(NOW.getTime() + 599_000))).toEqual(CARTE);
    expect(await descellee(enveloppe, new Date(NOW.getTime() + 601_000))).toBeNull();
    expect(await descellee(`${enveloppe.slice(0, -4)}AAAA`, NOW)).toBeNull();
    expect(await descellee('', NOW)).toBeNull();
  });

  it('porte un carré avec sa marge, dans un seul tracé', () => {
    const { taille, d } = qrChemin('https://exemple.fr/connexion/carte/ACDEFHJKMN');
    expect(taille).toBeGreaterThanOrEqual(29);
    expect(d).toMatch(/^M4 4h1v1h-1z/);
  });
});

describe('la liste des comptes', () => {
  it('se lit et s’écrit dans son adresse, sans tenir compte de l’illisible', () => {
    expect(filtreComptes({ role: 'REFERENT', q: ' petit ', page: '3' })).toEqual({
      role: 'REFERENT',
      q: 'petit',
      page: 3,
    });
    expect(filtreComptes({ role: 'ROI', page: '-2' })).toEqual({ page: 1 });
    expect(adresseComptes({ role: 'REFERENT', q: 'petit', page: 2 })).toBe(
      '/departement/comptes?role=REFERENT&q=petit&page=2',
    );
    expect(adresseComptes({ page: 1 })).toBe('/departement/comptes');
  });

  it('connaît un vrai SIRET, La Poste comprise', () => {
    expect(siretValide('73282932000074')).toBe(true);
    expect(siretValide('35600000000048')).toBe(true);
    expect(siretValide('73282932000075')).toBe(false);
    expect(siretValide('abc')).toBe(false);
  });
});
