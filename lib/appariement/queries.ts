import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { beneficiairesVisiblesPour, peutConnaitreMetier } from '@/lib/beneficiaires/policy';
import { missionsDeLaPersonne } from '@/lib/candidatures/policy';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { estPassee, STATUTS_PUBLICS } from '@/lib/missions/mission';
import { missionsPubliques } from '@/lib/missions/policy';
import { SELECT_DETAIL, SELECT_RESUME, type MissionDetail, type MissionResume } from '@/lib/missions/vue';
import { trajet, type MissionAppariable, type ProfilAppariable } from './appariable';
import { POIDS } from './poids';
import { ordonner, score, type Appariement } from './score';

/** Beyond the chosen radius, near misses are read too, to tell « pourquoi pas ». In km. */
const AU_DELA_KM = 10;
/** Nearest missions read for one person: enough for twenty pages, and a bound on the work. */
const CANDIDATS_MAX = 400;

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
  commune: { select: { code: true, nom: true, x: true, y: true, precision: true } },
  anciensEmployeurs: { where: { leveLe: null }, select: { associationId: true } },
  candidatures: {
    where: { statut: { notIn: ['SANS_SUITE', 'RETIREE'] } },
    select: { id: true, missionId: true, affectation: { select: { finLe: true } } },
  },
} satisfies Prisma.BeneficiaireSelect;

const MISSION = {
  ...SELECT_RESUME,
  associationId: true,
  statut: true,
  x: true,
  y: true,
  accessibleFauteuil: true,
  prochesTransports: true,
  permisNecessaire: true,
  lectureNecessaire: true,
  portDeCharges: true,
  longtempsDebout: true,
  enEquipe: true,
  calme: true,
  enfantsBienvenus: true,
  remboursement: true,
  apprend: true,
  codesRome: true,
} satisfies Prisma.MissionSelect;
type LigneMission = Prisma.MissionGetPayload<{ select: typeof MISSION }>;

type Personne = {
  profil: ProfilAppariable;
  departementCode: string;
  /** Open wishes: mission → wish. */ demandes: Map<string, string>;
};

async function lirePersonne(acteur: Acteur, id: string, now: Date): Promise<Personne> {
  const ligne = await db.beneficiaire.findFirst({
    where: { AND: [{ id }, beneficiairesVisiblesPour(acteur, now)] },
    select: PROFIL,
  });
  if (!ligne) throw new NonTrouve('Cette personne');
  const { commune, anciensEmployeurs, candidatures, departementCode, ...reponses } = ligne;
  return {
    departementCode,
    demandes: new Map(candidatures.filter((c) => !c.affectation?.finLe).map((c) => [c.missionId, c.id])),
    profil: {
      ...reponses,
      // Neither in a reason nor in the order.
      metierVise: peutConnaitreMetier(acteur) ? reponses.metierVise : null,
      x: commune.x,
      y: commune.y,
      precision: commune.precision,
      commune: { code: commune.code, nom: commune.nom },
      anciensEmployeurs: anciensEmployeurs.map((a) => a.associationId),
    },
  };
}

/** Past dated half-days no longer count. */
function appariable<L extends LigneMission>(ligne: L, aujourdhui: Date): L & MissionAppariable {
  return { ...ligne, creneaux: ligne.creneaux.filter((c) => !c.date || c.date >= aujourdhui) };
}

/**
 * Ids of open missions worth scoring: the nearest in a box around the person (GiST index on the projected
 * position), and those that can be done from home. A mission whose every date is past is left out.
 */
async function candidates({ profil, departementCode }: Personne, aujourdhui: Date): Promise<string[]> {
  const metres = ((profil.rayonKm ?? 50) + AU_DELA_KM) * 1000;
  const { x, y } = profil;
  const lignes = await db.$queryRaw<{ id: string }[]>`
    WITH proches AS (
      SELECT "id" FROM "missions"
      WHERE "statut" = 'PUBLIEE'
        AND point("x", "y") <@ box(point(${x - metres}::float8, ${y - metres}::float8), point(${x + metres}::float8, ${y + metres}::float8))
        AND "departementCode" = ${departementCode} AND "placesPrises" < "places"
        AND ("finLe" IS NULL OR "finLe" >= ${aujourdhui}::date)
      ORDER BY point("x", "y") <-> point(${x}::float8, ${y}::float8), "id" LIMIT ${CANDIDATS_MAX}
    ), distantes AS (
      SELECT "id" FROM "missions"
      WHERE "statut" = 'PUBLIEE' AND "aDistance" <> 'NON'
        AND "departementCode" = ${departementCode} AND "placesPrises" < "places"
        AND ("finLe" IS NULL OR "finLe" >= ${aujourdhui}::date)
      ORDER BY "publieeLe" DESC NULLS LAST, "id" LIMIT 50
    )
    SELECT m."id" FROM (SELECT "id" FROM proches UNION SELECT "id" FROM distantes) m
    WHERE NOT EXISTS (SELECT 1 FROM "creneaux" c WHERE c."missionId" = m."id")
       OR EXISTS (SELECT 1 FROM "creneaux" c WHERE c."missionId" = m."id" AND (c."date" IS NULL OR c."date" >= ${aujourdhui}::date))`;
  return lignes.map((l) => l.id);
}

