import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repartir, type Demande, type Repartition } from '@/lib/propositions/repartition';
import { tirerAuSort } from '@/lib/propositions/tirage';
import { uneDemande, unTirage } from '../../factories/demandes';

const demandes: fc.Arbitrary<Demande> = fc.integer({ min: 1, max: 8 }).chain((missions) =>
  fc
    .record({
      lignes: fc.array(
        fc
          .subarray(Array.from({ length: missions }, (_, j) => j))
          .chain((js) =>
            fc.tuple(
              ...js.map((j) =>
                fc.tuple(
                  fc.constant(j),
                  fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
                ),
              ),
            ),
          ),
        { maxLength: 12 },
      ),
      places: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: missions, maxLength: missions }),
      parPersonne: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ lignes, places, parPersonne }) => uneDemande(lignes, places, parPersonne)),
);

const deLaPersonne = (d: Demande, r: Repartition, i: number) => {
  const missions: number[] = [];
  for (let a = d.debut[i]!; a < d.debut[i + 1]!; a++) if (r.retenue[a]) missions.push(d.mission[a]!);
  return missions;
};
const personnes = (d: Demande) => Array.from({ length: d.debut.length - 1 }, (_, i) => i);

/** The most people that can be served, found by trying one after the other with plain recursion (Kuhn). */
function auPlusServies(d: Demande): number {
  const occupants: number[][] = Array.from(d.places, () => []);
  const placer = (i: number, vues: Set<number>): boolean => {
    for (let a = d.debut[i]!; a < d.debut[i + 1]!; a++) {
      const j = d.mission[a]!;
      if (vues.has(j)) continue;
      vues.add(j);
      if (occupants[j]!.length < d.places[j]!) return occupants[j]!.push(i) > 0;
      const k = occupants[j]!.findIndex((o) => placer(o, vues));
      if (k >= 0) {
        occupants[j]![k] = i;
        return true;
      }
    }
    return false;
  };
  return personnes(d).filter((i) => placer(i, new Set())).length;
}

const pour = (verifier: (d: Demande, r: Repartition) => void, numRuns = 500) =>
  fc.assert(
    fc.property(demandes, (d) => {
      verifier(d, repartir(d, unTirage(d)));
    }),
    { numRuns },
  );

describe('pour toute demande', () => {
  it('les places et le nombre de propositions sont respectés', () =>
    pour((d, r) => {
      const prises = new Int32Array(d.places.length);
      d.mission.forEach((j, a) => (prises[j]! += r.retenue[a]!));
      prises.forEach((p, j) => expect(p).toBeLessThanOrEqual(d.places[j]!));
      for (const i of personnes(d)) expect(deLaPersonne(d, r, i).length).toBeLessThanOrEqual(d.parPersonne);
    }));

  it('personne ne reste sans proposition tant que c’est possible', () =>
    pour((d, r) => {
      const servies = personnes(d).filter((i) => deLaPersonne(d, r, i).length > 0);
      expect(servies.length).toBe(r.servies);
      expect(servies.length).toBe(auPlusServies(d));
    }));

  it('qui n’a rien ne peut aller qu’à des missions pleines, données à des personnes comme elle, une chacune', () =>
    pour((d, r) => {
      const prises = new Int32Array(d.places.length);
      for (const i of personnes(d)) {
        const siennes = deLaPersonne(d, r, i);
        for (const j of siennes) prises[j]!++;
        if (siennes.length === 0) expect(r.serres[i]).toBe(1);
        if (r.serres[i]) expect(siennes.length).toBeLessThanOrEqual(1);
        for (const j of siennes) expect(r.pleines[j]).toBe(r.serres[i]);
        if (r.serres[i])
          for (let a = d.debut[i]!; a < d.debut[i + 1]!; a++)
            expect(r.pleines[d.mission[a]!]! || d.places[d.mission[a]!] === 0).toBeTruthy();
      }
      r.pleines.forEach((pleine, j) => pleine && expect(prises[j]).toBe(d.places[j]));
    }));

  it('l’écart prouvé par les prix ne dépasse pas N·ε, et le total est bien celui des paires', () =>
    pour((d, r) => {
      expect(r.ecart).toBeGreaterThan(-1e-9);
      expect(r.ecart).toBeLessThanOrEqual(r.borne + 1e-9);
      const total = d.accord.reduce((s, x, a) => s + (r.retenue[a] ? x : 0), 0);
      expect(r.total).toBeCloseTo(total, 9);
      expect(r.propositions).toBe(r.retenue.reduce((s, x) => s + x, 0));
    }));

  it('deux fois la même demande, deux fois la même réponse', () =>
    pour((d, r) => expect(repartir(d, unTirage(d))).toEqual(r), 200));

  it('l’ordre dans lequel arrivent personnes, missions et paires ne change rien', () => {
    const melange = fc.tuple(demandes, fc.string(), fc.string());
    fc.assert(
      fc.property(melange, ([d, a, b]) => {
        // New places of people and missions; the names follow.
        const [qui, ou] = [
          tirerAuSort(a, noms('p', d.debut.length - 1)),
          tirerAuSort(b, noms('m', d.places.length)),
        ];
        const rang = new Int32Array(ou.length);
        ou.forEach((j, r) => (rang[j] = r));
        const lignes = Array.from(qui, (i) => {
          const paires: [number, number][] = [];
          for (let k = d.debut[i + 1]! - 1; k >= d.debut[i]!; k--)
            paires.push([rang[d.mission[k]!]!, d.accord[k]!]);
          return paires;
        });
        const autre = uneDemande(
          lignes,
          Array.from(ou, (j) => d.places[j]!),
          d.parPersonne,
        );
        const r = repartir(d, unTirage(d));
        const s = repartir(autre, {
          personnes: tirerAuSort(
            'graine',
            Array.from(qui, (i) => `p${i}`),
          ),
          missions: tirerAuSort(
            'graine',
            Array.from(ou, (j) => `m${j}`),
          ),
        });
        qui.forEach((i, place) =>
          expect(
            deLaPersonne(autre, s, place)
              .map((r2) => ou[r2]!)
              .sort(),
          ).toEqual(deLaPersonne(d, r, i).sort()),
        );
      }),
      { numRuns: 300 },
    );
  });
});

