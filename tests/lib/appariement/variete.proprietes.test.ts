import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparateur,
  DECOUVERTES,
  PAR_ASSOCIATION,
  PREMIERE_PAGE,
  varier,
  type Classee,
} from '@/lib/appariement/variete';

const associations = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p'];
// Few totals, so that many are equal; a few associations own most missions.
const classees: fc.Arbitrary<Classee[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    associationId: fc.oneof(fc.constantFrom('a', 'b'), fc.constantFrom(...associations)),
    total: fc.integer({ min: 0, max: 12 }),
    genes: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 2 })),
  }),
  { selector: (m) => m.id, maxLength: 60 },
);
const graines = fc.string({ maxLength: 40 });

/** The same rules, written the slow way: every place looks at everything that is left. */
function naif(missions: readonly Classee[], graine: string): string[] {
  const reste = [...missions].sort(comparateur(missions, graine));
  const liste: Classee[] = [];
  while (reste.length > 0) {
    const dernieres = liste.slice(-9);
    const i = reste.findIndex(
      (m) => dernieres.filter((d) => d.associationId === m.associationId).length < PAR_ASSOCIATION,
    );
    liste.push(...reste.splice(Math.max(i, 0), 1));
  }
  return liste.map((m) => m.id);
}

describe('l’ordre d’une liste', () => {
  it('garde chaque mission, une seule fois', () => {
    fc.assert(
      fc.property(classees, graines, (ms, g) => {
        expect(
          varier(ms, g)
            .map((r) => r.classee.id)
            .sort(),
        ).toEqual(ms.map((m) => m.id).sort());
      }),
    );
  });

  it('ne dépend que des missions et de la personne, pas de l’ordre où elles arrivent', () => {
    fc.assert(
      fc.property(classees, graines, fc.integer(), (ms, g, n) => {
        const autrement = [...ms].sort((a, b) => (a.id.charCodeAt(n & 7) ^ n) - (b.id.charCodeAt(n & 7) ^ n));
        expect(varier(autrement, g)).toEqual(varier(ms, g));
      }),
    );
  });

  it('ne montre jamais plus de deux missions d’une association sur dix qui se suivent, tant qu’il y en a d’autres', () => {
    fc.assert(
      fc.property(classees, graines, (ms, g) => {
        const ordre = varier(ms, g).map((r) => r.classee);
        for (const [i, m] of ordre.entries()) {
          const voisines = ordre.slice(Math.max(0, i - 9), i);
          const combien = (a: string) => voisines.filter((v) => v.associationId === a).length;
          if (combien(m.associationId) < PAR_ASSOCIATION) continue;
          for (const apres of ordre.slice(i))
            expect(combien(apres.associationId)).toBeGreaterThanOrEqual(PAR_ASSOCIATION);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('met les meilleures en premier, les huit premières places et tout le reste compris', () => {
    fc.assert(
      fc.property(classees, graines, (ms, g) => {
        const ordre = varier(ms, g);
        const attendu = naif(ms, g);
        const sures = ms.length > PREMIERE_PAGE ? PREMIERE_PAGE - DECOUVERTES : ms.length;
        expect(ordre.slice(0, sures).map((r) => r.classee.id)).toEqual(attendu.slice(0, sures));
        // No mission of an association is passed by a lesser one of the same association.
        for (const a of associations) {
          const siennes = ordre.map((r) => r.classee).filter((m) => m.associationId === a);
          expect(siennes).toEqual([...siennes].sort((x, y) => x.genes - y.genes || y.total - x.total));
        }
      }),
    );
  });

  it('garde deux places de la première page aux associations que le total laisse plus loin', () => {
    fc.assert(
      fc.property(classees, graines, (ms, g) => {
        const ordre = varier(ms, g);
        const premieres = new Set(
          ordre.slice(0, PREMIERE_PAGE - DECOUVERTES).map((r) => r.classee.associationId),
        );
        const saines = ms.filter((m) => m.genes === 0);
        const absentes = new Set(saines.map((m) => m.associationId).filter((a) => !premieres.has(a)));
        const attendues = ms.length > PREMIERE_PAGE ? Math.min(DECOUVERTES, absentes.size) : 0;
        const tirees = ordre.filter((r) => r.decouverte);
        expect(tirees).toHaveLength(attendues);
        for (const { classee } of tirees) {
          expect(absentes.has(classee.associationId)).toBe(true);
          // Never one like a mission that the person put aside.
          expect(classee.genes).toBe(0);
          const siennes = saines.filter((m) => m.associationId === classee.associationId);
          expect(classee.total).toBe(Math.max(...siennes.map((m) => m.total)));
          expect(ordre.findIndex((r) => r.classee === classee)).toBeLessThan(PREMIERE_PAGE);
        }
      }),
    );
  });

  it('tire ces places également : ni la taille d’une association ni son total ne l’aident', () => {
    // Eight in front, then twelve behind: « gros » has thirty missions, the others one, the last the least total.
    const devant = Array.from({ length: 8 }, (_, i) => ({
      id: `d${i}`,
      associationId: `d${i}`,
      total: 90 - i,
      genes: 0,
    }));
    const gros = Array.from({ length: 30 }, (_, i) => ({
      id: `g${i}`,
      associationId: 'gros',
      total: 60,
      genes: 0,
    }));
    const petites = Array.from({ length: 11 }, (_, i) => ({
      id: `p${i}`,
      associationId: `p${i}`,
      total: 50 - 4 * i,
      genes: 0,
    }));
    const vues = new Map<string, number>();
    const personnes = 6000;
    for (let n = 0; n < personnes; n++)
      for (const { classee, decouverte } of varier([...petites, ...gros, ...devant], `personne-${n}`))
        if (decouverte) vues.set(classee.associationId, (vues.get(classee.associationId) ?? 0) + 1);
    expect(vues.size).toBe(12);
    // Two places for twelve: one person in six each, within a fifth of it (over seven standard deviations).
    for (const [, n] of vues) expect(Math.abs(n / personnes - 2 / 12)).toBeLessThan(2 / 12 / 5);
  });

  it('ne met pas la même association devant chacun quand tout est égal', () => {
    const egales = ['a', 'b', 'c', 'd'].map((a) => ({ id: `m-${a}`, associationId: a, total: 10, genes: 0 }));
    const premieres = new Map<string, number>();
    for (let n = 0; n < 2000; n++) {
      const [premiere] = varier(egales, `personne-${n}`);
      const a = premiere!.classee.associationId;
      premieres.set(a, (premieres.get(a) ?? 0) + 1);
    }
    expect(premieres.size).toBe(4);
    for (const [, n] of premieres) expect(Math.abs(n / 2000 - 1 / 4)).toBeLessThan(1 / 4 / 4);
  });
});
