import { BESOINS, MODES_DEPLACEMENT } from '@/lib/beneficiaires/besoin';
import { demiJournee } from '@/lib/dates';
import type { Accompagnement, Competence, ModeDeplacement, Regularite } from '@/lib/generated/prisma/enums';
import { DOMAINES } from '@/lib/missions/domaine';
import { ACCOMPAGNEMENTS } from '@/lib/missions/mission';
import { COMPETENCES } from '@/lib/passeport/competence';
import {
  BESOIN_RESPECTE,
  creneauxCommuns,
  moyenDeVenir,
  trajet,
  type MissionAppariable,
  type ProfilAppariable,
  type Trajet,
} from './appariable';
import { competencesUtiles, PART_APPRISE } from './famille';
import { labelMetier, procheDuMetier } from './metier';
import type { Critere } from './poids';
import { enumerer } from '@/lib/langage/phrase';
import { avecA } from '@/lib/langage/article';

type Mots = { personne: string; pro: string };
/**
 * What a criterion says of one mission for one person: a share between 0 and 1 with why, or, with `contre`, that the
 * mission is not, or not quite, what they would like (never a condition); null = nothing to say. The words are made only
 * for a mission that is read.
 */
type Mesure =
  { part: number; dire: () => Mots; contre?: undefined } | { part: number; contre: () => Mots } | null;
type Mesurer = (p: ProfilAppariable, m: MissionAppariable) => Mesure;

const proximite: Mesurer = (p, m) => {
  if (m.aDistance === 'TOTALE')
    return { part: 0.6, dire: () => ({ personne: 'chez vous, à distance', pro: 'à distance' }) };
  const t = trajet(p, m);
  const part = t.memeCommune ? 1 : Math.max(0, 1 - t.km / Math.max(p.rayonKm ?? 20, 1));
  return { part, dire: () => direLieu(t, m) };
};
function direLieu(t: Trajet, m: MissionAppariable): Mots {
  const lieu = avecA(m.commune.nom);
  if (t.memeCommune) return { personne: `${lieu}, votre commune`, pro: `${lieu}, dans sa commune` };
  if (!t.sur) return { personne: lieu, pro: lieu };
  const km = Math.max(1, Math.round(t.km));
  return { personne: `à ${km} km de chez vous`, pro: `à ${km} km de chez elle (${m.commune.nom})` };
}

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
  const dire = () => ({ personne: `vous pouvez y aller ${phrase}`, pro: `peut y aller ${phrase}` });
  return { part: LEGERETE[mode], dire };
};

const AU_CHOIX = { personne: 'les horaires se choisissent ensemble', pro: 'horaires à choisir ensemble' };
const disponibilite: Mesurer = (p, m) => {
  if (m.creneaux.length === 0) return { part: 0.5, dire: () => AU_CHOIX };
  const communs = creneauxCommuns(p, m);
  if (communs.length === 0) return null;
  const offerts = new Set(m.creneaux.map((c) => c.demiJournee)).size;
  const dire = () => {
    const quand = enumerer(communs.slice(0, 2).map((c) => `le ${demiJournee(c).label}`));
    return { personne: `${quand}, vous êtes libre`, pro: `libre ${quand}` };
  };
  return { part: communs.length / offerts, dire };
};

const envies: Mesurer = (p, m) => {
  const { label } = DOMAINES[m.domaine];
  if (p.domainesSouhaites.length === 0) return null;
  if (!p.domainesSouhaites.includes(m.domaine)) {
    const mots = {
      personne: `un autre domaine que vos envies : ${label}`,
      pro: `hors de ses envies : ${label}`,
    };
    return { part: 0, contre: () => mots };
  }
  return { part: 1, dire: () => ({ personne: `cela vous plaît : ${label}`, pro: `envie dite : ${label}` }) };
};

const besoins: Mesurer = (p, m) => {
  const respectes = p.besoins.filter((b) => BESOIN_RESPECTE[b](m));
  if (respectes.length === 0) return null;
  const dire = () => {
    const liste = enumerer(respectes.slice(0, 2).map((b) => BESOINS[b].pour));
    return { personne: `une mission ${liste}`, pro: `besoins respectés : ${liste}` };
  };
  return { part: respectes.length / p.besoins.length, dire };
};

const communes = (a: readonly Competence[], b: readonly Competence[]) =>
  a.filter((c) => b.includes(c)).sort();
const competences = (liste: readonly Competence[]) =>
  enumerer(liste.slice(0, 2).map((c) => COMPETENCES[c].label.toLowerCase()));

const apprendre: Mesurer = (p, m) => {
  const liste = communes(p.competencesVisees, m.apprend);
  if (liste.length === 0) return null;
  const dire = () => ({
    personne: `vous pouvez apprendre : ${competences(liste)}`,
    pro: `permet d’apprendre, comme souhaité : ${competences(liste)}`,
  });
  return { part: liste.length / p.competencesVisees.length, dire };
};

