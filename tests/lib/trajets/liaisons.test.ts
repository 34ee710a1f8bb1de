import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { importerHoraires } from '@/lib/trajets/commands/horaires';
import { unDepartement } from '../../factories/territoires';
import { arret, course, ecrireZip, uneOffre } from '../../support/gtfs';

/** A Thursday: the weeks do not begin on a Monday. */
const NOW = new Date('2026-03-05T09:00:00Z');
const dossier = mkdtempSync(path.join(tmpdir(), 'liaisons-'));
beforeAll(async () => {
  await unDepartement();
});
afterAll(() => rmSync(dossier, { recursive: true }));

const ARRETS = ['a', 'b', 'c', 'd'];
type Course = { service: keyof typeof SERVICES; depart: number; arrets: { nom: string; apres: number }[] };
/** The days of each in four weeks. U = the first Friday only, Q = one Friday in two, V = every Friday but one. */
const VENDREDIS = ['20260306', '20260313', '20260320', '20260327'];
const vendredis = (...rangs: number[]) => rangs.map((r) => ({ jour: 4, semaine: r }));
const jours = (...js: number[]) => js.flatMap((jour) => [0, 1, 2, 3].map((semaine) => ({ jour, semaine })));
const SERVICES = {
  S: jours(0, 1, 2, 3, 4),
  W: jours(5, 6),
  U: vendredis(0),
  Q: vendredis(0, 2),
  V: vendredis(0, 1, 3),
};

const une: fc.Arbitrary<Course> = fc.record({
  service: fc.constantFrom(...(Object.keys(SERVICES) as (keyof typeof SERVICES)[])),
  // Around the beginning and the end of the day too.
  depart: fc.constantFrom(400, 415, 500, 501, 700, 1100, 1138, 1150),
  arrets: fc
    .array(fc.record({ nom: fc.constantFrom(...ARRETS), saut: fc.constantFrom(0, 5, 20) }), {
      minLength: 2,
      maxLength: 5,
    })
    .map((sauts) => {
      let apres = 0;
      return sauts.map(({ nom, saut }) => ({ nom, apres: (apres += saut) }));
    }),
});

/** Journey by journey, stop by stop. */
function unParUn(courses: Course[]) {
  const paires = new Map<string, { minutes: number[]; dates: number[][] }>();
  for (const { service, depart, arrets } of courses) {
    const siennes = new Map<string, number>();
    arrets.forEach((de, i) => {
      if (depart + de.apres < 420 || depart + de.apres >= 1140) return;
      for (const vers of arrets.slice(i + 1)) {
        const cle = `${de.nom} ${vers.nom}`;
        const dure = vers.apres - de.apres;
        if (de.nom !== vers.nom) siennes.set(cle, Math.min(siennes.get(cle) ?? Infinity, dure));
      }
    });
    for (const [cle, dure] of siennes) {
      const p = paires.get(cle) ?? { minutes: [], dates: Array.from({ length: 7 }, () => [0, 0, 0, 0]) };
      paires.set(cle, p);
      p.minutes.push(Math.max(1, dure));
      for (const { jour, semaine } of SERVICES[service]) p.dates[jour]![semaine]!++;
    }
  }
  const mediane = (n: number[]) => n.toSorted((x, y) => x - y)[Math.ceil(n.length / 2) - 1]!;
  return [...paires].flatMap(([cle, { minutes, dates }]) => {
    const jours = dates.map((d) => d.toSorted((x, y) => x - y)[1]!);
    if (jours.every((n) => n === 0)) return [];
    const chaqueJour = !jours.slice(0, 5).includes(0);
    const departs = Math.min(...(chaqueJour ? jours.slice(0, 5) : jours.filter((n) => n > 0)));
    const dits = jours.map((n, j) => n > 0 && (n >= departs || j < 5 || !chaqueJour));
    return [[cle, mediane(minutes), departs, dits.reduce((bits, dit, j) => bits | (dit ? 1 << j : 0), 0)]];
  });
}

it('sont celles que l’on compte course par course, sur des horaires tirés au sort', async () => {
  const lieux = ARRETS.map((nom, i) => arret(nom, 46.2 + i / 100, 5.22));
  const offre = uneOffre();
  await fc.assert(
    fc.asyncProperty(fc.array(une, { minLength: 1, maxLength: 25 }), async (courses) => {
      const attendu = unParUn(courses).sort();
      fc.pre(attendu.length > 0);
      const chemin = ecrireZip(dossier, 'essai.zip', {
        ...offre,
        'stops.txt': [(offre['stops.txt'] as string[][])[0]!, ...lieux],
        'calendar_dates.txt': [
          ['service_id', 'date', 'exception_type'],
          ...(['U', 'Q', 'V'] as const).flatMap((s) =>
            SERVICES[s].map(({ semaine }) => [s, VENDREDIS[semaine]!, '1']),
          ),
        ],
        'trips.txt': [
          ['route_id', 'service_id', 'trip_id'],
          ...courses.map(({ service }, i) => ['car', service, `c${i}`]),
        ],
        'stop_times.txt': [
          ['trip_id', 'stop_sequence', 'stop_id', 'arrival_time', 'departure_time'],
          ...courses.flatMap(({ depart, arrets }, i) =>
            course(`c${i}`, depart, ...arrets.map((a): [string, number] => [a.nom, a.apres])),
          ),
        ],
      });
      await importerHoraires(SYSTEME, { source: 'essai', chemin }, NOW);
      const { id: base } = (await db.arret.findFirst({ orderBy: { id: 'asc' } }))!;
      const lues = await db.liaison.findMany();
      const nom = (id: number) => ARRETS[id - base]!;
      expect(
        lues.map((l) => [`${nom(l.deId)} ${nom(l.versId)}`, l.minutes, l.departs, l.jours]).sort(),
      ).toEqual(attendu);
    }),
    { numRuns: 40 },
  );
}, 180_000);
