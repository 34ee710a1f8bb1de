/** What becomes of a table that says something of a person: one line for each, which the test proves on real rows. */
export type Place = {
  /** Where « Télécharger mes données » shows it (« accompagnement.contrats »), or why it does not. */
  fichier: string | { non: string };
  /** Columns of text that the file does not show word for word, each with its why. */
  tus?: Readonly<Record<string, string>>;
  /** Its rows go; or they stay, and each column that is not an id is emptied (its value then) or stays. */
  effacement: 'lignes' | { pourquoi: string; vide: Readonly<Record<string, unknown>>; reste: string };
};

/** Tables that tell of agents or of bodies, never of somebody who is accompanied; and why. */
export const DES_AGENTS: Readonly<Record<string, string>> = {
  imports_fichiers: 'ce qu’un fichier a apporté, en nombres',
  fichiers_exportes: 'une liste qu’un agent a demandée : un jour, et moins si elle nomme qui s’efface',
  associations: 'le contact d’une association',
  coordinateurs_territoires: 'où une coordinatrice travaille',
  departements: 'le standard du Département',
  organismes: 'le standard d’un organisme',
  referents: 'qui accompagne : un compte de travail',
  territoires: 'le téléphone de la coordination',
  remplacements: 'qui remplace un collègue, et quels jours',
  vues_file: 'des filtres du référent, jamais un nom cherché',
};

const CODE = 'dit en mots';
const SIGNALEMENT = { role: CODE, motif: CODE, decision: 'qui a signalé sait que c’est lu' };
const SECRET = 'une empreinte qui ouvre le compte';

