import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BESOIN_RESPECTE,
  creneauxCommuns,
  depuisChezSoi,
  moyenDeVenir,
  trajet,
  type MissionAppariable,
  type ProfilAppariable,
} from '@/lib/appariement/appariable';
import { METIERS } from '@/lib/appariement/metier';
import type { Critere, Poids } from '@/lib/appariement/poids';
import { POIDS } from '@/lib/appariement/poids';
import { ordonner } from '@/lib/appariement/ordre';
import { noter, score } from '@/lib/appariement/score';
import * as E from '@/lib/generated/prisma/enums';

const parmi = <T>(o: Record<string, T>) => fc.constantFrom(...Object.values(o));
const ensemble = <T>(o: Record<string, T>) => fc.uniqueArray(parmi(o), { maxLength: 6 });
const lieu = {
  x: fc.integer({ min: 860_000, max: 900_000 }),
  y: fc.integer({ min: 6_550_000, max: 6_590_000 }),
  precision: parmi(E.PrecisionPosition),
  commune: fc.constantFrom({ code: '01053', nom: 'Bourg-en-Bresse' }, { code: '01451', nom: 'Viriat' }),
};
const rome = fc.constantFrom(...METIERS.map((m) => m.code));
const profils: fc.Arbitrary<ProfilAppariable> = fc.record({
  ...lieu,
  rayonKm: fc.option(fc.integer({ min: 0, max: 60 })),
  modesDeplacement: ensemble(E.ModeDeplacement),
  disponibilites: ensemble(E.DemiJournee),
  domainesSouhaites: ensemble(E.Domaine),
  besoins: ensemble(E.Besoin),
  competences: ensemble(E.Competence),
  competencesVisees: ensemble(E.Competence),
  metierVise: fc.option(rome),
  accompagnementSouhaite: fc.option(parmi(E.Accompagnement)),
  compagnieSouhaitee: fc.option(parmi(E.Compagnie)),
  rythmeSouhaite: fc.option(parmi(E.Regularite)),
  anciensEmployeurs: fc.subarray(['a1', 'a2']),
  appris: fc.record({
    loinKm: fc.option(fc.double({ min: 0, max: 60, noNaN: true })),
    domaines: ensemble(E.Domaine),
    associations: fc.subarray(['a2', 'a3']),
    moments: fc.array(ensemble(E.DemiJournee), { maxLength: 2 }),
  }),
});
const missions: fc.Arbitrary<MissionAppariable> = fc.record({
  ...lieu,
  id: fc.uuid(),
  associationId: fc.constantFrom('a1', 'a2', 'a3'),
  statut: parmi(E.StatutMission),
  places: fc.integer({ min: 1, max: 5 }),
  placesPrises: fc.integer({ min: 0, max: 5 }),
  domaine: parmi(E.Domaine),
  aDistance: parmi(E.ADistance),
  creneaux: fc.array(
    fc.record({
      demiJournee: parmi(E.DemiJournee),
      heureDebut: fc.constantFrom('08:30', '09:00', '14:00'),
      heureFin: fc.constantFrom('16:00', '17:00', '20:00'),
    }),
    { maxLength: 4 },
  ),
  accessibleFauteuil: fc.boolean(),
  prochesTransports: fc.boolean(),
  permisNecessaire: fc.boolean(),
  lectureNecessaire: fc.boolean(),
  portDeCharges: fc.boolean(),
  longtempsDebout: fc.boolean(),
  enEquipe: fc.boolean(),
  calme: fc.boolean(),
  enfantsBienvenus: fc.boolean(),
  remboursement: parmi(E.Remboursement),
  apprend: ensemble(E.Competence),
  codesRome: fc.uniqueArray(rome, { maxLength: 3 }),
  accompagnement: fc.option(parmi(E.Accompagnement)),
  regularite: parmi(E.Regularite),
  dansJours: fc.option(fc.integer({ min: 0, max: 40 })),
  passee: fc.boolean(),
});
/** Mostly open, of people with few needs: half of what is drawn may suit, so that the rules are really tried. */
const prenables = fc.oneof(
  {
    weight: 9,
    arbitrary: missions.map((m) => ({ ...m, statut: 'PUBLIEE' as const, passee: false, placesPrises: 0 })),
  },
  { weight: 1, arbitrary: missions },
);
const peuExigeants = profils.map((p) => ({
  ...p,
  besoins: p.besoins.slice(0, 1),
  disponibilites: p.disponibilites.slice(0, 1).concat(Object.values(E.DemiJournee).slice(0, 14)),
  rayonKm: p.rayonKm === null ? null : p.rayonKm + 20,
}));
const poids: fc.Arbitrary<Poids> = fc.record(
  Object.fromEntries(
    (Object.keys(POIDS) as Critere[]).map((c) => [c, fc.double({ min: 0, max: 1000, noNaN: true })]),
  ) as { [C in Critere]: fc.Arbitrary<number> },
);

