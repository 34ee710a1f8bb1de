import 'server-only';
import type { Tx } from '@/lib/db';
import { MetierError } from '@/lib/erreurs';
import { lambert93, type PositionProjetee } from '@/lib/territoires/commune';
import type { Archive } from '../archive';
import { coordonnees, moyenDeLigne, secondes } from '../gtfs';

/** A stop farther from every commune than this serves no mission of the Département: it is not kept. */
const AUTOUR = 7_000;
const PAR_LOT = 10_000;
/** Held in memory while stop_times.txt is read. */
const COURSES_MAX = 1_000_000;
const ARRETS_MAX = 500_000;

type Contexte = { tx: Tx; archive: Archive };
/** Where a stop stands in the list of those that are kept; -1 for the ones that are not. */
type Arrets = { numeros: Map<string, number>; gardes: PositionProjetee[] };

/** The refusal of a table that would not fit in memory. */
export const trop = (quoi: string) => new MetierError('GTFS', `Ce fichier a trop ${quoi}. Rien n’a changé.`);

/** The stops near a commune; the platforms of a station are one stop, the station. */
export async function lireArrets(
  archive: Archive,
  communes: readonly PositionProjetee[],
): Promise<Arrets & { sansPosition: number }> {
  const lus = new Map<string, { parent: string; ici: PositionProjetee | null }>();
  for await (const l of archive.lignes('stops.txt', ['stop_id', 'stop_lat', 'stop_lon'])) {
    const place = coordonnees(l('stop_lat'), l('stop_lon'));
    lus.set(l('stop_id'), { parent: l('parent_station'), ici: place && lambert93(place.lat, place.lon) });
    if (lus.size > ARRETS_MAX) throw trop('d’arrêts');
  }
  const garde = new Map<string, number>();
  const gardes: PositionProjetee[] = [];
  const numeros = new Map<string, number>();
  let sansPosition = 0;
  const proche = ({ x, y }: PositionProjetee) => communes.some((c) => Math.hypot(c.x - x, c.y - y) <= AUTOUR);
  for (const [id, { parent, ici }] of lus) {
    const gare = lus.get(parent)?.ici ? parent : id;
    const position = lus.get(gare)!.ici ?? ici;
    if (!position) sansPosition++;
    let numero = garde.get(gare);
    if (numero === undefined) {
      numero = position && proche(position) ? gardes.push(position) - 1 : -1;
      garde.set(gare, numero);
    }
    numeros.set(id, numero);
  }
  return { numeros, gardes, sansPosition };
}

/** What runs in the weeks that are looked at: a row of the temporary table `courses_lues` each, and their numbers by name. */
export async function lireCourses(
  { tx, archive }: Contexte,
  services: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const lignes = new Map<string, number>();
  for await (const l of archive.lignes('routes.txt', ['route_id', 'route_type'])) {
    const moyen = moyenDeLigne(l('route_type'));
    if (moyen) lignes.set(l('route_id'), moyen);
  }
  // « Every ten minutes from 7 to 9 »: such a journey has no times of its own.
  const cadencees = new Set<string>();
  for await (const l of archive.lignes('frequencies.txt', ['trip_id'])) {
    cadencees.add(l('trip_id'));
    if (cadencees.size > COURSES_MAX) throw trop('de fréquences');
  }

  await tx.$executeRaw`CREATE TEMP TABLE "courses_lues" ("id" int, "jours" int, "moyen" int) ON COMMIT DROP`;
  const courses = new Map<string, number>();
  let lot: [id: number, jours: number, moyen: number][] = [];
  const vider = async () => {
    const [ids, jours, moyens] = ([0, 1, 2] as const).map((i) => lot.map((c) => c[i]));
    lot = [];
    await tx.$executeRaw`INSERT INTO "courses_lues" SELECT * FROM unnest(${ids}::int[], ${jours}::int[], ${moyens}::int[])`;
  };
  for await (const l of archive.lignes('trips.txt', ['trip_id', 'route_id', 'service_id'])) {
    const id = l('trip_id');
    const [jours, moyen] = [services.get(l('service_id')), lignes.get(l('route_id'))];
    if (!jours || !moyen || cadencees.has(id) || courses.has(id)) continue;
    courses.set(id, courses.size);
    if (courses.size > COURSES_MAX) throw trop('de courses');
    if (lot.push([courses.size - 1, jours, moyen]) === PAR_LOT) await vider();
  }
  if (lot.length) await vider();
  return courses;
}

/** A stop of a journey; -1 = no time, or a stop that is not kept. `prises`: bit 0 = one gets on, bit 1 = one gets off. */
type Passage = [course: number, rang: number, arret: number, arrivee: number, depart: number, prises: number];

/** 1 and 2 in GTFS: not here, or after a call only. */
const ouvert = (type: string) => type !== '1' && type !== '2';

/** Every stop of those journeys, in the temporary table `passages_lus`. */
export async function lirePassages(
  { tx, archive }: Contexte,
  courses: ReadonlyMap<string, number>,
  arrets: ReadonlyMap<string, number>,
): Promise<number> {
  await tx.$executeRaw`CREATE TEMP TABLE "passages_lus"
    ("course" int, "rang" int, "arret" int, "arrivee" int, "depart" int, "prises" int) ON COMMIT DROP`;
  let lus = 0;
  let lot: Passage[] = [];
  const vider = async () => {
    const [c, r, a, arr, dep, p] = ([0, 1, 2, 3, 4, 5] as const).map((i) => lot.map((l) => l[i]));
    lot = [];
    await tx.$executeRaw`INSERT INTO "passages_lus" SELECT * FROM
      unnest(${c}::int[], ${r}::int[], ${a}::int[], ${arr}::int[], ${dep}::int[], ${p}::int[])`;
  };
  const colonnes = ['trip_id', 'stop_sequence', 'stop_id', 'arrival_time', 'departure_time'];
  for await (const l of archive.lignes('stop_times.txt', colonnes)) {
    const course = courses.get(l('trip_id'));
    const rang = Number(l('stop_sequence') || NaN);
    if (course === undefined || !Number.isInteger(rang) || rang < 0 || rang > 1e6) continue;
    const [arrivee, depart] = [secondes(l('arrival_time')), secondes(l('departure_time'))];
    const prises = (ouvert(l('pickup_type')) ? 1 : 0) | (ouvert(l('drop_off_type')) ? 2 : 0);
    const arret = arrets.get(l('stop_id')) ?? -1;
    lus++;
    if (lot.push([course, rang, arret, arrivee ?? depart ?? -1, depart ?? arrivee ?? -1, prises]) === PAR_LOT)
      await vider();
  }
  if (lot.length) await vider();
  return lus;
}
