import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { beneficiairesVisiblesPour, peutConnaitreMetier } from '@/lib/beneficiaires/policy';
import { DEMANDES_EN_COURS } from '@/lib/candidatures/policy';
import { db, lirePreparee } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { Prisma } from '@/lib/generated/prisma/client';
import { estPassee } from '@/lib/missions/mission';
import { sansLePasse, SELECT_DETAIL, type MissionDetail, type MissionResume } from '@/lib/missions/vue';
import { joursAvant, type MissionAppariable, type ProfilAppariable } from '../appariable';
import { apprendre, type Ecartee } from '../appris';
import { peutConnaitreEcarts } from '../policy';
import { lireEcartees } from './ecarts';

/* What matching reads of the tables: a person's answers, and of the missions what is scored, not what is shown. */

const PROFIL = {
  departementCode: true,
  rayonKm: true,
  modesDeplacement: true,
  disponibilites: true,
  domainesSouhaites: true,
  besoins: true,
  competences: true,
  competencesVisees: true,
  metierVise: true,
  accompagnementSouhaite: true,
  compagnieSouhaitee: true,
  rythmeSouhaite: true,
  commune: { select: { code: true, nom: true, x: true, y: true, precision: true } },
  anciensEmployeurs: { where: { leveLe: null }, select: { associationId: true } },
  candidatures: {
    where: DEMANDES_EN_COURS,
    select: { id: true, missionId: true },
  },
} satisfies Prisma.BeneficiaireSelect;

type LignePersonne = Prisma.BeneficiaireGetPayload<{ select: typeof PROFIL }>;

export type Personne = {
  profil: ProfilAppariable;
  departementCode: string;
  /** Open wishes: mission → wish. */
  demandes: Map<string, string>;
  /** Missions put aside, when this actor may know. */
  ecartees: Set<string>;
};

/**
 * A person's answers, as far as this actor may know them.
 * @throws NonTrouve when the person is out of the actor's reach
 */
export async function lirePersonne(acteur: Acteur, id: string, now: Date): Promise<Personne> {
  const [ligne, ecartees] = await Promise.all([
    db.beneficiaire.findFirst({
      where: { AND: [{ id }, beneficiairesVisiblesPour(acteur, now)] },
      select: PROFIL,
    }),
    peutConnaitreEcarts(acteur) ? lireEcartees([id]) : null,
  ]);
  if (!ligne) throw new NonTrouve('Cette personne');
  return enPersonne(ligne, ecartees?.get(id) ?? [], peutConnaitreMetier(acteur));
}

/** Some people of a Département who look for a mission, always the same ones: for aggregates that name nobody. */
export async function lirePersonnes(
  departementCode: string,
  combien: number,
): Promise<(Personne & { id: string })[]> {
  const lignes = await db.beneficiaire.findMany({
    where: {
      departementCode,
      anonymiseLe: null,
      profilCompletLe: { not: null },
      etape: { not: 'SORTIE' },
      consentements: { some: { retireLe: null } },
    },
    // Ids are drawn at random.
    orderBy: { id: 'asc' },
    take: combien,
    select: { id: true, ...PROFIL },
  });
  const ecartees = await lireEcartees(lignes.map((l) => l.id));
  return lignes.map(({ id, ...ligne }) => ({ id, ...enPersonne(ligne, ecartees.get(id) ?? [], true) }));
}

