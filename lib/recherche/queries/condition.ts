import 'server-only';
import { lire, lirePreparee } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { DemiJournee } from '@/lib/generated/prisma/enums';
import type { CommuneVue } from '@/lib/territoires/queries';
import { filtreMots } from '@/lib/vocabulaire/pertinence';
import type { Lecture } from '@/lib/vocabulaire/requete';
import { ATOUTS, type Atout, type Criteres } from '../recherche';

/* What a search asks of a mission `m`, in SQL: only what it asks, so that PostgreSQL plans one thing for all who ask it. */

const RANG = new Map(Object.values(DemiJournee).map((d, i) => [d, i]));
/** Half-days as bits, Monday morning first: the order of the column `demiJournees`. */
export const bits = (demiJournees: readonly DemiJournee[]): number =>
  demiJournees.reduce((total, d) => total | (1 << RANG.get(d)!), 0);

/** The half-days still to come of a mission, as bits: those of every week, and those of its dates from `jour` on. */
export const aVenir = (
  jour: Date,
) => Prisma.sql`(m."demiJournees" | CASE WHEN m."derniereDate" >= ${jour}::date THEN
  (SELECT coalesce(bit_or(bit_demi_journee(k."demiJournee")), 0) FROM "creneaux" k
    WHERE k."missionId" = m."id" AND k."date" >= ${jour}::date) ELSE 0 END)`;

/** A month has a part of five weeks, three months of fourteen. Dates without an end are one-off; the rest goes on. */
export const DUREE = Prisma.sql`CASE
  WHEN m."semaines" IS NULL THEN CASE m."regularite" WHEN 'PONCTUELLE' THEN 'courte' ELSE 'longue' END
  WHEN m."semaines" <= 5 THEN 'courte'
  WHEN m."semaines" <= 14 THEN 'moyenne'
  ELSE 'longue' END`;

/** What is done entirely from home has no door to pass. A part that may be done from home does not open the door. */
export const CONDITION_ATOUT: Record<Atout, Prisma.Sql> = {
  fauteuil: Prisma.sql`(m."accessibleFauteuil" OR m."aDistance" = 'TOTALE')`,
  'sans-permis': Prisma.sql`NOT m."permisNecessaire"`,
  'sans-lecture': Prisma.sql`NOT m."lectureNecessaire"`,
  trajets: Prisma.sql`m."remboursement" <> 'NON'`,
  distance: Prisma.sql`m."aDistance" <> 'NON'`,
  'deux-places': Prisma.sql`m."plusieursPlaces"`,
};

/** Online, not over, and with a half-day to come where it has dates only. */
export const enLigne = (jour: Date) => Prisma.sql`m."statut" = 'PUBLIEE'
  AND (m."finLe" IS NULL OR m."finLe" >= ${jour}::date)
  AND (m."demiJournees" <> 0 OR m."derniereDate" >= ${jour}::date)`;

/** Around the commune; what is done entirely from home is near everybody who asks for it. */
function autour({ rayon, avec }: Criteres, { x, y }: CommuneVue): Prisma.Sql {
  const cercle = Prisma.sql`point(m."x", m."y") <@ circle(point(${x}::float8, ${y}::float8), ${rayon * 1000}::float8)`;
  return avec.includes('distance') ? Prisma.sql`(m."aDistance" = 'TOTALE' OR ${cercle})` : cercle;
}

/** What a search is read with, besides its criteria. */
export type Ou = {
  commune: CommuneVue | null;
  /** How the words were understood. */
  lecture: Lecture | null;
  jour: Date;
};

/** What stands before the filters: online, the words, the place. */
export function socle(criteres: Criteres, { commune, lecture, jour }: Ou): Prisma.Sql {
  return Prisma.join(
    [
      enLigne(jour),
      ...(lecture ? [filtreMots(lecture)] : []),
      ...(commune ? [autour(criteres, commune)] : []),
    ],
    ' AND ',
  );
}

/** A filter that stands alone: its name, and what it asks. */
type Condition = {
  nom: 'domaine' | 'activite' | 'quand' | 'rythme' | 'duree' | Atout;
  sql: Prisma.Sql;
};

/** The filters that are on. */
export function conditions(c: Criteres, jour: Date): Condition[] {
  const quand = bits(c.quand);
  const filtres: (Condition | false)[] = [
    c.domaine !== null && { nom: 'domaine', sql: Prisma.sql`m."domaine" = ${c.domaine}::"Domaine"` },
    c.activite !== null && { nom: 'activite', sql: Prisma.sql`m."activite" = ${c.activite}` },
    quand !== 0 && { nom: 'quand', sql: Prisma.sql`${aVenir(jour)} & ${quand}::int <> 0` },
    c.rythme !== null && { nom: 'rythme', sql: Prisma.sql`m."regularite" = ${c.rythme}::"Regularite"` },
    c.duree !== null && { nom: 'duree', sql: Prisma.sql`${DUREE} = ${c.duree}` },
    ...ATOUTS.map((nom) => c.avec.includes(nom) && { nom, sql: CONDITION_ATOUT[nom] }),
  ];
  return filtres.filter((f) => f !== false);
}

/** All that a search asks. */
export function demande(criteres: Criteres, ou: Ou): Prisma.Sql {
  return Prisma.join([socle(criteres, ou), ...conditions(criteres, ou.jour).map((c) => c.sql)], ' AND ');
}

/** Searches by filters are prepared up to so many: what most people ask; each connection keeps few of them. */
const FILTRES_PREPARES = 2;

/** How its statements are read: prepared when most people ask it so, never with words, whose plan each word changes. */
export const lecteurDe = (criteres: Criteres, { lecture, jour }: Ou) =>
  !lecture && conditions(criteres, jour).length <= FILTRES_PREPARES ? lirePreparee : lire;
