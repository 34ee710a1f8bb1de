import { BESOINS, MODES_DEPLACEMENT } from '@/lib/beneficiaires/besoin';
import { demiJournee } from '@/lib/dates';
import type { Competence, ModeDeplacement } from '@/lib/generated/prisma/enums';
import { DOMAINES } from '@/lib/missions/domaine';
import { COMPETENCES } from '@/lib/passeport/competence';
import {
  BESOIN_RESPECTE,
  creneauxCommuns,
  moyenDeVenir,
  trajet,
  type MissionAppariable,
  type ProfilAppariable,
} from './appariable';
import { conditionsManquantes } from './condition';
import { labelMetier, procheDuMetier } from './metier';
import type { Critere, Poids } from './poids';
import { enumerer } from '@/lib/langage/phrase';
import { phrases, type Raison } from './raison';
import { avecA } from '@/lib/langage/article';

/** What a criterion says of one mission for one person: a share between 0 and 1, and why (null = nothing to say). */
type Mesure = { part: number; personne: string; pro: string } | null;
type Mesurer = (p: ProfilAppariable, m: MissionAppariable) => Mesure;

const proximite: Mesurer = (p, m) => {
  if (m.aDistance === 'TOTALE') return { part: 0.6, personne: 'chez vous, à distance', pro: 'à distance' };
  const t = trajet(p, m);
  const part = Math.max(0, 1 - t.km / Math.max(p.rayonKm ?? 20, 1));
  if (t.memeCommune) {
    const lieu = avecA(m.commune.nom);
    return { part: 1, personne: `${lieu}, votre commune`, pro: `${lieu}, dans sa commune` };
  }
  if (!t.sur) return { part, personne: avecA(m.commune.nom), pro: avecA(m.commune.nom) };
  const km = Math.max(1, Math.round(t.km));
  return { part, personne: `à ${km} km de chez vous`, pro: `à ${km} km de chez elle (${m.commune.nom})` };
};

/** The lighter the way to come, the larger the share. */
const LEGERETE: Record<ModeDeplacement, number> = {
  A_PIED: 1,
  VELO: 0.85,
  TRANSPORTS: 0.7,
  COVOITURAGE: 0.5,
  VOITURE: 0.4,
};
const moyen: Mesurer = (p, m) => {
  if (m.aDistance === 'TOTALE') return null;
  const mode = moyenDeVenir(p, m);
  if (!mode) return null;
  const { phrase } = MODES_DEPLACEMENT[mode];
  return { part: LEGERETE[mode], personne: `vous pouvez y aller ${phrase}`, pro: `peut y aller ${phrase}` };
};

const disponibilite: Mesurer = (p, m) => {
  if (m.creneaux.length === 0)
    return {
      part: 0.5,
      personne: 'les horaires se choisissent ensemble',
      pro: 'horaires à choisir ensemble',
    };
  const communs = creneauxCommuns(p, m);
  if (communs.length === 0) return null;
  const offerts = new Set(m.creneaux.map((c) => c.demiJournee)).size;
  const quand = enumerer(communs.slice(0, 2).map((c) => `le ${demiJournee(c).label}`));
  return { part: communs.length / offerts, personne: `${quand}, vous êtes libre`, pro: `libre ${quand}` };
};

const envies: Mesurer = (p, m) => {
  if (!p.domainesSouhaites.includes(m.domaine)) return null;
  const { label } = DOMAINES[m.domaine];
  return { part: 1, personne: `cela vous plaît : ${label}`, pro: `envie dite : ${label}` };
};

const besoins: Mesurer = (p, m) => {
  const respectes = p.besoins.filter((b) => BESOIN_RESPECTE[b](m));
  if (respectes.length === 0) return null;
  const liste = enumerer(respectes.slice(0, 2).map((b) => BESOINS[b].pour));
  return {
    part: respectes.length / p.besoins.length,
    personne: `une mission ${liste}`,
    pro: `besoins respectés : ${liste}`,
  };
};

const communes = (a: readonly Competence[], b: readonly Competence[]) =>
  a.filter((c) => b.includes(c)).sort();
const competences = (liste: readonly Competence[]) =>
  enumerer(liste.slice(0, 2).map((c) => COMPETENCES[c].label.toLowerCase()));

const apprendre: Mesurer = (p, m) => {
  const liste = communes(p.competencesVisees, m.apprend);
  if (liste.length === 0) return null;
  return {
    part: liste.length / p.competencesVisees.length,
    personne: `vous pouvez apprendre : ${competences(liste)}`,
    pro: `permet d’apprendre, comme souhaité : ${competences(liste)}`,
  };
};

const savoirFaire: Mesurer = (p, m) => {
  const liste = communes(p.competences, m.apprend);
  if (liste.length === 0) return null;
  return {
    part: liste.length / m.apprend.length,
    personne: `vous savez déjà : ${competences(liste)}`,
    pro: `met en valeur un savoir-faire : ${competences(liste)}`,
  };
};

const metier: Mesurer = (p, m) => {
  const part = p.metierVise ? procheDuMetier(m.codesRome, p.metierVise) : 0;
  if (!p.metierVise || part === 0) return null;
  const label = labelMetier(p.metierVise);
  return part === 1
    ? { part, personne: `un pas vers le métier : ${label}`, pro: `un pas vers le métier visé : ${label}` }
    : {
        part,
        personne: `proche du métier : ${label}`,
        pro: `même domaine professionnel que le métier visé : ${label}`,
      };
};

const MESURES: Record<Critere, Mesurer> = {
  proximite,
  disponibilite,
  envies,
  metier,
  apprendre,
  besoins,
  savoirFaire,
  moyen,
};
const CRITERES = Object.keys(MESURES) as Critere[];

/** How a mission suits a person. `total` only orders missions for this person; it is never shown. */
export type Appariement = { total: number; raisons: Raison[]; ecarts: Raison[]; eligible: boolean };

/**
 * Scores one mission for one person: hard conditions first (`ecarts`; one of them and it is not eligible), then the
 * weighted criteria, the weightiest reason first. Pure: the same input always gives the same answer.
 * `poids` are ≥ 0; only their ratios matter.
 */
export function score(profil: ProfilAppariable, mission: MissionAppariable, poids: Poids): Appariement {
  const raisons: Raison[] = [];
  let total = 0;
  for (const critere of CRITERES) {
    const mesure = MESURES[critere](profil, mission);
    if (!mesure) continue;
    const part = mesure.part * poids[critere];
    total += part;
    raisons.push(phrases(critere, part, mesure.personne, mesure.pro));
  }
  raisons.sort((a, b) => b.part - a.part);
  const ecarts = conditionsManquantes(profil, mission);
  return { total, raisons, ecarts, eligible: ecarts.length === 0 };
}

/** Eligible missions, best first; the same total is settled by the mission's id, so the order never wavers. */
export function ordonner<M extends MissionAppariable>(
  profil: ProfilAppariable,
  missions: readonly M[],
  poids: Poids,
): { mission: M; appariement: Appariement }[] {
  return missions
    .map((mission) => ({ mission, appariement: score(profil, mission, poids) }))
    .filter(({ appariement }) => appariement.eligible)
    .sort(
      (a, b) =>
        b.appariement.total - a.appariement.total ||
        (a.mission.id < b.mission.id ? -1 : a.mission.id > b.mission.id ? 1 : 0),
    );
}