/** The answers of several people, as far as this actor may know them, in a constant number of statements: by person. */
export async function lirePlusieurs(
  acteur: Acteur,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, Personne>> {
  const [lignes, ecartees] = await Promise.all([
    db.beneficiaire.findMany({
      where: { AND: [{ id: { in: [...ids] } }, beneficiairesVisiblesPour(acteur, now)] },
      select: { id: true, ...PROFIL },
    }),
    peutConnaitreEcarts(acteur) ? lireEcartees(ids) : null,
  ]);
  const metier = peutConnaitreMetier(acteur);
  return new Map(lignes.map(({ id, ...ligne }) => [id, enPersonne(ligne, ecartees?.get(id) ?? [], metier)]));
}

function enPersonne(ligne: LignePersonne, ecartees: readonly Ecartee[], connaitMetier: boolean): Personne {
  const { commune, anciensEmployeurs, candidatures, departementCode, ...reponses } = ligne;
  return {
    ecartees: new Set(ecartees.map((e) => e.missionId)),
    departementCode,
    demandes: new Map(candidatures.map((c) => [c.missionId, c.id])),
    profil: {
      ...reponses,
      // Neither in a reason nor in the order.
      metierVise: connaitMetier ? reponses.metierVise : null,
      x: commune.x,
      y: commune.y,
      precision: commune.precision,
      commune: { code: commune.code, nom: commune.nom },
      anciensEmployeurs: anciensEmployeurs.map((a) => a.associationId),
      appris: apprendre(ecartees),
    },
  };
}

/** Where to read: `metres` around a point (Lambert-93), and the whole commune; null = the whole Département. */
export type Zone = { x: number; y: number; metres: number; communeCode: string } | null;

/** Put online since `depuis`, before `avant`. */
export type Publiees = { depuis: Date; avant: Date };

/**
 * Every open mission of a Département that may suit somebody of this zone: in the square around it, in the commune, or
 * done from home. No limit: the order needs all of them, and they are as many as a radius holds. A mission whose every
 * half-day is past is left out; so are past half-days.
 */
export async function lireMissions(
  departementCode: string,
  zone: Zone,
  aujourdhui: Date,
  publiees: Publiees | null = null,
): Promise<MissionAppariable[]> {
  const quand = publiees
    ? Prisma.sql`AND m."publieeLe" >= ${publiees.depuis}::timestamptz AND m."publieeLe" < ${publiees.avant}::timestamptz`
    : Prisma.empty;
  const ou = zone
    ? Prisma.sql`AND (m."aDistance" = 'TOTALE' OR m."communeCode" = ${zone.communeCode} OR point(m."x", m."y") <@ box(
        point(${zone.x - zone.metres}::float8, ${zone.y - zone.metres}::float8),
        point(${zone.x + zone.metres}::float8, ${zone.y + zone.metres}::float8)))`
    : Prisma.empty;
  return lirePreparee<MissionAppariable>(Prisma.sql`
    SELECT m."id", m."associationId", m."statut", m."places", m."placesPrises", m."domaine", m."aDistance",
      m."x", m."y", m."precision", json_build_object('code', c."code", 'nom', c."nom") AS commune,
      m."accessibleFauteuil", m."prochesTransports", m."permisNecessaire", m."lectureNecessaire", m."portDeCharges",
      m."longtempsDebout", m."enEquipe", m."calme", m."enfantsBienvenus", m."remboursement", m."apprend",
      m."codesRome", m."accompagnement", m."regularite", k."creneaux", k."dansJours", false AS "passee"
    FROM "missions" m
    JOIN "communes" c ON c."code" = m."communeCode"
    CROSS JOIN LATERAL (
      SELECT count(*) AS nombre, coalesce(json_agg(json_build_object(
          'demiJournee', k."demiJournee", 'heureDebut', k."heureDebut", 'heureFin', k."heureFin")
        ) FILTER (WHERE k."date" IS NULL OR k."date" >= ${aujourdhui}::date), '[]') AS creneaux,
        count(*) FILTER (WHERE k."date" IS NULL OR k."date" >= ${aujourdhui}::date) AS venir,
        CASE WHEN bool_and(k."date" IS NOT NULL)
          THEN min(k."date") FILTER (WHERE k."date" >= ${aujourdhui}::date) - ${aujourdhui}::date END AS "dansJours"
      FROM "creneaux" k WHERE k."missionId" = m."id"
    ) k
    WHERE m."statut" = 'PUBLIEE' AND m."departementCode" = ${departementCode} AND m."placesPrises" < m."places"
      AND (m."finLe" IS NULL OR m."finLe" >= ${aujourdhui}::date) AND (k.nombre = 0 OR k.venir > 0) ${quand} ${ou}`);
}

/** A mission's page and what is scored of it, past half-days left out. */
export type MissionLue = { mission: MissionDetail; appariable: MissionAppariable };

/** One mission among `where`, or null. */
export async function lireMission(
  where: Prisma.MissionWhereInput,
  aujourdhui: Date,
): Promise<MissionLue | null> {
  const ligne = await db.mission.findFirst({
    where,
    select: { ...SELECT_DETAIL, associationId: true, x: true, y: true, codesRome: true },
  });
  if (!ligne) return null;
  const mission = sansLePasse(ligne, aujourdhui);
  const passee =
    estPassee(ligne, aujourdhui) ||
    (ligne.creneaux.length > 0 && ligne.creneaux.every((c) => c.date !== null && c.date < aujourdhui));
  return { mission, appariable: { ...mission, dansJours: joursAvant(ligne.creneaux, aujourdhui), passee } };
}

const jour = (v: string | null) => (v === null ? null : new Date(`${v}T00:00:00Z`));
type EnTexte<T> = { [C in keyof T]: T[C] extends Date | null ? string | null : T[C] };
type LigneResume = EnTexte<Omit<MissionResume, 'creneaux'>> & {
  creneaux: EnTexte<MissionResume['creneaux'][number]>[];
};

/** What the cards of these missions show, with the half-days to come, in one statement: by id. */
export async function lireResumes(
  ids: readonly string[],
  aujourdhui: Date,
): Promise<Map<string, MissionResume>> {
  const lignes = await lirePreparee<LigneResume>(Prisma.sql`
    SELECT m."id", m."titre", m."domaine", m."aDistance", m."places", m."placesPrises", m."regularite", m."debutLe",
      m."finLe", m."precision", json_build_object('code', c."code", 'nom', c."nom") AS commune,
      json_build_object('nom', a."nom") AS association,
      (SELECT coalesce(json_agg(json_build_object('id', k."id", 'demiJournee', k."demiJournee", 'date', k."date",
          'heureDebut', k."heureDebut", 'heureFin', k."heureFin") ORDER BY k."date", k."demiJournee"), '[]')
        FROM "creneaux" k
        WHERE k."missionId" = m."id" AND (k."date" IS NULL OR k."date" >= ${aujourdhui}::date)) AS creneaux
    FROM "missions" m
    JOIN "communes" c ON c."code" = m."communeCode"
    JOIN "associations" a ON a."id" = m."associationId"
    WHERE m."id" = ANY(${[...ids]}::uuid[])`);
  return new Map(
    lignes.map(({ debutLe, finLe, creneaux, ...ligne }) => [
      ligne.id,
      {
        ...ligne,
        debutLe: jour(debutLe),
        finLe: jour(finLe),
        creneaux: creneaux.map((k) => ({ ...k, date: jour(k.date) })),
      },
    ]),
  );
}
