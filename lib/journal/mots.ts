import { CONTACTS, questionDe } from '@/lib/beneficiaires/question';
import { STATUTS_ASSOCIATION } from '@/lib/associations/association';
import { LIBELLE_ETAPE } from '@/lib/beneficiaires/etape';
import { STATUTS_CANDIDATURE } from '@/lib/candidatures/candidature';
import { MOYENS, ROLES } from '@/lib/comptes/libelle';
import { STATUTS_CONTACT } from '@/lib/contact/message';
import { STATUTS_MISSION } from '@/lib/missions/mission';
import { STATUTS_ACTION } from '@/lib/parcours/action';
import { CONTRATS_COURTS, NATURES } from '@/lib/parcours/contrat';
import { DUREES_PARTAGE } from '@/lib/passeport/partage';
import { STATUTS_LOT } from '@/lib/propositions/lot';
import { STATUTS_RAPPEL } from '@/lib/rappels/rappel';
import { CHAMPS, PAGES } from './champ';

type Mots = Record<string, string>;
type Detail = { label: string; mots?: Mots };

/** Every action of the journal in words: a command cannot write one that is not here. */
export const ACTIONS_JOURNAL = {
  'action.ajouter': 'A ajouté une action au parcours',
  'action.statut': 'A fait avancer une action du parcours',
  'affectation.creer': 'A ouvert l’accueil d’une personne',
  'affectation.terminer': 'A mis fin à un accueil',
  'association.modifier': 'A modifié une association',
  'association.statut': 'A dit où on en est avec une association',
  'beneficiaire.aidant': 'A changé la personne qui aide',
  'beneficiaire.contact': 'A changé la façon d’être contacté',
  'beneficiaire.effacer': 'A effacé les données d’une personne',
  'beneficiaire.etape': 'A changé d’étape',
  'candidature.accepter': 'A accueilli une personne',
  'candidature.attendre': 'A mis en liste d’attente',
  'candidature.classer': 'A laissé une demande sans suite',
  'candidature.deposer': 'A dit « ça m’intéresse »',
  'candidature.lever': 'A vérifié une demande à examiner',
  'candidature.prendre': 'A pris une place libérée',
  'candidature.presenter': 'A présenté une personne à une association',
  'candidature.retirer': 'A changé d’avis sur une demande',
  'carte.annuler': 'A annulé une carte de connexion',
  'carte.creer': 'A imprimé une carte de connexion',
  'classement.regler': 'A changé les poids du classement des missions',
  'communes.importer': 'A importé la position des communes',
  'compte.accorder': 'A accepté que la mission compte dans le contrat',
  'compte.coordonnees': 'A changé les coordonnées d’un compte',
  'compte.fermer': 'A fermé un compte',
  'compte.inviter': 'A invité une personne',
  'compte.proposer': 'A proposé que la mission compte dans le contrat',
  'compte.retirer': 'A mis fin au fait que la mission compte dans le contrat',
  'compte.rouvrir': 'A rouvert un compte',
  'consentement.donner': 'A donné son accord',
  'consentement.retirer': 'A dit que la personne arrête',
  'contact.envoyer': 'A écrit un message de contact',
  'contact.traiter': 'A traité un message de contact',
  'contrat.creer': 'A écrit un contrat',
  'contrat.modifier': 'A modifié un contrat',
  'departement.initialiser': 'A installé le Département',
  'departement.modifier': 'A modifié les mentions du Département',
  'donnees.telecharger': 'A téléchargé ses données',
  'dossier.consulter': 'A ouvert une page sur une personne',
  'dossier.lire': 'A ouvert le dossier d’une personne',
  'dossier.ouvrir': 'A ouvert le parcours d’une personne',
  'entretien.ouvrir': 'A ouvert les questions en entretien',
  'fiche.accorder': 'A donné son accord à une page du passeport',
  'fiche.attester': 'A attesté une page du passeport',
  'fiche.lire': 'A lu une page du passeport',
  'fiche.modifier': 'A modifié une page du passeport',
  'fiche.ouvrir': 'A commencé une page du passeport',
  'flux.importer': 'A importé un flux de missions',
  'heures.accorder': 'A dit que les heures sont justes',
  'heures.confirmer': 'A confirmé des heures',
  'heures.corriger': 'A corrigé des heures',
  'heures.declarer': 'A déclaré des heures',
  'heures.retirer': 'A enlevé des heures',
  'heures.revoir': 'A demandé de regarder des heures de nouveau',
  'heures.saisir': 'A écrit des heures pour une personne',
  'horaires.importer': 'A importé des horaires de transports',
  'horaires.retirer': 'A retiré des horaires de transports',
  'identite.lire': 'A vu le nom d’une personne',
  'lien.demander': 'A demandé un lien de connexion',
  'lot.annuler': 'A annulé des propositions préparées',
  'lot.calculer': 'A fini de préparer des propositions',
  'lot.enlever': 'A enlevé une proposition préparée',
  'lot.envoye': 'A fini d’envoyer des propositions',
  'lot.envoyer': 'A envoyé des propositions préparées',
  'lot.preparer': 'A préparé des propositions pour un territoire',
  'mission.archiver': 'A rangé une mission',
  'mission.completer': 'A pris la dernière place d’une mission',
  'mission.corriger': 'A demandé de corriger une mission',
  'mission.creer': 'A créé une mission',
  'mission.importer': 'A importé une mission',
  'mission.modifier': 'A modifié une mission',
  'mission.publier': 'A mis une mission en ligne',
  'mission.reprendre': 'A remis une mission en ligne',
  'mission.revoir': 'A renvoyé une mission à la relecture',
  'mission.rouvrir': 'A libéré une place d’une mission',
  'mission.soumettre': 'A proposé une mission à la relecture',
  'mission.suspendre': 'A mis une mission en pause',
  'mission.terminer': 'A terminé une mission',
  'objectif.fixer': 'A fixé l’objectif d’une année',
  'passeport.partager': 'A partagé son passeport',
  'passeport.revoquer': 'A arrêté un partage de passeport',
  'proconnect.lier': 'A relié son compte à ProConnect',
  'profil.repondre': 'A répondu à une question',
  'nouveautes.arreter': 'A dit ne plus vouloir le message de la semaine',
  'nouveautes.recevoir': 'A dit vouloir le message de la semaine',
  'proposition.creer': 'A proposé une mission',
  'proposition.repondre': 'A répondu à une proposition',
  'propositions.accepter': 'A dit « je veux bien qu’on me propose des missions »',
  'propositions.arreter': 'A dit ne plus vouloir qu’on lui propose des missions',
  'rappel.avancer': 'A fait avancer une demande de rappel',
  'rappel.demander': 'A demandé à être rappelé',
  'rappel.deposer': 'A laissé ses coordonnées pour être rappelé',
  'rendez-vous.annuler': 'A annulé un rendez-vous',
  'rendez-vous.prendre': 'A pris un rendez-vous',
  'session.fermer': 'S’est déconnecté',
  'session.ouvrir': 'S’est connecté',
  'session.terminer': 'A fermé une de ses connexions',
  'session.terminer-autres': 'A fermé ses autres connexions',
  'suivi.contact': 'A noté un contact',
  'suivi.nommer': 'A nommé un référent',
  'suivi.orienter': 'A noté l’orientation',
  'synonymes.creer': 'A réuni des mots de la recherche',
  'synonymes.installer': 'A installé les mots de la recherche',
  'synonymes.modifier': 'A changé un groupe de mots de la recherche',
  'synonymes.supprimer': 'A enlevé un groupe de mots de la recherche',
  'territoire.creer': 'A créé un territoire',
  'territoire.deplacer': 'A déplacé des communes',
  'territoire.modifier': 'A modifié un territoire',
} as const;
export type ActionJournal = keyof typeof ACTIONS_JOURNAL;

