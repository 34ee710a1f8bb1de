import { MOYENS } from '@/lib/comptes/libelle';
import { LISTES_EXPORTEES } from '@/lib/exports/liste';
import { MOTS_CHAMPS } from '@/lib/imports/genre';
import { CONTRATS_COURTS, NATURES } from '@/lib/parcours/contrat';
import { DUREES_PARTAGE } from '@/lib/passeport/partage';
import { CHAMPS, PAGES } from '../champ';

export type Detail = { label: string; mots?: Record<string, string> };

const DUREES = Object.fromEntries(Object.entries(DUREES_PARTAGE).map(([c, d]) => [c, d.label]));

/** What a line says beside: the name of each detail, and the words of its values when they are codes. */
export const DETAILS_JOURNAL = {
  aConfirmer: { label: 'à confirmer' },
  absentes: { label: 'absentes du flux' },
  accordRetire: { label: 'accord à redonner' },
  aidant: { label: 'avec une personne qui aide' },
  aide: { label: 'avec l’aide de' },
  annee: { label: 'année' },
  appartenanceId: { label: 'rattachement' },
  budget: { label: 'budget' },
  canal: { label: 'envoyé', mots: { EMAIL: 'par e-mail', SMS: 'par SMS' } },
  champs: { label: 'parties', mots: CHAMPS },
  communes: { label: 'communes' },
  competences: { label: 'compétences changées' },
  creees: { label: 'créées' },
  duree: { label: 'durée', mots: DUREES },
  email: { label: 'adresse e-mail changée' },
  entretien: { label: 'en entretien' },
  graine: { label: 'graine du tirage au sort' },
  heures: { label: 'heures montrées' },
  liste: { label: 'liste', mots: LISTES_EXPORTEES },
  longue: { label: 'sur son téléphone' },
  lues: { label: 'lues' },
  minutes: { label: 'minutes' },
  mission: { label: 'mission' },
  missions: { label: 'missions' },
  modifiees: { label: 'modifiées' },
  modele: { label: 'message' },
  moyen: { label: 'entrée', mots: MOYENS },
  nature: { label: 'nature', mots: NATURES },
  nom: { label: 'nom' },
  nombre: { label: 'nombre' },
  nomme: { label: 'quelqu’un aide' },
  page: { label: 'page', mots: PAGES },
  pages: { label: 'pages' },
  partagesFermes: { label: 'partages arrêtés' },
  plafond: { label: 'plafond de SMS', mots: { AUCUN: 'aucun' } },
  perdu: { label: 'appareil perdu' },
  question: { label: 'question' },
  remplis: { label: 'champs', mots: MOTS_CHAMPS },
  telephone: { label: 'téléphone changé' },
  type: { label: 'contrat', mots: CONTRATS_COURTS },
  version: { label: 'version' },
} as const satisfies Record<string, Detail>;
export type DetailJournal = keyof typeof DETAILS_JOURNAL;
