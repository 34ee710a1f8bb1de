import type { z } from 'zod';
import * as alertes from '@/lib/alertes/schema';
import * as appariement from '@/lib/appariement/schema';
import * as associations from '@/lib/associations/schema';
import * as auth from '@/lib/auth/schema';
import * as beneficiaires from '@/lib/beneficiaires/schema';
import * as candidatures from '@/lib/candidatures/schema';
import * as comptes from '@/lib/comptes/schema';
import * as contact from '@/lib/contact/schema';
import * as favoris from '@/lib/favoris/schema';

const ID = '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10';
const ID2 = '7d0d1e5c-3d86-4a43-8d6c-2f2b4c9d8e21';
const JOUR = '2026-03-03';
const TEL = '06 39 98 12 34';
const PRO = { prenom: 'Lina', nom: 'Petit', email: 'lina.petit@exemple.fr', telephone: TEL };
const STRUCTURE = {
  associationId: ID,
  version: '1',
  description: 'Un jardin',
  adresse: '2 rue Verte',
  telephone: TEL,
  email: 'a@exemple.fr',
  siteUrl: 'https://exemple.fr',
  contactPrenom: 'Jeanne',
  contactNom: 'Roy',
  assureur: 'Assurance',
  numeroContrat: 'A-12',
  assuranceExpireLe: JOUR,
};
const personne = { beneficiaireId: ID, retour: 'suite' };
const questions = beneficiaires.reponseSchemas;

/** A form, with an answer that it takes, as a browser sends it. */
export type Formulaire = readonly [nom: string, schema: z.ZodType, saisie: Record<string, unknown>];