const ETATS_HEURES = { DECLAREES: 'Déclarées', CONFIRMEES: 'Confirmées', A_REVOIR: 'À regarder de nouveau' };
const ETATS_FICHE = { BROUILLON: 'Brouillon', ATTESTEE: 'Attestée' };
const DUREES = Object.fromEntries(Object.entries(DUREES_PARTAGE).map(([c, d]) => [c, d.label]));
const CONTACT = Object.fromEntries(Object.entries(CONTACTS).map(([cle, { label }]) => [cle, label]));

/** What a line is about, and the words of the states it goes through. */
export const OBJETS_JOURNAL = {
  ActionParcours: { label: 'Action', etats: STATUTS_ACTION },
  Affectation: { label: 'Accueil', etats: {} },
  Association: { label: 'Association', etats: STATUTS_ASSOCIATION },
  Beneficiaire: { label: 'Personne', etats: { ...LIBELLE_ETAPE, ...CONTACT } },
  Candidature: { label: 'Demande', etats: STATUTS_CANDIDATURE },
  CarteConnexion: { label: 'Carte', etats: {} },
  Commune: { label: 'Communes', etats: {} },
  CompteContrat: { label: 'Mission comptée', etats: {} },
  Contrat: { label: 'Contrat', etats: {} },
  DemandeRappel: { label: 'Demande de rappel', etats: STATUTS_RAPPEL },
  Departement: { label: 'Département', etats: {} },
  Fiche: { label: 'Page du passeport', etats: ETATS_FICHE },
  GroupeSynonymes: { label: 'Mots de la recherche', etats: {} },
  Heures: { label: 'Heures', etats: ETATS_HEURES },
  ImportFlux: { label: 'Import', etats: {} },
  LotPropositions: { label: 'Propositions préparées', etats: STATUTS_LOT },
  MessageContact: { label: 'Message', etats: STATUTS_CONTACT },
  Mission: { label: 'Mission', etats: STATUTS_MISSION },
  Objectif: { label: 'Objectif', etats: {} },
  PartagePasseport: { label: 'Partage', etats: {} },
  Proposition: { label: 'Proposition', etats: {} },
  RendezVous: { label: 'Rendez-vous', etats: {} },
  Session: { label: 'Connexion', etats: {} },
  SourceHoraires: { label: 'Horaires', etats: {} },
  Suivi: { label: 'Accompagnement', etats: {} },
  Territoire: { label: 'Territoire', etats: {} },
  User: { label: 'Compte', etats: ROLES },
} as const satisfies Record<string, { label: string; etats: Mots }>;
export type ObjetJournal = keyof typeof OBJETS_JOURNAL;

