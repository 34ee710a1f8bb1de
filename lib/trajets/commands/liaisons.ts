import 'server-only';
import { ajouterJours } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { estFerie } from '../ferie';
import { JOURS_LUS, joursDeFenetre, type Fenetre } from '../gtfs';
import { A_PIED } from '../transports';

/** The part of the day that is counted, in seconds: when missions take place. */
const MATIN = 7 * 3600;
const SOIR = 19 * 3600;
/** Longer on board is no journey that one makes for a half-day. */
const DUREE_MAX = 3 * 3600;

/** One column for each day of the window. */
const parJour = (faire: (i: number) => string) =>
  Array.from({ length: JOURS_LUS }, (_, i) => faire(i)).join(', ');

/*
 * Times that are blank between two stops that have one: in proportion of the stops in between, as GTFS asks who reads
 * it. The stops of a journey that come before its first time or after its last one have none.
 */
const HEURES = `
  CREATE TEMP TABLE "heures_lues" ON COMMIT DROP AS
  WITH rangs AS (
    SELECT "course", "arret", "prises", nullif("arrivee", -1) AS arrivee, nullif("depart", -1) AS depart,
      (row_number() OVER c)::int AS r, count(nullif("depart", -1)) OVER c AS apres,
      count(nullif("arrivee", -1)) OVER (PARTITION BY "course" ORDER BY "rang" DESC) AS avant
    FROM "passages_lus" WINDOW c AS (PARTITION BY "course" ORDER BY "rang")
  ), bornes AS (
    SELECT *, max(depart) OVER (PARTITION BY "course", apres) AS t0, min(r) OVER (PARTITION BY "course", apres) AS r0,
      max(arrivee) OVER (PARTITION BY "course", avant) AS t1, max(r) OVER (PARTITION BY "course", avant) AS r1
    FROM rangs
  ), heures AS (
    SELECT "course", r, "arret", "prises",
      coalesce(arrivee, t0 + (t1 - t0) * (r - r0) / (r1 - r0)) AS arrivee,
      coalesce(depart, t0 + (t1 - t0) * (r - r0) / (r1 - r0)) AS depart
    FROM bornes WHERE arrivee IS NOT NULL OR (apres > 0 AND avant > 0 AND r1 > r0)
  )
  SELECT h.*, c."jours", c."moyen" FROM heures h JOIN "courses_lues" c ON c."id" = h."course" WHERE h."arret" >= 0`;

/*
 * Journeys of one shape call at the same stops after the same times: a line has few shapes and many journeys, so stops are
 * joined two by two once for each shape, by its first journey (`modele`).
 */
const FORMES = `
  CREATE TEMP TABLE "formes_lues" ON COMMIT DROP AS
  SELECT "course", "jours", "moyen", d0, min("course") OVER f AS modele, first_value(d0) OVER (f ORDER BY "course") AS m0
  FROM (
    SELECT "course", "jours", "moyen", d0,
      md5(string_agg("arret" || ' ' || "prises" || ' ' || arrivee - d0 || ' ' || depart - d0, ',' ORDER BY r)) AS forme
    FROM (SELECT *, min(depart) OVER (PARTITION BY "course") AS d0 FROM "heures_lues") h
    GROUP BY "course", "jours", "moyen", d0
  ) c WINDOW f AS (PARTITION BY forme, "moyen")`;

/** How many journeys of a shape leave each of its stops in daytime, each day. */
const DEPARTS = `
  CREATE TEMP TABLE "departs_lus" ON COMMIT DROP AS
  SELECT f.modele, f."moyen", h.r, count(*)::int AS n,
    ARRAY[${parJour((i) => `count(*) FILTER (WHERE f."jours" & ${1 << i} <> 0)::int`)}] AS d
  FROM "formes_lues" f JOIN "heures_lues" h ON h."course" = f.modele
  WHERE f.d0 + h.depart - f.m0 >= ${MATIN} AND f.d0 + h.depart - f.m0 < ${SOIR}
  GROUP BY f.modele, f."moyen", h.r`;

/** Every two stops that a shape joins, once for each shape. */
const TRAJETS = `
  CREATE TEMP TABLE "trajets_lus" ON COMMIT DROP AS
  SELECT DISTINCT ON (a."course", a."arret", b."arret") a."course" AS modele, a."arret" AS de, b."arret" AS vers,
    k."moyen", k.n, k.d, greatest(1, round((b.arrivee - a.depart) / 60.0))::int AS minutes
  FROM "departs_lus" k JOIN "heures_lues" a ON a."course" = k.modele AND a.r = k.r
  JOIN "heures_lues" b ON b."course" = a."course" AND b.r > a.r
  WHERE a."arret" <> b."arret" AND a."prises" & 1 = 1 AND b."prises" & 2 = 2
    AND b.arrivee - a.depart BETWEEN 0 AND ${DUREE_MAX}
  ORDER BY a."course", a."arret", b."arret", b.arrivee - a.depart, a.r`;

