import 'server-only';
import { jourDe } from '@/lib/dates';
import { lire } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { CommuneVue } from '@/lib/territoires/queries';
import { lireLaRecherche } from '@/lib/vocabulaire/queries';
import type { Lecture } from '@/lib/vocabulaire/requete';
import type { Criteres } from '../recherche';
import { demande } from './condition';

/** A search, and since when one wants to know what was put online. */
export type Voulue = { cle: string; criteres: Criteres; commune: CommuneVue | null; depuis: Date };
export type MissionNouvelle = { id: string; titre: string; commune: string };
/** What was put online that answers a search: how many, and the newest ones. */
export type Nouvelles = { total: number; premieres: MissionNouvelle[] };

/** Missions named of each search. */
export const NOMMEES = 5;
/** Searches compared by one statement. */
const LOT = 100;
/** How words are understood, each text read once. */
export type Lectures = Map<string, Lecture | null>;

async function lireLesMots(voulues: readonly Voulue[], lectures: Lectures): Promise<void> {
  for (const q of new Set(voulues.map((v) => v.criteres.q)))
    if (!lectures.has(q)) lectures.set(q, await lireLaRecherche(q));
}

/**
 * For each search, by its key, the missions put online after its `depuis` and until `avant` that it finds today: the
 * conditions of the search itself (`demande`), met by the few missions of that time. One statement for a hundred
 * searches, two to four more for words that were not read yet. Read in the base: a copy that is late would lose some.
 */
export async function missionsNouvelles(
  voulues: readonly Voulue[],
  avant: Date,
  now: Date,
  lectures: Lectures = new Map(),
): Promise<Map<string, Nouvelles>> {
  const trouvees = new Map<string, Nouvelles>(voulues.map((v) => [v.cle, { total: 0, premieres: [] }]));
  await lireLesMots(voulues, lectures);
  for (let i = 0; i < voulues.length; i += LOT)
    for (const { rang, total, ...mission } of await comparer(
      voulues.slice(i, i + LOT),
      avant,
      now,
      lectures,
    )) {
      const nouvelles = trouvees.get(voulues[i + rang]!.cle)!;
      nouvelles.total = total;
      nouvelles.premieres.push(mission);
    }
  return trouvees;
}

/** What the conditions of a search read (`./condition`), and what a mission is named with. */
const COLONNES = Prisma.sql`m."id", m."titre", m."publieeLe", m."statut", m."finLe", m."demiJournees", m."derniereDate",
  m."x", m."y", m."domaine", m."activite", m."regularite", m."semaines", m."aDistance", m."accessibleFauteuil",
  m."permisNecessaire", m."lectureNecessaire", m."remboursement", m."plusieursPlaces"`;

type Ligne = MissionNouvelle & { rang: number; total: number };

function comparer(lot: readonly Voulue[], avant: Date, now: Date, lectures: Lectures): Promise<Ligne[]> {
  const depuis = new Date(Math.min(...lot.map((v) => v.depuis.getTime())));
  const jour = jourDe(now);
  // The index of the words is long: read only for who looks for words.
  const mots = lot.some((v) => lectures.get(v.criteres.q)) ? Prisma.sql`, m."mots"` : Prisma.empty;
  const parts = lot.map(({ criteres, commune, depuis: desLors }, rang) => {
    const lecture = lectures.get(criteres.q) ?? null;
    return Prisma.sql`(
      SELECT ${rang}::int AS rang, (count(*) OVER ())::int AS total, m."id", m."titre", m."communeNom" AS commune
      FROM nouvelles m
      WHERE m."publieeLe" > ${desLors}::timestamptz AND ${demande(criteres, { commune, lecture, jour })}
      ORDER BY m."publieeLe" DESC, m."id" LIMIT ${NOMMEES})`;
  });
  return lire<Ligne>(Prisma.sql`
    WITH nouvelles AS MATERIALIZED (
      SELECT ${COLONNES}${mots}, c."nom" AS "communeNom" FROM "missions" m JOIN "communes" c ON c."code" = m."communeCode"
      WHERE m."statut" = 'PUBLIEE' AND m."publieeLe" > ${depuis}::timestamptz AND m."publieeLe" <= ${avant}::timestamptz)
    ${Prisma.join(parts, ' UNION ALL ')}`);
}