/** What a line says beside: the name of each detail, and the words of its values when they are codes. */
export const DETAILS_JOURNAL = {
  aConfirmer: { label: 'à confirmer' },
  absentes: { label: 'absentes du flux' },
  accordRetire: { label: 'accord à redonner' },
  aidant: { label: 'avec une personne qui aide' },
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
  longue: { label: 'sur son téléphone' },
  lues: { label: 'lues' },
  minutes: { label: 'minutes' },
  mission: { label: 'mission' },
  missions: { label: 'missions' },
  modifiees: { label: 'modifiées' },
  moyen: { label: 'entrée', mots: MOYENS },
  nature: { label: 'nature', mots: NATURES },
  nom: { label: 'nom' },
  nombre: { label: 'nombre' },
  nomme: { label: 'quelqu’un aide' },
  page: { label: 'page', mots: PAGES },
  pages: { label: 'pages' },
  partagesFermes: { label: 'partages arrêtés' },
  perdu: { label: 'appareil perdu' },
  question: { label: 'question' },
  telephone: { label: 'téléphone changé' },
  type: { label: 'contrat', mots: CONTRATS_COURTS },
  version: { label: 'version' },
} as const satisfies Record<string, Detail>;
export type DetailJournal = keyof typeof DETAILS_JOURNAL;

const trouver = <T>(table: Record<string, T>, cle: string): T | undefined =>
  Object.hasOwn(table, cle) ? table[cle] : undefined;

/** A line kept from an older version may hold a code that is gone: it is shown as it was written. */
export const motAction = (action: string) => trouver<string>(ACTIONS_JOURNAL, action) ?? action;
export const motObjet = (type: string) => trouver<{ label: string }>(OBJETS_JOURNAL, type)?.label ?? type;

/** Identifiers are cut to what tells them apart, numbers and unknown codes stay. */
export const abreger = (valeur: string) =>
  valeur.length > 12 && /^[0-9a-f-]{36}$/.test(valeur) ? `${valeur.slice(0, 8)}…` : valeur;

function motValeur(cle: string, valeur: unknown): string {
  if (valeur === null) return 'aucun';
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
  if (typeof valeur === 'number') return cle === 'annee' ? String(valeur) : valeur.toLocaleString('fr-FR');
  const texte = String(valeur);
  if (cle === 'question') return questionDe(texte)?.mot ?? texte;
  const mots = trouver<Detail>(DETAILS_JOURNAL, cle)?.mots;
  return texte
    .split(',')
    .map((v) => (mots && trouver(mots, v)) ?? abreger(v))
    .join(', ');
}

type Ligne = { objetType: string; de: string | null; vers: string | null; codes: unknown };

/** « À présenter → Accueillie », « question : Trajet », « en entretien : non »: what a line says beside its action. */
export function motsDetails({ objetType, de, vers, codes }: Ligne): string[] {
  const etats: Mots = trouver<{ etats: Mots }>(OBJETS_JOURNAL, objetType)?.etats ?? {};
  const etat = (e: string) => trouver(etats, e) ?? abreger(e);
  const passage =
    de && vers ? [`${etat(de)} → ${etat(vers)}`] : vers ? [etat(vers)] : de ? [`${etat(de)} → …`] : [];
  return [
    ...passage,
    ...Object.entries((codes ?? {}) as Record<string, unknown>).map(
      ([cle, valeur]) => `${trouver<Detail>(DETAILS_JOURNAL, cle)?.label ?? cle} : ${motValeur(cle, valeur)}`,
    ),
  ];
}
