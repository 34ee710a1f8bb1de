import { beforeAll, describe, expect, it } from 'vitest';
import { exposition, type Exposition } from '@/lib/appariement/exposition';
import { noterToutes, ranger } from '@/lib/appariement/ordre';
import { POIDS } from '@/lib/appariement/poids';
import { missionsPour } from '@/lib/appariement/queries';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import * as E from '@/lib/generated/prisma/enums';
import { ensemencer } from '@/prisma/seed';
import { unProfil, uneMissionAppariable } from '../../factories/appariement';
import { tirage } from '../../factories/tirage';

/** An association is counted once it is in reach of this many people. */
const A_PORTEE_DE = 20;
/** Stated in README § Decisions: the share of them on whose first page it is, at least. */
const PART = { demonstration: 0.7, ville: 0.025 };

type Vue = { id: string; associationId: string; total: number };
const part = (e: Exposition) => e.enPremierePage / e.aPortee;
const connues = (l: Exposition[]) => l.filter((e) => e.aPortee >= A_PORTEE_DE);
const parTotal = (l: readonly Vue[]) => [...l].sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));

/** One line for each association, before the second function and after it, the least seen first. */
function dire(ou: string, listes: readonly (readonly Vue[])[]) {
  const avant = new Map(exposition(listes.map(parTotal)).map((e) => [e.associationId, part(e)]));
  const apres = connues(exposition(listes));
  const pct = (n: number) => `${(n * 100).toFixed(1)} %`.padStart(8);
  const lignes = apres
    .map((e) => ({ personnes: e.aPortee, avant: avant.get(e.associationId)!, apres: part(e) }))
    .sort((a, b) => a.avant - b.avant);
  console.info(
    [
      `${ou} : personnes à portée de chaque association, part qui la voit en première page, avant, après`,
      ...lignes.map((l) => `${String(l.personnes).padStart(5)} ${pct(l.avant)} ${pct(l.apres)}`),
    ].join('\n'),
  );
  return lignes;
}
const moindre = (lignes: readonly number[]) => Math.min(...lignes);

describe('l’exposition', () => {
  it('compte chaque association une fois par personne, et la première page seulement', () => {
    const a = { associationId: 'a' };
    const b = { associationId: 'b' };
    expect(exposition([[...Array.from({ length: 10 }, () => a), b], [b, a], []])).toEqual([
      { associationId: 'a', aPortee: 2, enPremierePage: 2 },
      { associationId: 'b', aPortee: 2, enPremierePage: 1 },
    ]);
  });
});

describe('la justice entre associations', () => {
  it('dans une ville serrée, tirée au sort : chacune est vue par une part dite', () => {
    const h = tirage(2026);
    // Sixty associations; a few have most of the missions, some are all on the edge of the town.
    const associations = Array.from({ length: 60 }, (_, i) => ({
      id: `association-${i}`,
      km: i % 6 === 5 ? 9 : h.reel() * 8,
      domaine: h.choix(Object.values(E.Domaine)),
    }));
    const missions = Array.from({ length: 300 }, (_, i) => {
      const a = h.oui(0.4) ? associations[i % 4]! : h.choix(associations);
      return uneMissionAppariable(a.km, {
        id: `mission-${i}`,
        associationId: a.id,
        domaine: a.domaine,
        apprend: h.quelques(E.Competence, 3),
      });
    });
    const listes = Array.from({ length: 600 }, (_, i) => {
      const profil = unProfil({
        rayonKm: h.choix([10, 15, 20]),
        domainesSouhaites: h.quelques(E.Domaine, 3),
        competencesVisees: h.quelques(E.Competence, 2),
      });
      const notees = noterToutes(profil, missions, POIDS);
      const totaux = new Map(notees.map((n) => [n.mission.id, n.total]));
      return ranger(notees, `personne-${i}`).map(({ mission: { id, associationId } }) => ({
        id,
        associationId,
        total: totaux.get(id)!,
      }));
    });
    const lignes = dire('Une ville serrée', listes);
    expect(lignes.length).toBeGreaterThan(50);
    expect(moindre(lignes.map((l) => l.apres))).toBeGreaterThanOrEqual(PART.ville);
    expect(moindre(lignes.map((l) => l.avant))).toBeLessThan(PART.ville);
  }, 60_000);

  describe('sur les personnes de la démonstration', () => {
    const listes: Vue[][] = [];
    beforeAll(async () => {
      const now = new Date('2026-11-23T20:00:00Z');
      await ensemencer(now);
      const personnes = await db.beneficiaire.findMany({
        where: { profilCompletLe: { not: null }, anonymiseLe: null },
        select: { id: true },
      });
      const missions = await db.mission.findMany({ select: { id: true, associationId: true } });
      const qui = new Map(missions.map((m) => [m.id, m.associationId]));
      for (const { id } of personnes) {
        const liste = await missionsPour(SYSTEME, id, now, 1, 1000);
        listes.push(
          liste.missions.map(({ mission, appariement }) => ({
            id: mission.id,
            total: appariement.total,
            associationId: qui.get(mission.id)!,
          })),
        );
      }
    }, 300_000);

    it('chacune est vue par une part dite', () => {
      const lignes = dire('La démonstration', listes);
      expect(lignes.length).toBeGreaterThanOrEqual(5);
      expect(moindre(lignes.map((l) => l.apres))).toBeGreaterThanOrEqual(PART.demonstration);
    });
  });
});
