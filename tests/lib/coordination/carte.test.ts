import { describe, expect, it } from 'vitest';
import type { Boite, LigneBoite } from '@/lib/coordination/boite';
import { carteDe, type Repere } from '@/lib/coordination/carte';

const ligne = (id: string, genre: LigneBoite['genre'], commune: string | null): LigneBoite => ({
  id,
  genre,
  commune,
  quoi: id,
  ou: '',
  depuis: null,
  href: '/',
  mien: false,
});
const boite: Boite = [
  { genre: 'rappel', total: 9, lignes: [ligne('a', 'rappel', '1'), ligne('b', 'rappel', '2')] },
  { genre: 'relance', total: 2, lignes: [ligne('c', 'relance', '1'), ligne('d', 'relance', '3')] },
  { genre: 'message', total: 1, lignes: [ligne('e', 'message', null)] },
];
const communes: Repere[] = [
  { code: '1', nom: 'Bourg', place: { x: 1000, y: 2000 } },
  { code: '2', nom: 'Ambérieu', place: { x: 2000, y: 1000 } },
  { code: '3', nom: 'Zed', place: null },
  { code: '4', nom: 'Vide', place: { x: 1500, y: 1500 } },
];

describe('la carte de ce qui attend', () => {
  it('compte les lignes de la page par commune et par sorte, la plus chargée d’abord', () => {
    const { amas } = carteDe(boite, communes);
    expect(amas.map((a) => [a.nom, a.nombre])).toEqual([
      ['Bourg', 2],
      ['Ambérieu', 1],
      ['Zed', 1],
    ]);
    expect(amas[0]!.par).toEqual([
      { genre: 'rappel', nombre: 1 },
      { genre: 'relance', nombre: 1 },
    ]);
  });

  it('met le nord en haut, l’est à droite, et tout dans le cadre', () => {
    const { amas, fond, largeur, hauteur } = carteDe(boite, communes);
    const [bourg, amberieu] = amas.map((a) => a.place!);
    expect(bourg!.x).toBeLessThan(amberieu!.x);
    expect(bourg!.y).toBeLessThan(amberieu!.y);
    for (const p of fond) {
      expect(p.x).toBeGreaterThan(0);
      expect(p.x).toBeLessThan(largeur);
      expect(p.y).toBeGreaterThan(0);
      expect(p.y).toBeLessThan(hauteur);
    }
  });

  it('ne pose aucun point là où la place est seulement estimée', () => {
    const { amas, fond } = carteDe(boite, communes);
    expect(amas.find((a) => a.nom === 'Zed')!.place).toBeNull();
    expect(fond).toHaveLength(3);
    expect(carteDe(boite, [communes[2]!])).toMatchObject({ fond: [], hauteur: 0 });
  });
});
