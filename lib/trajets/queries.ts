import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db, lirePreparee } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import { Prisma, type SourceHoraires } from '@/lib/generated/prisma/client';
import { peutVoirHoraires } from './policy';
import { minutes, phraseTrajet, type Lieu, type Mode } from './trajet';
import {
  A_PIED,
  demiIntervalle,
  DEPARTS_POUR_CHANGER,
  OUVRES,
  phraseTransports,
  RARETE_MAX,
  type Etape,
  type Itineraire,
} from './transports';

/** The timetables in use and those that are over, by name: what the Département says of them. */
export async function horairesImportes(acteur: ActeurDe<'DEPARTEMENT'>): Promise<SourceHoraires[]> {
  if (!peutVoirHoraires(acteur)) throw new Interdit('au Département');
  return db.sourceHoraires.findMany({ orderBy: { nom: 'asc' } });
}

/** Whether a timetable holds that day: a column for a statement that reads something else. */
export const desHorairesValent = (jour: Date) =>
  Prisma.sql`EXISTS (SELECT 1 FROM "sources_horaires" WHERE ${jour}::date BETWEEN "valableDes" AND "valableJusque")`;

/** How long each journey takes, in words. One statement, by bus and when `horaires` hold; none otherwise. */
export async function phrasesDeTrajets(
  { mode, depart, horaires, now }: { mode: Mode; depart: Lieu; horaires: boolean; now: Date },
  arrivees: readonly Lieu[],
): Promise<(string | null)[]> {
  const aLire = mode === 'bus' && horaires ? arrivees.filter((a) => phraseTrajet('bus', depart, a)) : [];
  if (aLire.length === 0) return arrivees.map((a) => phraseTrajet(mode, depart, a));
  const lus = await itineraires(depart, aLire, now);
  return arrivees.map((a) => phraseTransports(depart, a, lus.get(cle(a)) ?? null));
}

const cle = ({ x, y }: Pick<Lieu, 'x' | 'y'>) => `${x} ${y}`;
type Ligne = { x: number; y: number; metres: number; a: Etape; b: Etape | null; retour: boolean };

const tousLesJours = (liaison: string) => `${liaison}."jours" & ${OUVRES} = ${OUVRES}`;
/** What two rides are compared by, in minutes: what one walks and rides, and how rare it is. Those of a change add up. */
const cout = (metres: string, liaison: string) =>
  Prisma.sql`(${aPied(metres)} + ${Prisma.raw(
    `${liaison}."minutes" + CASE WHEN ${tousLesJours(liaison)}
      THEN least(${demiIntervalle(1)}.0 / ${liaison}."departs", ${RARETE_MAX}) ELSE ${RARETE_MAX} END`,
  )})`;
const aPied = (metres: string) => Prisma.raw(`(${metres}) * ${minutes('pied', 1) / 1000}`);
const etape = (l: string) =>
  Prisma.raw(
    `json_build_object('minutes', ${l}."minutes", 'departs', ${l}."departs", 'jours', ${l}."jours", 'moyens', ${l}."moyens")`,
  );

/**
 * The best way by imported timetables from a place to each of some others, by `x y`: without changing, or with one change
 * where that is rare or missing. Stops are found by the index on their position, rides by the stop that they leave or
 * reach; `montes` = the best ride to each stop that one reaches on the same days, often enough to change or not; `aller` =
 * the same, once one has walked to change; `rentrer` = the stops from which one rides back, `versRentrer` = those near one.
 */
