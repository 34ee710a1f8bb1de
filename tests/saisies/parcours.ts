import * as acces from '@/lib/acces/schema';
import * as demandes from '@/lib/demandes/schema';
import * as orientations from '@/lib/orientations/schema';
import * as parcours from '@/lib/parcours/schema';
import * as remplacements from '@/lib/remplacements/schema';
import type { Formulaire } from './gens';

const ID = '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10';
const ID2 = '7d0d1e5c-3d86-4a43-8d6c-2f2b4c9d8e21';
const JOUR = '2026-03-03';
const TERMES = {
  type: 'CER',
  nature: 'SOCIAL',
  debutLe: JOUR,
  finLe: '2026-09-03',
  cibleHebdo: '7,5',
  actions: [ID, ID2],
  proposees: [ID, ID2],
  nouvelles: 'Passer le code\nVoir la mission locale',
  accord: 'oui',
};
const POINT = {
  le: JOUR,
  mots: 'Le jardin vous plaît.',
  suites: 'Visiter le CFA.',
  prochainLe: '2026-04-07',
};

/** What is written in a parcours: proposals, contract, steps, appointments, naming. */
export const PARCOURS: readonly Formulaire[] = [
  [
    'acces.motifSchema',
    acces.motifSchema,
    { beneficiaireId: ID, motif: 'La personne nous a écrit.', relu: 'oui' },
  ],
  [
    'parcours.propositionSchema',
    parcours.propositionSchema,
    { beneficiaireId: ID, missionId: ID2, mot: 'Près de chez vous' },
  ],
  ['parcours.reponseSchema', parcours.reponseSchema, { propositionId: ID, reponse: 'OUI' }],
  ['parcours.compteSchema', parcours.compteSchema, { compteId: ID }],
  ['parcours.compteProposeSchema', parcours.compteProposeSchema, { affectationId: ID }],
  ['parcours.contratSchema', parcours.contratSchema, { beneficiaireId: ID, remplaceId: ID2, ...TERMES }],
  [
    'parcours.contratModifieSchema',
    parcours.contratModifieSchema,
    { contratId: ID, version: '1', remplacer: 'oui', ...TERMES },
  ],
  ['parcours.texteSchema', parcours.texteSchema, { versionId: ID }],
  [
    'parcours.accordContratSchema',
    parcours.accordContratSchema,
    { versionId: ID, empreinte: 'ab'.repeat(32) },
  ],
  ['parcours.ajoutContratSchema', parcours.ajoutContratSchema, { contratId: ID, titre: 'Passer le code' }],
  ['parcours.feuilleSchema', parcours.feuilleSchema, { versionId: ID, le: JOUR }],
  [
    'parcours.actionSchema',
    parcours.actionSchema,
    { beneficiaireId: ID, titre: 'Un atelier', echeanceLe: JOUR, objectifId: ID2 },
  ],
  ['parcours.statutActionSchema', parcours.statutActionSchema, { actionId: ID, statut: 'FAITE' }],
  [
    'parcours.rendezVousSchema',
    parcours.rendezVousSchema,
    { beneficiaireId: ID, date: JOUR, heure: '09:30', lieu: 'Bourg', objet: 'Le point' },
  ],
  ['parcours.objectifSchema', parcours.objectifSchema, { beneficiaireId: ID, titre: 'Passer le permis' }],
  ['parcours.statutObjectifSchema', parcours.statutObjectifSchema, { objectifId: ID, statut: 'ATTEINT' }],
  ['demandes.demandeSchema', demandes.demandeSchema, { genre: 'QUESTION', texte: 'Qui paie le bus ?' }],
  ['demandes.autreJourSchema', demandes.autreJourSchema, { rendezVousId: ID, texte: 'Plutôt le matin.' }],
  ['demandes.demandeRetireeSchema', demandes.demandeRetireeSchema, { demandeId: ID }],
  ['demandes.reponseDemandeSchema', demandes.reponseDemandeSchema, { demandeId: ID, reponse: 'La Région.' }],
  ['parcours.pointSchema', parcours.pointSchema, { beneficiaireId: ID, ...POINT }],
  ['parcours.pointModifieSchema', parcours.pointModifieSchema, { pointId: ID, version: '1', ...POINT }],
  ['parcours.motsPointSchema', parcours.motsPointSchema, { pointId: ID, motsPersonne: 'D’accord.' }],
  [
    'parcours.rendezVousDeplaceSchema',
    parcours.rendezVousDeplaceSchema,
    { rendezVousId: ID, date: JOUR, heure: '09:30', lieu: 'Bourg' },
  ],
  ['parcours.rendezVousAnnuleSchema', parcours.rendezVousAnnuleSchema, { rendezVousId: ID }],
  ['parcours.contactSchema', parcours.contactSchema, { beneficiaireId: ID, le: JOUR }],
  ['parcours.orientationSchema', parcours.orientationSchema, { beneficiaireId: ID, le: JOUR }],
  ['parcours.vueSchema', parcours.vueSchema, { nom: 'À revoir', adresse: '/referent?mission=non' }],
  ['parcours.vueEnleveeSchema', parcours.vueEnleveeSchema, { vueId: ID }],
  [
    'parcours.finSchema',
    parcours.finSchema,
    { beneficiaireId: ID, issue: 'EMPLOI', le: JOUR, bilan: 'Un beau chemin.' },
  ],
  ['parcours.repriseSchema', parcours.repriseSchema, { beneficiaireId: ID }],
  ['parcours.bilanSchema', parcours.bilanSchema, { finId: ID, version: '1', bilan: 'Un beau chemin.' }],
  ['parcours.motsBilanSchema', parcours.motsBilanSchema, { finId: ID, motsPersonne: 'Merci.' }],
  [
    'remplacements.remplacementSchema',
    remplacements.remplacementSchema,
    { referentId: ID, remplacantId: ID2, debutLe: JOUR, finLe: '2026-03-20' },
  ],
  ['remplacements.remplacementArreteSchema', remplacements.remplacementArreteSchema, { remplacementId: ID }],
  [
    'parcours.relaisSchema',
    parcours.relaisSchema,
    { suiviId: ID, version: '0', relais: 'Préfère le jeudi.' },
  ],
  [
    'parcours.nominationSchema',
    parcours.nominationSchema,
    { beneficiaireId: ID, referentId: ID2, le: JOUR, depuis: '' },
  ],
  [
    'parcours.nominationOrganismeSchema',
    parcours.nominationOrganismeSchema,
    { beneficiaireId: ID, organismeId: ID2, le: JOUR, depuis: '' },
  ],
  ['parcours.choixReferentSchema', parcours.choixReferentSchema, { suiviId: ID, referentId: ID2 }],
  [
    'orientations.orientationDemandeeSchema',
    orientations.orientationDemandeeSchema,
    { beneficiaireId: ID, versType: 'FRANCE_TRAVAIL', motif: 'Un métier.' },
  ],
  [
    'orientations.orientationDecideeSchema',
    orientations.orientationDecideeSchema,
    { orientationId: ID, decision: 'CHANGEMENT', organismeId: ID2, motif: 'Un métier.' },
  ],
  ['parcours.gestionSchema', parcours.gestionSchema, { referentId: ID, gere: 'oui' }],
];
