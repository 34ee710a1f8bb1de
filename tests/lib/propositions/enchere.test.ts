import { describe, expect, it } from 'vitest';
import { ecartProuve, encherir, type Vente } from '@/lib/propositions/enchere';
import { hasard } from '../../factories/demandes';

/** A sale drawn at random: each bidder must have one unit, may have `auPlus`; always possible (an object of its own). */
function uneVente(graine: number, n: number, m: number, auPlus: number): Vente {
  const tirer = hasard(graine);
  const debut = [0];
  const objet: number[] = [];
  const valeur: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++)
      if (tirer() < 0.5) {
        objet.push(j);
        valeur.push(tirer());
      }
    objet.push(m + i);
    valeur.push(0.05 * tirer());
    debut.push(objet.length);
  }
  return {
    debut: Int32Array.from(debut),
    objet: Int32Array.from(objet),
    valeur: Float32Array.from(valeur),
    auMoins: new Int32Array(n).fill(1),
    auPlus: Int32Array.from({ length: n }, (_, i) => Math.min(auPlus, debut[i + 1]! - debut[i]!)),
    unites: Int32Array.from({ length: m + n }, (_, j) => (j < m ? 1 + Math.floor(tirer() * 3) : 1)),
  };
}

/** What each bidder would gain by exchanging one thing that it has (or nothing) for one that it has not; the largest. */
function meilleurEchange(v: Vente, tenu: Uint8Array, prix: Float64Array): number {
  let pire = -Infinity;
  for (let i = 0; i + 1 < v.debut.length; i++) {
    const a: number[] = [];
    const sans: number[] = [];
    for (let k = v.debut[i]!; k < v.debut[i + 1]!; k++)
      (tenu[k] ? a : sans).push(v.valeur[k]! - prix[v.objet[k]!]!);
    const tenues = a.length;
    if (tenues < v.auPlus[i]!) a.push(0);
    if (tenues > v.auMoins[i]!) sans.push(0);
    pire = Math.max(pire, Math.max(...sans) - Math.min(...a));
  }
  return pire;
}

describe('encherir', () => {
  const EPSILON = 1e-5;
  const ventes = Array.from({ length: 200 }, (_, g) =>
    uneVente(g + 1, 1 + (g % 15), 1 + (g % 11), 1 + (g % 4)),
  );

  it('finit là où nul ne regrette plus de ε, et où ce qui reste est gratuit', () => {
    let restes = 0;
    for (const v of ventes) {
      const { tenu, prix } = encherir(v, EPSILON);
      const partis = new Int32Array(v.unites.length);
      v.objet.forEach((j, a) => (partis[j]! += tenu[a]!));
      v.unites.forEach((u, j) => {
        expect(partis[j]).toBeLessThanOrEqual(u);
        expect(prix[j]).toBeGreaterThanOrEqual(0);
        if (partis[j]! < u) {
          restes++;
          expect(prix[j]).toBe(0);
        }
      });
      expect(meilleurEchange(v, tenu, prix)).toBeLessThanOrEqual(EPSILON + 1e-12);
      expect(ecartProuve(v, { tenu, prix })).toBeLessThanOrEqual(
        EPSILON * v.auPlus.reduce((s, u) => s + u, 0),
      );
    }
    expect(restes).toBeGreaterThan(200);
  });

  it('l’écart prouvé par les prix dit la vérité sur une réponse qui n’est pas la meilleure', () => {
    const v: Vente = {
      debut: Int32Array.of(0, 2, 4),
      objet: Int32Array.of(0, 1, 0, 1),
      valeur: Float32Array.of(1, 0.5, 1, 0.25),
      auMoins: Int32Array.of(1, 1),
      auPlus: Int32Array.of(1, 1),
      unites: Int32Array.of(1, 1),
    };
    const { tenu, prix } = encherir(v, 1e-6);
    expect(Array.from(tenu)).toEqual([0, 1, 1, 0]);
    expect(ecartProuve(v, { tenu, prix })).toBeCloseTo(0, 5);
    expect(ecartProuve(v, { tenu: Uint8Array.of(1, 0, 0, 1), prix })).toBeCloseTo(0.25, 5);
  });

  it('le dit quand chacun ne peut avoir ce qu’il doit avoir, au lieu de monter sans fin', () => {
    const deux: Vente = {
      debut: Int32Array.of(0, 1, 2),
      objet: Int32Array.of(0, 0),
      valeur: Float32Array.of(1, 1),
      auMoins: Int32Array.of(1, 1),
      auPlus: Int32Array.of(1, 1),
      unites: Int32Array.of(1),
    };
    expect(() => encherir(deux, 1e-3)).toThrow('ne peut pas donner à chacun');
  });

  it('va jusqu’au bout quand tout se vaut', () => {
    const n = 40;
    const egale: Vente = {
      debut: Int32Array.from({ length: n + 1 }, (_, i) => 3 * i),
      objet: Int32Array.from({ length: 3 * n }, (_, a) => a % 3),
      valeur: new Float32Array(3 * n).fill(1),
      auMoins: new Int32Array(n),
      auPlus: new Int32Array(n).fill(2),
      unites: Int32Array.of(5, 5, 5),
    };
    const { tenu, offres } = encherir(egale, 1e-7);
    expect(tenu.reduce((s, x) => s + x, 0)).toBe(15);
    // ε-scaling: not 10 million bids of 1e-7 each.
    expect(offres).toBeLessThan(20_000);
  });

  it.each([1, 2, 4])('une guerre des prix mène à une réponse aussi bonne (%i valeurs)', (crans) => {
    const EPSILON = 1e-6;
    for (let graine = 1; graine <= 30; graine++) {
      const v = uneVente(graine, 20, 6, 1 + (graine % 3));
      v.valeur.forEach((x, a) => (v.valeur[a] = Math.ceil(x * crans) / crans));
      const { tenu, prix, offres } = encherir(v, EPSILON);
      const voulues = v.auPlus.reduce((s, u) => s + u, 0);
      expect(ecartProuve(v, { tenu, prix })).toBeLessThanOrEqual(EPSILON * voulues + 1e-9);
      expect(meilleurEchange(v, tenu, prix)).toBeLessThanOrEqual(EPSILON + 1e-12);
      // By 1e-6 at a time it would be hundreds of thousands for each.
      expect(offres).toBeLessThan(200 * voulues);
    }
  });

  it('accepte une vente vide', () => {
    const vide = new Int32Array(0);
    const v: Vente = {
      debut: new Int32Array(1),
      objet: vide,
      valeur: new Float32Array(0),
      auMoins: vide,
      auPlus: vide,
      unites: vide,
    };
    expect(encherir(v, 1e-6)).toMatchObject({ offres: 0 });
    expect(ecartProuve(v, encherir(v, 1e-6))).toBe(0);
  });
});