export const PLACES: Readonly<Record<string, Place>> = {
  users: {
    fichier: 'compte.nom',
    tus: { image: 'jamais montrée' },
    effacement: {
      pourquoi: 'le compte que les chiffres gardent, sous le nom de « Bénévole »',
      vide: {
        ...{ prenom: 'Bénévole', nom: '', email: null, emailVerified: null, telephone: null, image: null },
        ...{ premiereVisiteLe: null, derniereVisiteLe: null },
      },
      reste: 'creeLe desactiveLe',
    },
  },
  beneficiaires: {
    fichier: 'profil',
    tus: { departementCode: 'celui du site', communeCode: CODE, metierVise: CODE },
    effacement: {
      pourquoi: 'le dossier que les chiffres comptent, par territoire',
      vide: {
        ...{ identifiantInterne: null, entreeAccompagnementLe: null },
        ...{ dateNaissance: null, public: 'AUTRE', rayonKm: null, modesDeplacement: [], disponibilites: [] },
        ...{
          domainesSouhaites: [],
          besoins: [],
          besoinsLibres: null,
          competences: [],
          competencesVisees: [],
        },
        ...{ metierVise: null, accompagnementSouhaite: null, compagnieSouhaitee: null, rythmeSouhaite: null },
        ...{ contactChoisi: 'PAR_LA_COORDINATION', profilCompletLe: null, nomAidant: null },
        ...{ veutPropositionsLe: null, alertesPar: null },
      },
      reste: 'departementCode communeCode etape dernierContactLe creeLe inviteeLe anonymiseLe',
    },
  },
  acces_motives: {
    fichier: 'accompagnement.ouvertures par le Département',
    effacement: {
      pourquoi: 'le journal dit que le Département a ouvert le parcours, sans le motif',
      vide: { motif: '' },
      reste: 'ouvertLe expireLe',
    },
  },
  aides: {
    fichier: 'profil.les personnes qui m’ont apporté leur aide',
    effacement: {
      pourquoi: 'le journal dit que quelqu’un aidait, sans le nom',
      vide: { nom: '' },
      reste: 'debutLe finLe',
    },
  },
  accounts: {
    fichier: { non: 'ProConnect, pour les agents' },
    effacement: 'lignes',
  },
  sessions: {
    fichier: 'compte.connexions ouvertes',
    tus: { sessionToken: SECRET },
    effacement: 'lignes',
  },
  liens_connexion: { fichier: 'compte.liens de connexion', tus: { tokenHash: SECRET }, effacement: 'lignes' },
  cartes_connexion: { fichier: 'compte.cartes en papier', tus: { codeHash: SECRET }, effacement: 'lignes' },
  appartenances: {
    fichier: 'compte.rôles',
    tus: { departementCode: 'celui du site' },
    effacement: { pourquoi: 'un rôle qui est fini', vide: {}, reste: 'role departementCode debutLe finLe' },
  },
  messages: {
    fichier: 'messages envoyés',
    tus: {
      cle: 'des identifiants',
      modele: 'le nom du texte, qui est montré',
      erreur: 'une panne',
      arret: 'un lien de ce texte',
    },
    effacement: 'lignes',
  },
  preferences_avis: { fichier: 'compte.comment me prévenir', effacement: 'lignes' },
  messages_contact: { fichier: 'messages écrits', tus: { sujet: CODE }, effacement: 'lignes' },
  demandes_rappel: {
    fichier: 'demandes de rappel',
    tus: { communeCode: 'choisie pour trouver qui rappelle' },
    effacement: 'lignes',
  },
  consentements: {
    fichier: 'accords',
    effacement: {
      pourquoi: 'la preuve que la participation était voulue',
      vide: { nomAidant: null },
      reste: 'type versionTexte donneLe retireLe',
    },
  },
  suivis: {
    fichier: 'accompagnement.accompagnateurs',
    effacement: {
      pourquoi: 'combien de personnes chacun accompagne, et depuis quand',
      vide: { relais: null, relaisLe: null },
      reste: 'debutLe finLe nommeLe choisiLe dernierContactReferentLe orienteLe relaisVersion',
    },
  },
  contrats: { fichier: 'accompagnement.contrats', effacement: 'lignes' },
  versions_contrat: {
    fichier: 'accompagnement.contrats.textes',
    tus: { contenu: CODE, empreinte: 'sa marque, qui en est le début' },
    effacement: 'lignes',
  },
  accords_contrat: { fichier: 'accompagnement.contrats.textes.accords', effacement: 'lignes' },
  scans_contrat: {
    fichier: 'accompagnement.contrats.textes.feuille signée',
    tus: { empreinte: 'celle du fichier, qui se télécharge à part' },
    effacement: 'lignes',
  },
  actions_parcours: { fichier: 'accompagnement.étapes', effacement: 'lignes' },
  objectifs_parcours: { fichier: 'accompagnement.objectifs', effacement: 'lignes' },
  fins_accompagnement: {
    fichier: 'accompagnement.fins d’accompagnement',
    tus: { issue: CODE },
    effacement: {
      pourquoi: 'ce qui est venu ensuite, pour les chiffres',
      vide: { bilan: null, motsPersonne: null },
      reste: 'le issue creeLe repriseLe version',
    },
  },
  points_etape: { fichier: 'accompagnement.points d’étape', effacement: 'lignes' },
  orientations: {
    fichier: 'accompagnement.changements d’organisme',
    tus: { versType: CODE, decision: CODE },
    effacement: {
      pourquoi: 'combien de fois, et vers quelle sorte d’organisme',
      vide: { motif: null, decisionMotif: null },
      reste: 'demandeeLe versType decideeLe decision',
    },
  },
  demandes_personne: { fichier: 'accompagnement.ce que j’ai demandé', effacement: 'lignes' },
  rendez_vous: { fichier: 'accompagnement.rendez-vous', effacement: 'lignes' },
  activites: { fichier: 'accompagnement.activités', effacement: 'lignes' },
  notes: {
    fichier: 'accompagnement.notes partagées',
    tus: { texte: 'mot pour mot si elle est partagée ; sinon comptée, avec à qui la demander' },
    effacement: 'lignes',
  },
  fils: { fichier: 'accompagnement.accompagnateurs.messages', effacement: 'lignes' },
  messages_fil: {
    fichier: 'accompagnement.accompagnateurs.messages',
    tus: { role: CODE },
    effacement: 'lignes',
  },
  lectures_fil: { fichier: 'compte.échanges que j’ai ouverts', effacement: 'lignes' },
  signalements: { fichier: 'compte.messages que j’ai signalés', tus: SIGNALEMENT, effacement: 'lignes' },
  propositions: { fichier: 'accompagnement.missions proposées', effacement: 'lignes' },
  personnes_lots: { fichier: 'accompagnement.propositions en préparation', effacement: 'lignes' },
  paires_lots: {
    fichier: 'accompagnement.missions que la coordination pense me proposer',
    effacement: 'lignes',
  },
  choix_propositions: {
    fichier: 'accompagnement.missions que quelqu’un s’apprête à me proposer',
    effacement: 'lignes',
  },
  lignes_import: {
    fichier: 'accompagnement.lignes de fichiers importés',
    tus: { cle: 'le nom qui est montré, sans accents' },
    effacement: 'lignes',
  },
  candidatures: {
    fichier: 'demandes',
    effacement: {
      pourquoi: 'le nombre de souhaits',
      vide: { mot: null },
      reste:
        'statut partageTelephone partageEmail accordLe proposeeLe attenteLe offreExpireLe creeLe statutLe',
    },
  },
  candidatures_creneaux: { fichier: 'demandes.mes moments', effacement: 'lignes' },
  affectations: {
    fichier: 'demandes.accueil',
    effacement: { pourquoi: 'le nombre de places tenues', vide: {}, reste: 'debutLe finLe creeLe' },
  },
  empechements: { fichier: 'demandes.accueil.jours où j’ai prévenu', effacement: 'lignes' },
  heures: {
    fichier: 'demandes.accueil.heures',
    effacement: {
      pourquoi: 'les heures acceptées par les deux, pour les totaux',
      vide: { accordAidant: null, motRevoir: null },
      reste: 'date minutes origine statut accordLe confirmeLe creeLe statutLe version',
    },
  },
  comptes_contrat: { fichier: 'demandes.accueil.compte dans le contrat', effacement: 'lignes' },
  anciens_employeurs: { fichier: 'anciens employeurs', effacement: 'lignes' },
  missions_ecartees: { fichier: 'missions mises de côté', effacement: 'lignes' },
  missions_gardees: { fichier: 'missions gardées', effacement: 'lignes' },
  recherches_enregistrees: {
    fichier: 'recherches enregistrées',
    tus: { adresse: CODE },
    effacement: 'lignes',
  },
  fiches: {
    fichier: 'passeport.pages',
    effacement: {
      pourquoi: 'qu’une page a été attestée, par qui, pour combien d’heures',
      vide: {
        ...{ contexte: '', activites: '', realisations: '', responsabilites: '', outils: '', formations: '' },
      },
      reste: 'statut accordLe attesteeLe attesteeParNom minutesAttestees creeLe modifieeLe version',
    },
  },
  fiches_competences: { fichier: 'passeport.pages.compétences', effacement: 'lignes' },
  partages_passeport: { fichier: 'passeport.liens', effacement: 'lignes' },
  partages_fiches: { fichier: 'passeport.liens.nombre de pages', effacement: 'lignes' },
  journal: {
    fichier: 'journal',
    tus: {
      ...{ acteurRole: CODE, action: CODE, objetType: CODE, objetId: 'un identifiant' },
      ...{ de: CODE, vers: CODE, codes: CODE },
    },
    effacement: {
      pourquoi: 'des identifiants et des codes : l’effacement anonymise ce qu’ils désignent',
      vide: {},
      reste: 'le acteurRole action objetType objetId de vers codes',
    },
  },
};