/**
 * How many leave on a day of the week, of its dates in the window that are no public holiday (in May and at Christmas two of
 * them fall on the same one): the least but one of four, the least of fewer.
 */
function surSesDates({ debut, fin }: Fenetre, semaine: number): string {
  const premier = (semaine - debut.getUTCDay() + 8) % 7;
  const rangs = [];
  for (let i = premier; i < joursDeFenetre({ debut, fin }); i += 7) rangs.push(i);
  const ordinaires = rangs.filter((i) => !estFerie(ajouterJours(debut, i)));
  const dates = (ordinaires.length > 0 ? ordinaires : rangs).map((i) => `d[${i + 1}]`);
  return `(SELECT v FROM unnest(ARRAY[${dates.join(', ')}]) AS v ORDER BY v OFFSET ${dates.length > 3 ? 1 : 0} LIMIT 1)`;
}

/**
 * A day of the week is the least but one of its four dates: a public holiday hides nothing, and what runs one week in two
 * is not told. How many leave « a day » is the least of Monday to Friday, and a Saturday or a Sunday that has fewer is not told
 * of; a line that does not run on each of those five days tells the least of all its days. How long it takes is the median.
 */
const liaisons = (fenetre: Fenetre) => `
  INSERT INTO "liaisons" ("deId", "versId", "minutes", "departs", "jours", "moyens")
  SELECT $1::int + de, $1::int + vers, minutes, departs,
    (SELECT sum(1 << (rang - 1)::int) FROM unnest(n) WITH ORDINALITY AS j(v, rang)
      WHERE v > 0 AND (v >= departs OR rang <= 5 OR 0 = ANY (n[1:5]))),
    moyens
  FROM (
    SELECT de, vers, minutes, moyens, ARRAY[${Array.from({ length: 7 }, (_, semaine) => surSesDates(fenetre, semaine)).join(', ')}] AS n
    FROM (
      SELECT de, vers, bit_or("moyen") AS moyens, min(minutes) FILTER (WHERE 2 * cumul >= total) AS minutes,
        ARRAY[${parJour((i) => `sum(d[${i + 1}])::int`)}] AS d
      FROM (
        SELECT *, sum(n) OVER (PARTITION BY de, vers ORDER BY minutes, modele) AS cumul,
          sum(n) OVER (PARTITION BY de, vers) AS total
        FROM "trajets_lus"
      ) t GROUP BY de, vers
    ) t
  ) s CROSS JOIN LATERAL (
    SELECT min(v) AS departs FROM unnest(CASE WHEN 0 = ANY (s.n[1:5]) THEN s.n ELSE s.n[1:5] END) AS v WHERE v > 0
  ) k WHERE departs > 0`;

/**
 * From the journeys that were read, what is kept: for two stops that one joins without changing, how long it takes and
 * how often. `base` = the identifier of the stop number 0.
 */
export async function ecrireLiaisons(tx: Tx, base: number, fenetre: Fenetre): Promise<number> {
  await tx.$executeRaw`ANALYZE "passages_lus"`;
  await tx.$executeRawUnsafe(HEURES);
  await tx.$executeRaw`CREATE INDEX ON "heures_lues" ("course")`;
  await tx.$executeRaw`ANALYZE "heures_lues"`;
  for (const [sql, table] of [
    [FORMES, 'formes_lues'],
    [DEPARTS, 'departs_lus'],
    [TRAJETS, 'trajets_lus'],
  ] as const) {
    await tx.$executeRawUnsafe(sql);
    await tx.$executeRawUnsafe(`ANALYZE "${table}"`);
  }
  return tx.$executeRawUnsafe(liaisons(fenetre), base);
}

/** Where one changes: stops of any timetable a short walk from those of this one, and each stop itself. */
export async function ecrireCorrespondances(tx: Tx, source: string): Promise<void> {
  await tx.$executeRaw`
    WITH voisins AS (
      SELECT a."id" AS ici, b."id" AS la, floor(point(a."x", a."y") <-> point(b."x", b."y")) AS metres
      FROM "arrets" a JOIN "arrets" b ON point(b."x", b."y") <@ circle(point(a."x", a."y"), ${A_PIED.correspondance}::float8)
      WHERE a."source" = ${source}
    )
    INSERT INTO "correspondances" ("deId", "versId", "metres")
    SELECT ici, la, metres FROM voisins UNION SELECT la, ici, metres FROM voisins`;
}
