import 'server-only';
import { jourDe } from '@/lib/dates';
import { lire } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { DemiJournee, type Domaine, type Regularite } from '@/lib/generated/prisma/enums';
import type { CommuneVue } from '@/lib/territoires/queries';
import type { Lecture } from '@/lib/vocabulaire/requete';
import { pistesDe, type Piste } from '../filtre';
import { ATOUTS, TOTAL_MAX, type Atout, type Criteres, type Duree } from '../recherche';
import {
  aVenir,
  bits,
  CONDITION_ATOUT,
  conditions,
  demande,
  DUREE,
  lecteurDe,
  socle,
  type Ou,
} from './condition';

/** Where a search looks, how its words were understood, and when. */
type Lieu = { commune: CommuneVue | null; lecture: Lecture | null; now: Date };

/** Missions read to count: beyond, counts are what these hold, and are said to be at least that. */
export const LUES_MAX = 4000;

/** For each choice, how many missions it would give with all other filters as they are. Nothing = 0. */
export type Facettes = {
  /** There were more missions than are counted: each number is at least. */
  auMoins: boolean;
  domaine: Partial<Record<Domaine, number>>;
  activite: Record<string, number>;
  quand: Partial<Record<DemiJournee, number>>;
  rythme: Partial<Record<Regularite, number>>;
  duree: Partial<Record<Duree, number>>;
  avec: Record<Atout, number>;
};

type Ligne = Omit<Facettes, 'auMoins' | 'quand'> & {
  lues: number;
  masques: [masque: number, n: number][];
  aPart: number | null;
};

const compte = (criteres: Criteres, ou: Ou) => Prisma.sql`(SELECT count(*)::int
  FROM (SELECT 1 FROM "missions" m WHERE ${demande(criteres, ou)} LIMIT ${TOTAL_MAX + 1}) t)`;

const faute = (nom: string) => Prisma.raw(`"faute ${nom}"`);
const parValeur = (
  colonne: string,
  sauf: Prisma.Sql,
) => Prisma.sql`(SELECT coalesce(json_object_agg("valeur", "n"), '{}') FROM
  (SELECT ${Prisma.raw(`"${colonne}"`)} AS "valeur", count(*)::int AS "n" FROM jugees WHERE ${sauf} GROUP BY 1) t)`;

/** « De chez soi » also finds what is farther: around a commune it is counted on its own. */
const deChezSoi = (c: Criteres, ou: Ou) =>
  ou.commune && !c.avec.includes('distance')
    ? compte({ ...c, avec: [...c.avec, 'distance'] }, ou)
    : Prisma.sql`NULL::int`;

/**
 * What each filter would give, in one statement. Each mission that answers the words and the place is read once and judged
 * by every filter that is on; a choice of a filter counts the missions that fail nothing but this filter.
 */