const noms = (lettre: string, n: number) => Array.from({ length: n }, (_, i) => `${lettre}${i}`);

describe('le sort', () => {
  it('départage deux personnes pareilles, une fois sur deux chacune', () => {
    const d = uneDemande([[[0, 1]], [[0, 1]]], [1], 1);
    const premiere = Array.from({ length: 400 }, (_, g) => repartir(d, unTirage(d, `g${g}`)).retenue[0]!);
    const fois = premiere.reduce((s, x) => s + x, 0);
    // Six standard deviations around 200.
    expect(fois).toBeGreaterThan(140);
    expect(fois).toBeLessThan(260);
  });

  it('ne change pas ce qui est meilleur', () => {
    const d = uneDemande(
      [
        [
          [0, 1],
          [1, 0.5],
        ],
        [
          [0, 1],
          [1, 0.9],
        ],
      ],
      [1, 1],
      1,
    );
    for (let g = 0; g < 50; g++)
      expect(Array.from(repartir(d, unTirage(d, `g${g}`)).retenue)).toEqual([1, 0, 0, 1]);
  });
});

it('le tirage au sort ne favorise ni qui a beaucoup de choix, ni qui en a peu', () => {
  // 40 missions of one place, 120 people: everybody is best served by one, half of them have eight more.
  const [missions, tirages] = [40, 300];
  const lignes = Array.from({ length: 120 }, (_, i) => {
    const sienne = (i >> 1) % missions;
    const paires: [number, number][] = [[sienne, 1]];
    if (i % 2 === 1) for (let k = 1; k <= 8; k++) paires.push([(sienne + 4 * k) % missions, 0.5]);
    return paires;
  });
  const d = uneDemande(lignes, Array<number>(missions).fill(1), 1);
  const [p, m] = [noms('p', 120), noms('m', missions)];
  const eus = [0, 0];
  for (let t = 0; t < tirages; t++) {
    const graine = `tirage ${t}`;
    const r = repartir(d, { personnes: tirerAuSort(graine, p), missions: tirerAuSort(graine, m) });
    for (const i of personnes(d)) eus[i % 2]! += deLaPersonne(d, r, i).length;
  }
  // A group of 60 is served 20 times a draw when it is fair; three standard deviations of 300 draws are under 0.5.
  const moyennes = eus.map((n) => n / tirages);
  for (const moyenne of moyennes) expect(moyenne).toBeCloseTo(20, 0);
});
