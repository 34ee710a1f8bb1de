import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { DemiJournee } from '@/lib/generated/prisma/enums';
import { missionsVisiblesPour } from '@/lib/missions/policy';
import { SELECT_DETAIL, type MissionDetail, type MissionEnCarte } from '@/lib/missions/vue';
import type { CommuneVue } from '@/lib/territoires/queries';
import { desHorairesValent, phrasesDeTrajets } from '@/lib/trajets/queries';
import { lieuDe, type Position } from '@/lib/trajets/relief';
import { distance } from '@/lib/trajets/trajet';
import { lireLaRecherche } from '@/lib/vocabulaire/queries';
import type { Lecture } from '@/lib/vocabulaire/requete';
import { demande, lecteurDe } from './queries/condition';
import { rangement } from './queries/rangement';
import { PAR_PAGE, pagesDe, TOTAL_MAX, type Criteres } from './recherche';

/**
 * A card, with the distance as the crow flies in kilometres and how long it takes in words; null when a position is only
 * estimated.
 */
export type MissionTrouvee = MissionEnCarte & {
  distanceKm: number | null;
  trajet: string | null;
  /** What else may say why it was found: its activities and its description; only when words were looked for. */
  textes?: string[];
};

type Ligne = {
  total: number;
  /** A timetable holds today; read only for who comes by bus. */
  horaires?: boolean;
  missions: (Omit<MissionEnCarte, 'creneaux'> & {
    /** Read only around a commune. */ position?: Position;
    textes?: string[];
  })[];
  /** Those to come of all the missions of the page, read at once. */
  creneaux: { missionId: string; demiJournee: DemiJournee; date: string | null }[];
};

/*
 * What a card shows, in one statement, prepared when it may be: the page is the busiest of the site. With words, a rare one
 * and a common one want two different ways through the table, which PostgreSQL chooses when it sees them. Around a commune, the missions of
 * the page and their number are read in the index of the offer, and only the page's own rows in the table; words go by the
 * text index. The count stops at TOTAL_MAX + 1.
 */
async function lirePage(
  criteres: Criteres,
  commune: CommuneVue | null,
  lecture: Lecture | null,
  now: Date,
): Promise<Ligne> {
  const jour = jourDe(now);
  const lieu = { commune, lecture, jour };
  const ou = demande(criteres, lieu);
  const { parmi, ordre } = rangement(criteres, lieu, ou);
  const position = commune
    ? Prisma.sql`json_build_object('x', m."x", 'y', m."y", 'precision', m."precision", 'epciCode', c."epciCode") AS position,`
    : Prisma.empty;
  const horaires =
    commune && criteres.mode === 'bus' ? Prisma.sql`, ${desHorairesValent(jour)} AS horaires` : Prisma.empty;
  const textes = lecture ? Prisma.sql`m."activites" || m."description" AS textes,` : Prisma.empty;
  // From the copy of the base when there is one: a mission may be seen a moment late.
  const [ligne] = await lecteurDe(criteres, lieu)<Ligne>(
    Prisma.sql`
    WITH page AS MATERIALIZED (
      SELECT m."id", m."titre", m."domaine", m."aDistance", m."places", m."placesPrises",
        ${position} ${textes}
        json_build_object('code', c."code", 'nom', c."nom") AS commune,
        json_build_object('nom', a."nom") AS association
      FROM (
        SELECT m."id" FROM ${parmi} m
        WHERE ${ou} ORDER BY ${ordre} LIMIT ${PAR_PAGE} OFFSET ${(criteres.page - 1) * PAR_PAGE}
      ) p
      JOIN "missions" m ON m."id" = p."id"
      JOIN "communes" c ON c."code" = m."communeCode"
      JOIN "associations" a ON a."id" = m."associationId"
      ORDER BY ${ordre}
    )
    SELECT
      (SELECT count(*)::int FROM (SELECT 1 FROM "missions" m WHERE ${ou} LIMIT ${TOTAL_MAX + 1}) t) AS total,
      (SELECT coalesce(json_agg(page), '[]') FROM page) AS missions,
      (SELECT coalesce(json_agg(k), '[]') FROM (
        SELECT "missionId", "demiJournee", "date" FROM "creneaux"
        WHERE "missionId" IN (SELECT "id" FROM page) AND ("date" IS NULL OR "date" >= ${jour}::date)
        ORDER BY "date", "demiJournee"
      ) k) AS creneaux
      ${horaires}`,
    'replique',
  );
  return ligne!;
}

/**
 * Published missions, not over, that answer the search: nearest first around a commune, else those that say best what
 * was looked for (among the newest TOTAL_MAX that say it: a very common word does not rank every row), else newest
 * first, and newest first when it is asked. A page past the end is the last one: `page` says which one was read.
 * `lecture` = how the words were understood; it is read here when the caller has not.
 */
export async function chercherMissions(
  criteres: Criteres,
  commune: CommuneVue | null,
  now: Date,
  lus?: Lecture | null,
): Promise<{ missions: MissionTrouvee[]; total: number; page: number; lecture: Lecture | null }> {
  const lecture = lus === undefined ? await lireLaRecherche(criteres.q) : lus;
  const lue = await lirePage(criteres, commune, lecture, now);
  const page = Math.min(criteres.page, pagesDe(lue.total));
  const ligne = page === criteres.page ? lue : await lirePage({ ...criteres, page }, commune, lecture, now);
  const depart = commune && lieuDe(commune);
  const lieux = depart ? ligne.missions.map(({ position }) => lieuDe(position!)) : [];
  const { horaires = false } = ligne;
  const trajets =
    depart && criteres.mode
      ? await phrasesDeTrajets({ mode: criteres.mode, depart, horaires, now }, lieux)
      : [];
  return {
    page,
    lecture,
    total: ligne.total,
    missions: ligne.missions.map(({ position: _, ...mission }, i) => {
      const ici = lieux[i];
      return {
        ...mission,
        creneaux: ligne.creneaux
          .filter((k) => k.missionId === mission.id)
          .map((k) => ({
            demiJournee: k.demiJournee,
            date: k.date ? new Date(`${k.date}T00:00:00Z`) : null,
          })),
        distanceKm: depart && ici ? distance(depart, ici) : null,
        trajet: trajets[i] ?? null,
      };
    }),
  };
}

/** A mission that this visitor may read, or null; read once per request. */
export const missionLisible = cache(async (acteur: Acteur, id: string): Promise<MissionDetail | null> => {
  if (!z.uuid().safeParse(id).success) return null;
  return db.mission.findFirst({
    where: { AND: [{ id }, missionsVisiblesPour(acteur)] },
    select: SELECT_DETAIL,
  });
});
