import { LISTE_CRITERES } from '@/lib/appariement/poids';
import * as appariement from '@/lib/appariement/schema';
import * as documents from '@/lib/documents/schema';
import * as heures from '@/lib/heures/schema';
import * as imports from '@/lib/imports/schema';
import * as indicateurs from '@/lib/indicateurs/schema';
import * as missions from '@/lib/missions/schema';
import * as passeport from '@/lib/passeport/schema';
import * as propositions from '@/lib/propositions/schema';
import * as rappels from '@/lib/rappels/schema';
import * as droits from '@/lib/droits/schema';
import * as territoires from '@/lib/territoires/schema';
import * as vocabulaire from '@/lib/vocabulaire/schema';
import type { Formulaire } from './gens';

const ID = '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10';
const ID2 = '7d0d1e5c-3d86-4a43-8d6c-2f2b4c9d8e21';
const JOUR = '2026-03-03';
const TEL = '06 39 98 12 34';
const MISSION = {
  titre: 'Aider au jardin',
  description: 'Un jardin partagé.',
  lignes: 'Arroser\nSemer',
  domaine: 'ENVIRONNEMENT',
  activite: 'jardinage',
  communeCode: '01053',
  adresse: '2 rue Verte',
  aDistance: 'NON',
  places: '2',
  regularite: 'REGULIERE',
  debutLe: JOUR,
  finLe: '2026-09-03',
  semaine: 'LUNDI_MATIN',
  date1: '2026-03-10',
  moment1: 'MATIN',
  matinDebut: '09:00',
  matinFin: '12:00',
  apresMidiDebut: '14:00',
  apresMidiFin: '17:00',
  soirDebut: '18:00',
  soirFin: '20:00',
  tuteurPrenom: 'Jeanne',
  aDemander: 'Jeanne, à l’accueil',
  aApporter: 'Des bottes',
  commentVenir: 'Bus 4',
  remboursement: 'OUI',
  remboursementDetail: 'Le bus',
  apprend: 'TRAVAILLER_EN_EQUIPE',
};
const DEPARTEMENT = {
  version: '1',
  nom: 'Savoie',
  nomAvecDe: 'de la Savoie',
  nomAvecDans: 'en Savoie',
  nomDispositif: 'Bénévolat accompagné',
  telephone: TEL,
  courriel: 'contact@exemple.fr',
  adresse: '1 rue de l’Essai',
  editeur: 'Département de la Savoie',
  directionPublication: 'Camille Essai',
  hebergeur: 'Hébergeur, 2 rue de l’Essai',
  courrielDpo: 'dpo@exemple.fr',
  courrielAccessibilite: 'acces@exemple.fr',
};
const FICHE = {
  ficheId: ID,
  version: '1',
  base: '',
  contexte: 'Un jardin.',
  activites: 'Semer',
  realisations: 'Un potager',
  responsabilites: 'Les clés',
  outils: 'Bêche',
  formations: 'Le compost',
  niveau_TRAVAILLER_EN_EQUIPE: '2',
};