export async function compterFacettes(
  criteres: Criteres,
  { commune, lecture, now }: Lieu,
): Promise<Facettes> {
  const jour = jourDe(now);
  const ou = { commune, lecture, jour };
  const filtres = conditions(criteres, jour);
  const jugements = filtres.map(({ nom, sql }) => Prisma.sql`(NOT ${sql})::int AS ${faute(nom)}`);
  const somme = Prisma.join([Prisma.raw('0'), ...filtres.map(({ nom }) => faute(nom))], ' + ');
  // Not an equality, which PostgreSQL expects rare, and sorts.
  const sauf = (nom: string) =>
    filtres.some((f) => f.nom === nom) ? Prisma.sql`"fautes" - ${faute(nom)} < 1` : Prisma.sql`"fautes" < 1`;
  const atouts = ATOUTS.map((a) => Prisma.sql`${CONDITION_ATOUT[a]} AS ${Prisma.raw(`"${a}"`)}`);
  const [ligne] = await lire<Ligne>(
    Prisma.sql`
    WITH lues AS MATERIALIZED (
      SELECT m."domaine", m."activite", m."regularite" AS "rythme", ${DUREE} AS "duree", ${aVenir(jour)} AS "quand",
        ${Prisma.join([...atouts, ...jugements])}
      FROM "missions" m WHERE ${socle(criteres, ou)} LIMIT ${LUES_MAX + 1}
    ), jugees AS MATERIALIZED (
      SELECT *, ${somme} AS "fautes" FROM lues WHERE ${somme} <= 1
    )
    SELECT (SELECT count(*)::int FROM lues) AS "lues",
      ${Prisma.join(['domaine', 'activite', 'rythme', 'duree'].map((c) => Prisma.sql`${parValeur(c, sauf(c))} AS ${Prisma.raw(`"${c}"`)}`))},
      (SELECT coalesce(json_agg(json_build_array("quand", "n")), '[]') FROM
        (SELECT "quand", count(*)::int AS "n" FROM jugees WHERE ${sauf('quand')} GROUP BY 1) t) AS "masques",
      (SELECT json_build_object(${Prisma.join(
        ATOUTS.map(
          (a) =>
            Prisma.sql`${Prisma.raw(`'${a}'`)}, count(*) FILTER (WHERE ${Prisma.raw(`"${a}"`)} AND ${sauf(a)})`,
        ),
      )}) FROM jugees) AS "avec",
      ${deChezSoi(criteres, ou)} AS "aPart"`,
    'replique',
  );
  const { lues, masques, aPart: distance, ...comptes } = ligne!;
  const fois = (d: DemiJournee) =>
    masques.reduce((total, [masque, n]) => (masque & bits([d]) ? total + n : total), 0);
  return {
    ...comptes,
    avec: { ...comptes.avec, distance: distance ?? comptes.avec.distance },
    auMoins: lues > LUES_MAX,
    quand: Object.fromEntries(Object.values(DemiJournee).map((d) => [d, fois(d)])),
  };
}

/** A way to widen a search, with what it gives: 1 or more, `TOTAL_MAX + 1` for more than that. */
export type PisteComptee = Piste & { total: number };

/**
 * What would give missions when a search gives none: each is the search with one thing changed, counted by the very
 * conditions of that search. Of several distances, the shortest that gives something; none that gives nothing.
 */
export async function chercherPistes(
  criteres: Criteres,
  { commune, lecture, now }: Lieu,
): Promise<PisteComptee[]> {
  const pistes = pistesDe(criteres);
  if (pistes.length === 0) return [];
  const jour = jourDe(now);
  const comptes = pistes.map(({ change }) => {
    const voulus = { ...criteres, ...change };
    return compte(voulus, {
      commune: voulus.commune ? commune : null,
      lecture: voulus.q ? lecture : null,
      jour,
    });
  });
  // As many texts as there are filters to take away: none is worth preparing.
  const [{ totaux }] = (await lire<{ totaux: number[] }>(
    Prisma.sql`SELECT json_build_array(${Prisma.join(comptes)}) AS totaux`,
    'replique',
  )) as [{ totaux: number[] }];
  const donnent = pistes
    .map((piste, i) => ({ ...piste, total: totaux[i]! }))
    .filter(({ total }) => total > 0);
  const plusLoin = donnent.find(({ change }) => change.rayon);
  return donnent.filter((p) => !p.change.rayon || p === plusLoin);
}

/** Missions that the same search finds when it also asks for « de chez soi », wherever they are. */
export async function compterDeChezSoi(c: Criteres, { commune, lecture, now }: Lieu): Promise<number> {
  const voulus: Criteres = { ...c, avec: [...c.avec, 'distance'] };
  const ou = { commune, lecture, jour: jourDe(now) };
  const [ligne] = await lecteurDe(c, ou)<{ n: number }>(
    Prisma.sql`SELECT ${compte(voulus, ou)} AS n`,
    'replique',
  );
  return ligne!.n;
}

export type MissionsDeCommune = { code: string; nom: string; n: number };

/** The communes that have missions of a search, those that have most first; sixty at most. */
export async function compterParCommune(
  criteres: Criteres,
  { commune, lecture, now }: Lieu,
): Promise<MissionsDeCommune[]> {
  return lire<MissionsDeCommune>(
    Prisma.sql`
    SELECT c."code", c."nom", count(*)::int AS "n" FROM "missions" m JOIN "communes" c ON c."code" = m."communeCode"
    WHERE ${demande(criteres, { commune, lecture, jour: jourDe(now) })}
    GROUP BY c."code" ORDER BY count(*) DESC, c."nom" COLLATE "fr-x-icu" LIMIT 60`,
    'replique',
  );
}