/** People, accounts, associations and wishes. */
export const GENS: readonly Formulaire[] = [
  ['associations.structureSchema', associations.structureSchema, STRUCTURE],
  ['appariement.ecartSchema', appariement.ecartSchema, { missionId: ID, motif: 'TROP_LOIN' }],
  ['appariement.remiseSchema', appariement.remiseSchema, { missionId: ID }],
  ['alertes.enregistrerSchema', alertes.enregistrerSchema, { adresse: 'commune=01053&q=lire', par: 'SMS' }],
  ['alertes.rechercheSchema', alertes.rechercheSchema, { rechercheId: ID }],
  ['alertes.moyenSchema', alertes.moyenSchema, { par: 'ICI' }],
  ['alertes.vueSchema', alertes.vueSchema, { rechercheId: ID, jusqua: '2026-03-03T09:00:00.000Z' }],
  ['alertes.arretSchema', alertes.arretSchema, { lien: 'tAbc' }],
  ['alertes.repriseSchema', alertes.repriseSchema, { lien: 'tAbc', arreteLe: '2026-03-03T09:00:00.000Z' }],
  ['favoris.gardeeSchema', favoris.gardeeSchema, { missionId: ID, retour: 'liste' }],
  [
    'associations.ficheSchema',
    associations.ficheSchema,
    { ...STRUCTURE, nom: 'Le Fournil', communeCode: '01053', rna: 'w012345678', siret: '732 829 320' },
  ],
  ['associations.statutSchema', associations.statutSchema, { associationId: ID, statut: 'EN_PAUSE' }],
  ['auth.schemaDemo', auth.schemaDemo, { persona: 'referent' }],
  ['auth.schemaDemandeLien', auth.schemaDemandeLien, { destinataire: 'lina@exemple.fr', longue: 'oui' }],
  ['auth.schemaEntreeLien', auth.schemaEntreeLien, { jeton: 'abc', longue: 'oui' }],
  [
    'auth.schemaEntreeCarte',
    auth.schemaEntreeCarte,
    { numero: 'ACDEFHJKMN', code: 'ACDEFHJK', longue: 'oui' },
  ],
  [
    'beneficiaires.consentementSchema',
    beneficiaires.consentementSchema,
    { beneficiaireId: ID, accord: 'oui', nomAidant: 'Ali' },
  ],
  ['beneficiaires.retraitSchema', beneficiaires.retraitSchema, { beneficiaireId: ID }],
  ['beneficiaires.effacementSchema', beneficiaires.effacementSchema, { beneficiaireId: ID, compris: 'oui' }],
  ['beneficiaires.aideSchema', beneficiaires.aideSchema, { nom: 'Ali Haddad' }],
  ['beneficiaires.aidantSchema', beneficiaires.aidantSchema, { beneficiaireId: ID, nomAidant: 'Ali' }],
  [
    'beneficiaires.contactSchema',
    beneficiaires.contactSchema,
    { beneficiaireId: ID, contactChoisi: 'TELEPHONE' },
  ],
  ['beneficiaires.proposableSchema', beneficiaires.proposableSchema, { propositions: 'oui' }],
  ['beneficiaires.rappelSchema', beneficiaires.rappelSchema, { mot: 'Le matin' }],
  ['question ou', questions.ou, { ...personne, communeCode: '01053' }],
  ['question trajet', questions.trajet, { ...personne, rayonKm: '20', modesDeplacement: 'VOITURE' }],
  ['question quand', questions.quand, { ...personne, disponibilites: 'LUNDI_MATIN' }],
  ['question envies', questions.envies, { ...personne, domainesSouhaites: 'SPORT' }],
  [
    'question besoins',
    questions.besoins,
    { ...personne, besoins: 'PAS_DE_PORT_DE_CHARGES', besoinsLibres: 'Assise' },
  ],
  ['question façon', questions.facon, { ...personne, accompagnementSouhaite: 'TOUJOURS' }],
  ['question savoir-faire', questions['savoir-faire'], { ...personne, competences: 'TRAVAILLER_EN_EQUIPE' }],
  ['question apprendre', questions.apprendre, { ...personne, competencesVisees: 'TRAVAILLER_EN_EQUIPE' }],
  ['question metier', questions.metier, { ...personne, metierVise: 'A1203' }],
  [
    'candidatures.candidatureSchema',
    candidatures.candidatureSchema,
    {
      missionId: ID,
      creneauIds: ID2,
      mot: 'Bonjour',
      partageTelephone: 'oui',
      partageEmail: 'oui',
      ancienEmployeur: 'non',
      accord: 'oui',
    },
  ],
  ['candidatures.surCandidature', candidatures.surCandidature, { candidatureId: ID }],
  ['candidatures.accueilSchema', candidatures.accueilSchema, { candidatureId: ID, debutLe: JOUR }],
  ['candidatures.surAffectation', candidatures.surAffectation, { affectationId: ID }],
  ['candidatures.seanceSchema', candidatures.seanceSchema, { creneauId: ID, date: JOUR }],
  [
    'candidatures.empechementSchema',
    candidatures.empechementSchema,
    { creneauId: ID, date: JOUR, affectationId: ID2 },
  ],
  ['comptes.agentSchema', comptes.agentSchema, PRO],
  [
    'comptes.referentSchema',
    comptes.referentSchema,
    { ...PRO, organismeId: '', organismeNom: 'CCAS', organismeType: 'AUTRE_INSERTION' },
  ],
  ['comptes.coordinateurSchema', comptes.coordinateurSchema, { ...PRO, territoireIds: [ID, ID2] }],
  [
    'comptes.associationSchema',
    comptes.associationSchema,
    {
      ...PRO,
      association: 'Le Fournil',
      communeCode: '01053',
      rna: 'W012345678',
      siret: '732 829 320 00074',
    },
  ],
  ['comptes.responsableSchema', comptes.responsableSchema, { ...PRO, associationId: ID }],
  [
    'comptes.beneficiaireSchema',
    comptes.beneficiaireSchema,
    { ...PRO, communeCode: '01053', dateNaissance: '1990-01-01', public: 'AUTRE', rappelId: ID },
  ],
  [
    'comptes.coordonneesSchema',
    comptes.coordonneesSchema,
    { beneficiaireId: ID, email: 'a@exemple.fr', telephone: TEL, perdu: 'oui' },
  ],
  ['comptes.personneSchema', comptes.personneSchema, { beneficiaireId: ID }],
  ['comptes.compteSchema', comptes.compteSchema, { userId: ID }],
  ['comptes.sessionSchema', comptes.sessionSchema, { sessionId: ID }],
  [
    'contact.contactSchema',
    contact.contactSchema,
    {
      nom: 'Lina',
      email: 'a@exemple.fr',
      sujet: 'autre',
      texte: 'Bonjour',
      numero: '01',
      miel: '',
      sceau: 'abc',
    },
  ],
  ['contact.reponseSchema', contact.reponseSchema, { messageId: ID, reponse: 'Oui.' }],
  ['contact.classerSchema', contact.classerSchema, { messageId: ID }],
];