export type MissionPour = { mission: MissionResume; appariement: Appariement };
export type MissionsPour = {
  missions: MissionPour[];
  total: number;
  page: number;
  pages: number;
  /** A few missions close by that one single answer keeps out, with it. */
  pourquoiPas: MissionPour[];
};

/**
 * Missions for a person, best first, each with its reasons; those already asked for are left out.
 * `page` starts at 1. A constant number of SQL queries, whatever the number of missions.
 * @throws NonTrouve when the person is out of the actor's reach
 */
export async function missionsPour(
  acteur: Acteur,
  beneficiaireId: string,
  now: Date,
  page = 1,
  parPage = 10,
): Promise<MissionsPour> {
  const personne = await lirePersonne(acteur, beneficiaireId, now);
  const aujourdhui = jourDe(now);
  const ids = (await candidates(personne, aujourdhui)).filter((id) => !personne.demandes.has(id));
  const lignes = await db.mission.findMany({ where: { id: { in: ids } }, select: MISSION });
  const missions = lignes.map((l) => appariable(l, aujourdhui));
  const retenues = ordonner(personne.profil, missions, POIDS);
  const pages = Math.max(1, Math.ceil(retenues.length / parPage));
  const courante = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const pourquoiPas = missions
    .map((mission) => ({ mission, appariement: score(personne.profil, mission, POIDS) }))
    .filter(({ appariement }) => appariement.ecarts.length === 1)
    .sort((a, b) => b.appariement.total - a.appariement.total || (a.mission.id < b.mission.id ? -1 : 1))
    .slice(0, 3);
  return {
    missions: retenues.slice((courante - 1) * parPage, courante * parPage),
    total: retenues.length,
    page: courante,
    pages,
    pourquoiPas,
  };
}

/** One mission for one person: the page, how it suits, when they are free, and their open wish if there is one. */
export type MissionDePersonne = {
  mission: MissionDetail;
  appariement: Appariement;
  libre: ProfilAppariable['disponibilites'];
  /** Where the mission is, in words: kilometres only between sure positions. */
  lieu: string;
  demandeId: string | null;
  /** « Ça m’intéresse » may be said of it today. */
  ouverte: boolean;
};

/**
 * How one mission suits a person; null for a mission that is neither online nor theirs.
 * @throws NonTrouve when the person is out of the actor's reach
 */
export async function missionPour(
  acteur: Acteur,
  beneficiaireId: string,
  missionId: string,
  now: Date,
): Promise<MissionDePersonne | null> {
  const [personne, ligne] = await Promise.all([
    lirePersonne(acteur, beneficiaireId, now),
    db.mission.findFirst({
      where: { id: missionId, OR: [missionsPubliques(), missionsDeLaPersonne(beneficiaireId)] },
      select: { ...MISSION, ...SELECT_DETAIL },
    }),
  ]);
  if (!ligne) return null;
  const aujourdhui = jourDe(now);
  const mission = appariable(ligne, aujourdhui);
  const { km, memeCommune, sur } = trajet(personne.profil, mission);
  const distance = !memeCommune && sur ? `, à ${Math.max(1, Math.round(km))} km de chez vous` : '';
  return {
    mission,
    appariement: score(personne.profil, mission, POIDS),
    libre: personne.profil.disponibilites,
    lieu: `${mission.commune.nom}${memeCommune ? ', votre commune' : distance}`,
    demandeId: personne.demandes.get(missionId) ?? null,
    ouverte: STATUTS_PUBLICS.includes(ligne.statut) && !estPassee(ligne, aujourdhui),
  };
}