const savoirFaire: Mesurer = (p, m) => {
  const liste = communes(p.competences, m.apprend);
  if (liste.length === 0) return null;
  const dire = () => ({
    personne: `vous savez déjà : ${competences(liste)}`,
    pro: `met en valeur un savoir-faire : ${competences(liste)}`,
  });
  return { part: liste.length / m.apprend.length, dire };
};

/** The job itself, else its field, else what the mission teaches that serves in that family of jobs and is not known yet. */
const metier: Mesurer = (p, m) => {
  const { metierVise } = p;
  if (!metierVise) return null;
  const part = procheDuMetier(m.codesRome, metierVise);
  if (part === 0) return apprendreLeMetier(p, m, metierVise);
  const dire = () => {
    const label = labelMetier(metierVise);
    return part === 1
      ? { personne: `un pas vers le métier : ${label}`, pro: `un pas vers le métier visé : ${label}` }
      : {
          personne: `proche du métier : ${label}`,
          pro: `même domaine professionnel que le métier visé : ${label}`,
        };
  };
  return { part, dire };
};
function apprendreLeMetier(p: ProfilAppariable, m: MissionAppariable, metierVise: string): Mesure {
  const utiles = competencesUtiles(metierVise);
  // What they asked to learn is told by `apprendre`.
  const dits = [...p.competences, ...p.competencesVisees];
  const liste = utiles.filter((c) => m.apprend.includes(c) && !dits.includes(c));
  if (liste.length === 0) return null;
  const dire = () => {
    const suite = `${labelMetier(metierVise)} : ${competences(liste)}`;
    return {
      personne: `vous pouvez y apprendre ce qui sert pour le métier ${suite}`,
      pro: `permet d’apprendre ce qui sert pour le métier visé, ${suite}`,
    };
  };
  return { part: (PART_APPRISE * liste.length) / utiles.length, dire };
}

/** From the most help to the least. */
const AIDE: Record<Accompagnement, number> = { TOUJOURS: 2, AU_DEBUT: 1, PEU: 0 };
/** As much help as asked for, or more: it suits. Less: one step is halfway, two steps are not it. */
const accompagnement: Mesurer = (p, m) => {
  const { accompagnementSouhaite: souhait } = p;
  if (!souhait || !m.accompagnement) return null;
  const manque = AIDE[souhait] - AIDE[m.accompagnement];
  const { phrase, pro } = ACCOMPAGNEMENTS[m.accompagnement];
  if (manque > 0) {
    const mots = { personne: phrase, pro: `souhaite plus d’aide : ${pro}` };
    return { part: manque === 1 ? 0.5 : 0, contre: () => mots };
  }
  return { part: 1, dire: () => ({ personne: phrase, pro: `l’aide souhaitée : ${pro}` }) };
};

const compagnie: Mesurer = (p, m) => {
  if (!p.compagnieSouhaitee) return null;
  const equipe = m.enEquipe ? 'en équipe' : 'souvent seul ou seule';
  const personne = m.enEquipe ? 'c’est en équipe' : 'vous êtes souvent seul ou seule';
  if ((p.compagnieSouhaitee === 'AVEC_DU_MONDE') === m.enEquipe)
    return { part: 1, dire: () => ({ personne, pro: `${equipe}, comme souhaité` }) };
  const contre = () => ({ personne, pro: `${equipe}, et non comme souhaité` });
  return { part: 0, contre };
};

const RYTHME: Record<Regularite, string> = {
  REGULIERE: 'chaque semaine',
  PONCTUELLE: 'à des dates précises',
};
const continuite: Mesurer = (p, m) => {
  if (!p.rythmeSouhaite) return null;
  const quand = RYTHME[m.regularite];
  if (p.rythmeSouhaite === m.regularite)
    return { part: 1, dire: () => ({ personne: `c’est ${quand}`, pro: `${quand}, comme souhaité` }) };
  return { part: 0, contre: () => ({ personne: `c’est ${quand}`, pro: `${quand}, et non comme souhaité` }) };
};

/** A date that comes soon, of a mission that has only dates: the nearer, the larger the share. */
const BIENTOT_JOURS = 14;
const urgence: Mesurer = (p, m) => {
  const { dansJours } = m;
  if (dansJours === null || dansJours > BIENTOT_JOURS) return null;
  const quand = ['aujourd’hui', 'demain'][dansJours] ?? `dans ${dansJours} jours`;
  return {
    part: 1 - dansJours / (BIENTOT_JOURS + 1),
    dire: () => ({ personne: `c’est bientôt : ${quand}`, pro: `la date approche : ${quand}` }),
  };
};

export const MESURES: Record<Critere, Mesurer> = {
  proximite,
  disponibilite,
  envies,
  metier,
  apprendre,
  accompagnement,
  besoins,
  savoirFaire,
  moyen,
  continuite,
  compagnie,
  urgence,
};
