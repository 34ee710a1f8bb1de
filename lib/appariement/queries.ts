import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { missionsDeLaPersonne } from '@/lib/candidatures/policy';
import { jourDe } from '@/lib/dates';
import { STATUTS_PUBLICS } from '@/lib/missions/mission';
import { missionsPubliques } from '@/lib/missions/policy';
import type { MissionDetail, MissionResume } from '@/lib/missions/vue';
import { depuisChezSoi, trajet, type MissionAppariable, type ProfilAppariable } from './appariable';
import { noterToutes, ranger, type Notee } from './ordre';
import type { Poids } from './poids';
import { lireMission, lireMissions, lireResumes } from './queries/lecture';
import { lirePersonne, type Personne } from './queries/personne';
import { poidsEnVigueur } from './queries/poids';
import { score, type Appariement } from './score';
import { PREMIERE_PAGE } from './variete';

/** Beyond the chosen radius, near misses are read too, to tell « pourquoi pas ». In km. */
const AU_DELA_KM = 10;

/** What is told of a near miss stays near: from home, in the commune, or a little beyond the radius. */
function presque(p: ProfilAppariable, m: MissionAppariable): boolean {
  const { km, memeCommune } = trajet(p, m);
  return depuisChezSoi(m) || memeCommune || p.rayonKm === null || km <= p.rayonKm + AU_DELA_KM;
}

/** `decouverte` = shown so that its association is seen too, see `varier`. */
export type MissionPour = { mission: MissionResume; appariement: Appariement; decouverte: boolean };
export type MissionsPour = {
  missions: MissionPour[];
  total: number;
  page: number;
  pages: number;
  /** A few missions close by that one single answer keeps out, with it. */
  pourquoiPas: MissionPour[];
  /** How many missions the person has put aside. */
  ecartees: number;
};

/** Every mission that may suit somebody, with its note: what their list is made of. Two statements. */
async function noterLesSiennes(
  { profil, departementCode, demandes, ecartees }: Personne,
  aujourdhui: Date,
): Promise<{ notees: Notee<MissionAppariable>[]; poids: Poids }> {
  const { x, y, rayonKm, commune } = profil;
  const zone =
    rayonKm === null ? null : { x, y, metres: (rayonKm + AU_DELA_KM) * 1000, communeCode: commune.code };
  const [lues, { poids }] = await Promise.all([
    lireMissions(departementCode, zone, aujourdhui),
    poidsEnVigueur(departementCode),
  ]);
  const missions = lues.filter((m) => !demandes.has(m.id) && !ecartees.has(m.id));
  return { notees: noterToutes(profil, missions, poids), poids };
}

/**
 * Missions for a person, in their order (`ordonner`), each with its reasons; those already asked for or put aside are
 * left out. `page` starts at 1. A constant number of SQL queries, whatever the number of missions: all that may suit are read
 * and scored without words, then ten are read whole.
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
  const { profil, ecartees } = personne;
  const aujourdhui = jourDe(now);
  const { notees, poids } = await noterLesSiennes(personne, aujourdhui);
  const retenues = ranger(notees, beneficiaireId);
  const pages = Math.max(1, Math.ceil(retenues.length / parPage));
  const courante = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const ici = retenues.slice((courante - 1) * parPage, courante * parPage);
  const presques = notees
    .filter(({ mission, manques }) => manques === 1 && presque(profil, mission))
    // Not for the person to see: the coordination looks at it first (L.5425-8).
    .filter(({ mission }) => !profil.anciensEmployeurs.includes(mission.associationId))
    .sort((a, b) => a.genes - b.genes || b.total - a.total || (a.mission.id < b.mission.id ? -1 : 1))
    .slice(0, 3);
  const resumes = await lireResumes(
    [...ici, ...presques].map((r) => r.mission.id),
    aujourdhui,
  );
  const enVue = ({ mission }: { mission: MissionAppariable }, decouverte = false): MissionPour[] => {
    const resume = resumes.get(mission.id);
    if (!resume) return [];
    return [{ mission: resume, decouverte, appariement: score(profil, mission, poids) }];
  };
  return {
    missions: ici.flatMap((r) => enVue(r, r.decouverte)),
    total: retenues.length,
    page: courante,
    pages,
    pourquoiPas: presques.flatMap((r) => enVue(r)),
    ecartees: ecartees.size,
  };
}

/** One mission for one person: the page, how it suits, when they are free, and their open wish if there is one. */
export type MissionDePersonne = {
  mission: MissionDetail;
  appariement: Appariement;
  /** It stands on their first page for its association, see `varier`; only when it was asked (`pourquoi`). */
  decouverte: boolean;
  libre: ProfilAppariable['disponibilites'];
  /** Where the mission is, in words: kilometres only between sure positions. */
  lieu: string;
  demandeId: string | null;
  /** The person said « pas pour moi ». */
  ecartee: boolean;
  /** « Ça m’intéresse » may be said of it today. */
  ouverte: boolean;
};

/**
 * How one mission suits a person; null for a mission that is neither online nor theirs. `pourquoi` = why it stands in
 * their list is told too, which reads that list (one statement) when the mission may have a place kept for it.
 * @throws NonTrouve when the person is out of the actor's reach
 */
export async function missionPour(
  acteur: Acteur,
  beneficiaireId: string,
  missionId: string,
  now: Date,
  { pourquoi = false } = {},
): Promise<MissionDePersonne | null> {
  const aujourdhui = jourDe(now);
  const [personne, lue] = await Promise.all([
    lirePersonne(acteur, beneficiaireId, now),
    lireMission(
      { id: missionId, OR: [missionsPubliques(), missionsDeLaPersonne(beneficiaireId)] },
      aujourdhui,
    ),
  ]);
  if (!lue) return null;
  const { mission, appariable } = lue;
  const { poids } = await poidsEnVigueur(personne.departementCode);
  const appariement = score(personne.profil, appariable, poids);
  const enListe =
    appariement.eligible && !personne.demandes.has(missionId) && !personne.ecartees.has(missionId);
  const { km, memeCommune, sur } = trajet(personne.profil, appariable);
  const distance = !memeCommune && sur ? `, à ${Math.max(1, Math.round(km))} km de chez vous` : '';
  return {
    mission,
    appariement,
    decouverte:
      pourquoi && enListe && (await estDecouverte(personne, { beneficiaireId, missionId, aujourdhui })),
    libre: personne.profil.disponibilites,
    lieu: `${mission.commune.nom}${memeCommune ? ', votre commune' : distance}`,
    ecartee: personne.ecartees.has(missionId),
    demandeId: personne.demandes.get(missionId) ?? null,
    ouverte: STATUTS_PUBLICS.includes(mission.statut) && !appariable.passee,
  };
}

/** Whether the person's list shows this mission as one to discover: read from the list itself, never from an address. */
async function estDecouverte(
  personne: Personne,
  { beneficiaireId, missionId, aujourdhui }: { beneficiaireId: string; missionId: string; aujourdhui: Date },
): Promise<boolean> {
  const { notees } = await noterLesSiennes(personne, aujourdhui);
  return ranger(notees, beneficiaireId)
    .slice(0, PREMIERE_PAGE)
    .some((r) => r.decouverte && r.mission.id === missionId);
}