describe('l’appariement, quels que soient les poids', () => {
  it('ne montre jamais une mission qui manque une condition', () => {
    let vues = 0;
    fc.assert(
      fc.property(peuExigeants, prenables, poids, (p, m, w) => {
        if (!score(p, m, w).eligible) return;
        vues++;
        expect(m.passee).toBe(false);
        expect(m.statut).toBe('PUBLIEE');
        expect(m.places).toBeGreaterThan(m.placesPrises);
        expect(p.anciensEmployeurs).not.toContain(m.associationId);
        for (const b of p.besoins) expect(BESOIN_RESPECTE[b](m)).toBe(true);
        if (m.creneaux.length && p.disponibilites.length)
          expect(creneauxCommuns(p, m).length).toBeGreaterThan(0);
        if (depuisChezSoi(m)) return;
        const t = trajet(p, m);
        if (p.rayonKm !== null && !t.memeCommune)
          expect(Math.round(t.km)).toBeLessThanOrEqual(p.rayonKm + (t.sur ? 0 : 5));
        if (p.modesDeplacement.length) expect(moyenDeVenir(p, m)).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
    expect(vues).toBeGreaterThan(400);
  });

  it('les conditions ne dépendent pas des poids', () => {
    fc.assert(
      fc.property(profils, missions, poids, (p, m, w) => {
        expect(score(p, m, w).ecarts).toEqual(score(p, m, POIDS).ecarts);
      }),
    );
  });

  it('une mission rapprochée ne descend jamais, et reste possible', () => {
    let vues = 0;
    fc.assert(
      fc.property(
        peuExigeants,
        prenables,
        poids,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (p, m, w, part) => {
          const loin = { ...m, commune: { code: '01999', nom: 'Ailleurs' } };
          const pres = { ...loin, x: p.x + (m.x - p.x) * part, y: p.y + (m.y - p.y) * part };
          const a = score(p, pres, w);
          const b = score(p, loin, w);
          expect(a.total).toBeGreaterThanOrEqual(b.total - 1e-9);
          if (!b.eligible) return;
          vues++;
          expect(a.eligible).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
    expect(vues).toBeGreaterThan(100);
  });

  it('donne toujours la même réponse, dans quelque ordre qu’arrivent les missions et les réponses', () => {
    const retourne = (p: ProfilAppariable): ProfilAppariable => ({
      ...p,
      disponibilites: [...p.disponibilites].reverse(),
      modesDeplacement: [...p.modesDeplacement].reverse(),
      domainesSouhaites: [...p.domainesSouhaites].reverse(),
    });
    fc.assert(
      fc.property(
        profils,
        fc.uniqueArray(missions, { selector: (m) => m.id, maxLength: 12 }),
        poids,
        (p, ms, w) => {
          const ids = (l: readonly { mission: MissionAppariable }[]) => l.map((x) => x.mission.id);
          const ouvertes = ms.map((m) => ({ ...m, statut: 'PUBLIEE' as const, placesPrises: 0 }));
          const droit = ordonner(p, ouvertes, w, 'moi');
          expect(ids(ordonner(p, [...ouvertes].reverse(), w, 'moi'))).toEqual(ids(droit));
          expect(ids(ordonner(retourne(p), ouvertes, w, 'moi'))).toEqual(ids(droit));
        },
      ),
    );
  });

  it('note sans mots comme avec : même total, mêmes conditions', () => {
    fc.assert(
      fc.property(profils, missions, poids, (p, m, w) => {
        const { total, ecarts, reserves } = score(p, m, w);
        const genes = reserves.filter((r) => r.code.startsWith('appris:')).length;
        expect(noter(p, m, w)).toEqual({ total, manques: ecarts.length, genes });
      }),
      { numRuns: 1000 },
    );
  });

  it('ne lit ni qui regarde ni qui demande : des places qui se prennent ne changent pas le total', () => {
    fc.assert(
      fc.property(profils, missions, poids, fc.integer({ min: 0, max: 5 }), (p, m, w, placesPrises) => {
        expect(noter(p, { ...m, placesPrises }, w).total).toBe(noter(p, m, w).total);
      }),
    );
  });

  it('chaque part reste entre 0 et le poids de son critère', () => {
    fc.assert(
      fc.property(profils, missions, poids, (p, m, w) => {
        const { raisons, reserves } = score(p, m, w);
        expect(new Set([...raisons, ...reserves].map((r) => r.code)).size).toBe(
          raisons.length + reserves.length,
        );
        for (const r of [...raisons, ...reserves.filter((x) => !x.code.startsWith('appris:'))]) {
          expect(r.part).toBeGreaterThanOrEqual(0);
          expect(r.part).toBeLessThanOrEqual(w[r.code as Critere] + 1e-9);
        }
      }),
    );
  });

  it('ne dit des kilomètres que si les deux positions sont sûres', () => {
    fc.assert(
      fc.property(profils, missions, (p, m) => {
        const { raisons, ecarts } = score(p, m, POIDS);
        if (trajet(p, m).sur) return;
        const phrases = [...raisons, ...ecarts].map((r) => r.personne).join(' ');
        expect(phrases).not.toMatch(/\d km de chez/);
      }),
    );
  });
});