async function itineraires(
  depart: Lieu,
  arrivees: readonly Lieu[],
  now: Date,
): Promise<Map<string, Itineraire>> {
  const lieux = [...new Map(arrivees.map((a) => [cle(a), a])).values()];
  const jour = jourDe(now);
  const autour = (lieu: Prisma.Sql) => Prisma.sql`
    point(a."x", a."y") <@ circle(${lieu}, ${A_PIED.acces}::float8) AND a."source" IN (SELECT "nom" FROM valables)`;
  const ici = Prisma.sql`point(${depart.x}::float8, ${depart.y}::float8)`;
  const la = Prisma.sql`point(v.x, v.y)`;
  const [premiere, seconde] = DEPARTS_POUR_CHANGER.map((n) => Prisma.raw(String(n)));
  const lignes = await lirePreparee<Ligne>(
    Prisma.sql`
    WITH valables AS (SELECT "nom" FROM "sources_horaires" WHERE ${jour}::date BETWEEN "valableDes" AND "valableJusque"),
    depuis AS MATERIALIZED (
      SELECT a."id", point(a."x", a."y") <-> ${ici} AS m FROM "arrets" a WHERE ${autour(ici)}
    ),
    vers AS MATERIALIZED (
      SELECT v.x, v.y, v.n, a."id", point(a."x", a."y") <-> ${la} AS m
      FROM unnest(${lieux.map((l) => l.x)}::float8[], ${lieux.map((l) => l.y)}::float8[]) WITH ORDINALITY AS v(x, y, n)
      JOIN "arrets" a ON ${autour(la)}
    ),
    montes AS MATERIALIZED (
      SELECT DISTINCT ON (l."versId", l."jours", l."departs" >= ${premiere}) d.m, ${cout('d.m', 'l')} AS cout, l.*
      FROM depuis d JOIN "liaisons" l ON l."deId" = d."id"
      ORDER BY l."versId", l."jours", l."departs" >= ${premiere}, cout, l."deId"
    ),
    directs AS MATERIALIZED (
      SELECT DISTINCT ON (v.n) v.n, v.x, v.y, p.m + v.m AS metres, p.cout + ${aPied('v.m')} AS cout,
        p."departs" >= ${premiere} AND ${Prisma.raw(tousLesJours('p'))} AS bon, ${etape('p')} AS a, NULL::json AS b
      FROM montes p JOIN vers v ON v."id" = p."versId"
      ORDER BY v.n, cout, p."versId", p."deId"
    ),
    reste AS MATERIALIZED (SELECT * FROM vers WHERE n NOT IN (SELECT n FROM directs WHERE bon)),
    aller AS MATERIALIZED (
      SELECT DISTINCT ON (c."versId", p."jours") c."versId" AS id, p.m + c."metres" AS m, ${aPied('c."metres"')} + p.cout AS cout,
        p."minutes", p."departs", p."jours", p."moyens"
      FROM montes p JOIN "correspondances" c ON c."deId" = p."versId"
      WHERE p."departs" >= ${premiere} AND EXISTS (SELECT 1 FROM reste)
      ORDER BY c."versId", p."jours", cout, c."deId"
    ),
    changements AS (
      SELECT DISTINCT ON (v.n) v.n, v.x, v.y, p.m + v.m AS metres, p.cout + ${cout('v.m', 'l')} AS cout,
        ${etape('p')} AS a, ${etape('l')} AS b
      FROM reste v
      JOIN "liaisons" l ON l."versId" = v."id" AND l."departs" >= ${seconde}
      JOIN aller p ON p.id = l."deId" AND p."jours" & l."jours" <> 0
      ORDER BY v.n, cout, l."deId", l."versId"
    ),
    rentrer AS MATERIALIZED (SELECT DISTINCT l."deId" AS id FROM depuis d JOIN "liaisons" l ON l."versId" = d."id"),
    "versRentrer" AS MATERIALIZED (
      SELECT DISTINCT c."deId" AS id FROM rentrer r JOIN "correspondances" c ON c."versId" = r.id
    )
    SELECT DISTINCT ON (n) x, y, metres, a, b, (
      EXISTS (SELECT 1 FROM vers v WHERE v.n = t.n AND v."id" IN (SELECT id FROM rentrer))
      OR EXISTS (
        SELECT 1 FROM vers v JOIN "liaisons" l ON l."deId" = v."id"
        WHERE v.n = t.n AND l."versId" IN (SELECT id FROM "versRentrer")
      )
    ) AS retour
    FROM (
      SELECT n, x, y, metres, cout, a, b FROM directs UNION ALL SELECT n, x, y, metres, cout, a, b FROM changements
    ) t ORDER BY n, cout, b IS NOT NULL`,
    'replique',
  );
  return new Map(
    lignes.map(({ x, y, metres, a, b, retour }) => [
      cle({ x, y }),
      { metres, etapes: b ? [a, b] : [a], retour },
    ]),
  );
}
