import { DEMI_JOURNEES } from '@/lib/dates';
import { estimee } from '@/lib/territoires/commune';
import type {
  Accompagnement,
  ADistance,
  Besoin,
  Compagnie,
  Competence,
  DemiJournee,
  Domaine,
  ModeDeplacement,
  PrecisionPosition,
  Regularite,
  Remboursement,
  StatutMission,
} from '@/lib/generated/prisma/enums';

import type { Appris } from './appris';

/** A place: Lambert-93 metres, and how sure they are. */
export type Lieu = {
  x: number;
  y: number;
  precision: PrecisionPosition;
  commune: { code: string; nom: string };
};

/** What a person answered, as matching reads it. Free text is not here: it is never scored. */
export type ProfilAppariable = Lieu & {
  rayonKm: number | null;
  modesDeplacement: readonly ModeDeplacement[];
  disponibilites: readonly DemiJournee[];
  domainesSouhaites: readonly Domaine[];
  besoins: readonly Besoin[];
  competences: readonly Competence[];
  competencesVisees: readonly Competence[];
  metierVise: string | null;
  /** How much help one would like to start with, in whose company, how often; null = no preference. */
  accompagnementSouhaite: Accompagnement | null;
  compagnieSouhaitee: Compagnie | null;
  rythmeSouhaite: Regularite | null;
  /** Associations that the person worked for and that the coordination has not cleared. */
  anciensEmployeurs: readonly string[];
  /** What was learned from « pas pour moi »: theirs, and their référent's list is the same. */
  appris: Appris;
};

/** What a mission asks and offers, as matching reads it. */
export type MissionAppariable = Lieu & {
  id: string;
  associationId: string;
  statut: StatutMission;
  places: number;
  placesPrises: number;
  domaine: Domaine;
  aDistance: ADistance;
  /** Half-days to come: past dates are left out by the caller. */
  creneaux: readonly { demiJournee: DemiJournee; heureDebut: string; heureFin: string }[];
  accessibleFauteuil: boolean;
  prochesTransports: boolean;
  permisNecessaire: boolean;
  lectureNecessaire: boolean;
  portDeCharges: boolean;
  longtempsDebout: boolean;
  enEquipe: boolean;
  calme: boolean;
  enfantsBienvenus: boolean;
  remboursement: Remboursement;
  apprend: readonly Competence[];
  codesRome: readonly string[];
  /** How much somebody helps; null = the association has not said. */
  accompagnement: Accompagnement | null;
  regularite: Regularite;
  /** Days until the next date, 0 = today; null for a mission of every week. */
  dansJours: number | null;
  /** Its end or its last date is behind: nobody can come any more. */
  passee: boolean;
};

/** Days from `aujourdhui` to the next date of a mission that has only dates; null otherwise. Dates are days (UTC). */
export function joursAvant(creneaux: readonly { date: Date | null }[], aujourdhui: Date): number | null {
  const dates = creneaux.map((c) => c.date?.getTime() ?? -Infinity);
  if (dates.includes(-Infinity)) return null;
  const prochaine = Math.min(...dates.filter((d) => d >= aujourdhui.getTime()));
  return Number.isFinite(prochaine) ? Math.round((prochaine - aujourdhui.getTime()) / 86_400_000) : null;
}

/** What two points of the map say: kilometres, and whether both are sure enough to be told. */
export type Trajet = { km: number; memeCommune: boolean; sur: boolean };

/** Straight-line distance between the person's commune and the mission, in kilometres. */
export function trajet(profil: Lieu, mission: Lieu): Trajet {
  return {
    km: Math.hypot(profil.x - mission.x, profil.y - mission.y) / 1000,
    memeCommune: profil.commune.code === mission.commune.code,
    sur: !estimee(profil.precision) && !estimee(mission.precision),
  };
}

/** How far each way of travelling goes, in kilometres; `null` = as far as the person said. */
const PORTEE_KM: Record<ModeDeplacement, number | null> = {
  A_PIED: 3,
  VELO: 10,
  TRANSPORTS: null,
  COVOITURAGE: null,
  VOITURE: null,
};

/** The lightest way for this person to come: on foot, then by bicycle, bus, shared car, car; null when none goes there. */
export function moyenDeVenir(profil: ProfilAppariable, mission: MissionAppariable): ModeDeplacement | null {
  const { km, memeCommune } = trajet(profil, mission);
  const ordre = Object.keys(PORTEE_KM) as ModeDeplacement[];
  const possible = (mode: ModeDeplacement) => {
    if (!profil.modesDeplacement.includes(mode)) return false;
    if (mode === 'TRANSPORTS') return mission.prochesTransports;
    const portee = PORTEE_KM[mode];
    return portee === null || km <= portee || (memeCommune && mode !== 'A_PIED');
  };
  return ordre.find(possible) ?? null;
}

/** All of it is done from home; a part that may be leaves the way, the door and the expenses of the rest. */
export const depuisChezSoi = (mission: MissionAppariable) => mission.aDistance === 'TOTALE';

/** School hours: Monday, Tuesday, Thursday and Friday, from 8:00 to 16:30. */
function pendantLEcole(c: { demiJournee: DemiJournee; heureDebut: string; heureFin: string }): boolean {
  return (
    /^(LUNDI|MARDI|JEUDI|VENDREDI)_(MATIN|APRES_MIDI)$/.test(c.demiJournee) &&
    c.heureDebut >= '08:00' &&
    c.heureFin <= '16:30'
  );
}

const RANG = Object.fromEntries(DEMI_JOURNEES.map((d, i) => [d.code, i])) as Record<DemiJournee, number>;

/** The mission's half-days that suit the person, in the week's order: free then, and in school hours when asked. */
export function creneauxCommuns(profil: ProfilAppariable, mission: MissionAppariable): DemiJournee[] {
  const ecole = profil.besoins.includes('HORAIRES_D_ECOLE');
  const communs = mission.creneaux
    .filter((c) => profil.disponibilites.includes(c.demiJournee) && (!ecole || pendantLEcole(c)))
    .map((c) => c.demiJournee);
  return [...new Set(communs)].sort((a, b) => RANG[a] - RANG[b]);
}

/** Whether a mission answers each ticked need. */
export const BESOIN_RESPECTE: Record<Besoin, (m: MissionAppariable) => boolean> = {
  PAS_DE_PORT_DE_CHARGES: (m) => !m.portDeCharges,
  PAS_LONGTEMPS_DEBOUT: (m) => !m.longtempsDebout,
  HORAIRES_D_ECOLE: (m) => m.creneaux.length === 0 || m.creneaux.some(pendantLEcole),
  GARDE_D_ENFANT: (m) => m.enfantsBienvenus || depuisChezSoi(m),
  PEU_DE_LECTURE: (m) => !m.lectureNecessaire,
  ACCES_FAUTEUIL: (m) => m.accessibleFauteuil || depuisChezSoi(m),
  PAS_DE_PERMIS: (m) => !m.permisNecessaire,
  CALME: (m) => m.calme,
  EN_EQUIPE: (m) => m.enEquipe,
  FRAIS_REMBOURSES: (m) => m.remboursement !== 'NON' || depuisChezSoi(m),
};
