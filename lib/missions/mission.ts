import type {
  Accompagnement,
  ADistance,
  Regularite,
  Remboursement,
  StatutMission,
} from '@/lib/generated/prisma/enums';
import { parmi, type Parametres } from '@/lib/requete';

export type VerbeMission =
  | 'soumettre'
  | 'corriger'
  | 'publier'
  | 'completer'
  | 'rouvrir'
  | 'suspendre'
  | 'reprendre'
  | 'revoir'
  | 'terminer'
  | 'archiver';

/** The life of a mission: from which states each verb leads where. Nothing else changes `statut`. */
export const TRANSITIONS_MISSION: Record<
  VerbeMission,
  { de: readonly StatutMission[]; vers: StatutMission }
> = {
  soumettre: { de: ['BROUILLON', 'A_CORRIGER', 'SUSPENDUE'], vers: 'A_VALIDER' },
  corriger: { de: ['A_VALIDER'], vers: 'A_CORRIGER' },
  publier: { de: ['A_VALIDER'], vers: 'PUBLIEE' },
  completer: { de: ['PUBLIEE'], vers: 'COMPLETE' },
  rouvrir: { de: ['COMPLETE'], vers: 'PUBLIEE' },
  suspendre: { de: ['PUBLIEE', 'COMPLETE'], vers: 'SUSPENDUE' },
  reprendre: { de: ['SUSPENDUE'], vers: 'PUBLIEE' },
  revoir: { de: ['PUBLIEE', 'COMPLETE'], vers: 'A_VALIDER' },
  terminer: { de: ['PUBLIEE', 'COMPLETE', 'SUSPENDUE'], vers: 'TERMINEE' },
  archiver: { de: ['BROUILLON', 'A_VALIDER', 'A_CORRIGER', 'TERMINEE'], vers: 'ARCHIVEE' },
};

/** Where the verb leads from this state, or null when it does not apply there. */
export function apresMission(statut: StatutMission, verbe: VerbeMission): StatutMission | null {
  const { de, vers } = TRANSITIONS_MISSION[verbe];
  return de.includes(statut) ? vers : null;
}

export const STATUTS_MISSION: Record<StatutMission, string> = {
  BROUILLON: 'Brouillon',
  A_VALIDER: 'À relire par la coordination',
  A_CORRIGER: 'À corriger',
  PUBLIEE: 'En ligne',
  COMPLETE: 'En ligne, complète',
  SUSPENDUE: 'En pause',
  TERMINEE: 'Terminée',
  ARCHIVEE: 'Rangée',
};

export const RYTHMES: Record<Regularite, string> = {
  REGULIERE: 'Chaque semaine',
  PONCTUELLE: 'À des dates précises',
};
/** Who stands beside the volunteer: as the association ticks it, as the person reads it, as professionals say it. */
export const ACCOMPAGNEMENTS: Record<Accompagnement, { label: string; phrase: string; pro: string }> = {
  TOUJOURS: {
    label: 'Quelqu’un reste à côté',
    phrase: 'quelqu’un reste à côté de vous',
    pro: 'quelqu’un reste à côté',
  },
  AU_DEBUT: {
    label: 'On montre au début',
    phrase: 'on vous montre, puis vous faites',
    pro: 'on montre au début',
  },
  PEU: {
    label: 'On fait sans aide après un petit moment',
    phrase: 'après un petit moment, vous faites sans aide',
    pro: 'on fait sans aide après un petit moment',
  },
};
export const LIEUX: Record<ADistance, string> = {
  NON: 'Sur place',
  POSSIBLE: 'Sur place, ou de chez soi',
  TOTALE: 'De chez soi',
};
/** Are the costs of the journey reimbursed? */
export const FRAIS: Record<Remboursement, string> = { OUI: 'Oui', EN_PARTIE: 'En partie', NON: 'Non' };

/** What an association chooses to see of its missions. */
export const FILTRES_MISSIONS = {
  'a-faire': 'À faire',
  'en-ligne': 'En ligne',
  terminees: 'Terminées',
} as const;
export type ChoixDeMissions = keyof typeof FILTRES_MISSIONS;

/** The choice that an address makes, if it makes one. */
export const choixDeMissions = (p: Awaited<Parametres>): ChoixDeMissions | undefined =>
  parmi(p.filtre, Object.keys(FILTRES_MISSIONS) as ChoixDeMissions[]);

/** Its last day, where one was said, is before `jour`. */
export const estPassee = ({ finLe }: { finLe: Date | null }, jour: Date): boolean =>
  finLe !== null && finLe < jour;

/** States that anybody may read. */
export const STATUTS_PUBLICS: readonly StatutMission[] = ['PUBLIEE', 'COMPLETE'];

/** What the coordination ticks before a publication. */
export type Controle = { nePasRemplacerEmploi: boolean; securiteVerifiee: boolean; fraisDits: boolean };

type APublier = {
  activites: readonly string[];
  remboursement: 'OUI' | 'EN_PARTIE' | 'NON';
  remboursementDetail: string;
  finLe: Date | null;
};

/**
 * What still stands between a mission and its publication, as sentences by field; empty when nothing does.
 * Sources: L.5425-8 of the code du travail (no volunteering in the place of a paid job), the host's liability
 * insurance in force on the day `aujourdHui` (last day included), a safe place, expenses said.
 */
export function manquesPourPublier(
  mission: APublier,
  assuranceExpireLe: Date | null,
  controle: Controle,
  aujourdHui: Date,
): Record<string, string[]> {
  const manques: Record<string, string[]> = {};
  const dire = (champ: string, phrase: string) => (manques[champ] ??= []).push(phrase);
  if (!controle.nePasRemplacerEmploi)
    dire('nePasRemplacerEmploi', 'Vérifiez que la mission ne remplace pas un travail payé.');
  if (!controle.securiteVerifiee) dire('securiteVerifiee', 'Vérifiez que la mission se fait en sécurité.');
  if (!controle.fraisDits) dire('fraisDits', 'Vérifiez que les frais sont dits, remboursés ou non.');
  if (mission.remboursement !== 'NON' && !mission.remboursementDetail.trim())
    dire('fraisDits', 'La mission dit que des frais sont remboursés : il faut écrire lesquels, et comment.');
  if (!assuranceExpireLe)
    dire('assurance', 'L’assurance de l’association est inconnue : demandez la date de fin du contrat.');
  else if (assuranceExpireLe < aujourdHui)
    dire('assurance', 'L’assurance de l’association n’est plus valable : demandez la nouvelle date.');
  if (mission.activites.length === 0) dire('activites', 'Écrivez au moins une ligne de ce que l’on fera.');
  if (estPassee(mission, aujourdHui)) dire('finLe', 'La date de fin est déjà passée.');
  return manques;
}

/**
 * Fields whose meaning the coordination vouched for at publication: when the association changes one of them
 * on a published mission, the mission goes back to be read again. Places, half-days and practical details do not.
 */
export const CHAMPS_ESSENTIELS = [
  'titre',
  'description',
  'activites',
  'domaine',
  'communeCode',
  'adresse',
  'aDistance',
  'remboursement',
  'remboursementDetail',
  'permisNecessaire',
  'portDeCharges',
  'longtempsDebout',
] as const;