/** Missions, hours, passport and what stands around them. */
export const TRAVAIL: readonly Formulaire[] = [
  ['documents.modeleSchema', documents.modeleSchema, { modeleId: ID }],
  [
    'appariement.poidsSchema',
    appariement.poidsSchema,
    { version: '0', ...Object.fromEntries(LISTE_CRITERES.map((c) => [c, '10'])) },
  ],
  ['appariement.retourAuxPoidsSchema', appariement.retourAuxPoidsSchema, { version: '3' }],
  ['heures.declarationSchema', heures.declarationSchema, { affectationId: ID, date: JOUR, minutes: '2h30' }],
  ['heures.correctionSchema', heures.correctionSchema, { heuresId: ID, date: JOUR, minutes: '2' }],
  ['heures.surHeures', heures.surHeures, { heuresId: ID }],
  ['heures.lotSchema', heures.lotSchema, { heuresIds: [ID], versions: ['1'] }],
  ['heures.accordSchema', heures.accordSchema, { heuresIds: [ID], versions: ['1'], nomAidant: 'Ali' }],
  ['heures.revueSchema', heures.revueSchema, { heuresId: ID, mot: 'Mardi ?' }],
  [
    'heures.accordAvecAideSchema',
    heures.accordAvecAideSchema,
    { heuresIds: ID, versions: '1', beneficiaireId: ID2, nomAidant: 'Ali', accordAidant: 'oui' },
  ],
  [
    'heures.saisiePourSchema',
    heures.saisiePourSchema,
    { affectationId: ID, date: JOUR, minutes: '2', beneficiaireId: ID2 },
  ],
  ['heures.feuilleSchema', heures.feuilleSchema, { date: JOUR, [`duree-${ID}`]: '2' }],
  [
    'indicateurs.schemaObjectif',
    indicateurs.schemaObjectif,
    { annee: '2026', personnes: '280', budget: '250 000 €', version: '0' },
  ],
  [
    'missions.creerMissionSchema',
    missions.creerMissionSchema,
    { ...MISSION, associationId: ID, suite: 'garder' },
  ],
  [
    'missions.modifierMissionSchema',
    missions.modifierMissionSchema,
    { ...MISSION, missionId: ID, version: '1', remplacer: 'oui', suite: 'garder' },
  ],
  ['missions.surMission', missions.surMission, { missionId: ID }],
  ['missions.correctionSchema', missions.correctionSchema, { missionId: ID, motif: 'Dites qui.' }],
  [
    'missions.publicationSchema',
    missions.publicationSchema,
    { missionId: ID, nePasRemplacerEmploi: 'oui', securiteVerifiee: 'oui', fraisDits: 'oui' },
  ],
  ['passeport.schemaOuvrir', passeport.schemaOuvrir, { affectationId: ID }],
  ['passeport.schemaOuvrirAvec', passeport.schemaOuvrirAvec, { affectationId: ID, beneficiaireId: ID2 }],
  ['passeport.schemaFiche', passeport.schemaFiche, FICHE],
  ['passeport.schemaFicheLue', passeport.schemaFicheLue, { ficheId: ID, version: '1' }],
  [
    'passeport.schemaPartage',
    passeport.schemaPartage,
    { ficheIds: ID, libelle: 'Pour un stage', montreNom: 'oui', montreHeures: 'oui', duree: 'UN_MOIS' },
  ],
  ['passeport.schemaRevoquer', passeport.schemaRevoquer, { partageId: ID }],
  ['imports.importChoisiSchema', imports.importChoisiSchema, { importId: ID, retour: 'referent' }],
  ['imports.personneImporteeSchema', imports.personneImporteeSchema, { beneficiaireId: ID }],
  ['imports.referentImporteSchema', imports.referentImporteSchema, { referentId: ID }],
  ['imports.envoiSchema', imports.envoiSchema, { pour: `o:${ID}`, inconnues: 'creer', importId: ID2 }],
  ['propositions.lotSchema', propositions.lotSchema, { territoireId: ID, parPersonne: '2' }],
  ['propositions.lotChoisiSchema', propositions.lotChoisiSchema, { lotId: ID }],
  ['propositions.paireSchema', propositions.paireSchema, { paireId: ID }],
  [
    'propositions.choixSchema',
    propositions.choixSchema,
    { missionId: ID, montrees: [ID, ID2], personne: ID, q: 'Zoé', aller: 'suite' },
  ],
  ['propositions.nouveautesSchema', propositions.nouveautesSchema, { recevoir: 'non' }],
  [
    'propositions.envoiSchema',
    propositions.envoiSchema,
    { missionId: ID, personne: ID2, mot: 'Pour vous.', [`mot-${ID2}`]: 'Et pour vous.' },
  ],
  [
    'rappels.rappelSchema',
    rappels.rappelSchema,
    { prenom: 'Ana', telephone: TEL, email: '', commune: 'Bourg', mot: 'Le soir', miel: '', sceau: 'abc' },
  ],
  ['rappels.suiteRappelSchema', rappels.suiteRappelSchema, { rappelId: ID }],
  [
    'droits.texteApprouveSchema',
    droits.texteApprouveSchema,
    { version: '0', texte: '## Une question ?\n\nUne réponse.', approuveLe: '2026-03-01', relu: 'oui' },
  ],
  ['territoires.schemaDepartement', territoires.schemaDepartement, DEPARTEMENT],
  [
    'territoires.schemaTerritoire',
    territoires.schemaTerritoire,
    { territoireId: ID, version: '1', nom: 'Bugey', telephone: TEL, confirme: 'oui' },
  ],
  ['territoires.schemaNouveauTerritoire', territoires.schemaNouveauTerritoire, { nom: 'Bugey' }],
  [
    'territoires.schemaDeplacer',
    territoires.schemaDeplacer,
    { deTerritoireId: ID, communeCodes: '01053', versTerritoireId: ID2 },
  ],
  ['vocabulaire.schemaNouveauGroupe', vocabulaire.schemaNouveauGroupe, { termes: 'maraude\ntournée de rue' }],
  [
    'vocabulaire.schemaGroupe',
    vocabulaire.schemaGroupe,
    { groupeId: ID, version: '1', termes: 'vélo, bicyclette ; deux-roues' },
  ],
  ['vocabulaire.schemaSuppression', vocabulaire.schemaSuppression, { groupeId: ID, version: '1' }],
];
