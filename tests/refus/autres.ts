import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { reglerPoids } from '@/lib/appariement/commands/poids';
import { POIDS } from '@/lib/appariement/poids';
import type { Acteur } from '@/lib/auth/acteur';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { donnerConsentement, retirerConsentement } from '@/lib/beneficiaires/commands/consentement';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { ouvrirEntretien } from '@/lib/beneficiaires/commands/entretien';
import { choisirContact, nommerAidant, repondreQuestion } from '@/lib/beneficiaires/commands/questions';
import { demanderRappel } from '@/lib/beneficiaires/commands/rappel';
import { classerMessage, repondreMessage } from '@/lib/contact/commands';
import { ouvrirDossier } from '@/lib/coordination/commands/dossier';
import { db } from '@/lib/db';
import { fixerObjectif } from '@/lib/indicateurs/commands';
import { classerRappel, noterRappel } from '@/lib/rappels/commands';
import { creerTerritoire, deplacerCommunes, modifierTerritoire } from '@/lib/territoires/commands/decoupage';
import { approuverTexte } from '@/lib/droits/commands';
import { modifierDepartement } from '@/lib/territoires/commands/departement';
import { importerPositions, initialiserDepartement } from '@/lib/territoires/commands/installation';
import { importerHoraires, retirerHoraires } from '@/lib/trajets/commands/horaires';
import { desHoraires } from '../factories/horaires';
import { unSuivi } from '../factories/parcours';
import { FAITS, unDepartement } from '../factories/territoires';
import { ecrireZip, uneOffre } from '../support/gtfs';
import { comme, NOW, type Cas, type Table } from './cas';

const ENTRETIEN = ['la personne', 'son référent', 'la coordination'] as const;

/** A command on a person whom somebody accompanies. */
const sur =
  (
    commande: (acteur: Acteur, saisie: { beneficiaireId: string }, now: Date) => Promise<unknown>,
    ...permis: Cas['permis']
  ) =>
  async (): Promise<Cas> => {
    const { personne, referent } = await unSuivi();
    return {
      acteurs: { personne: personne.acteur, referent: referent.acteur },
      permis,
      appeler: (a) => commande(a, { beneficiaireId: personne.id }, NOW),
    };
  };

const surRappel =
  (commande: (acteur: Acteur, saisie: { rappelId: string }, now: Date) => Promise<unknown>) =>
  async (): Promise<Cas> => {
    const { id: rappelId } = await db.demandeRappel.create({
      data: { prenom: randomUUID(), telephone: '+33639980001', communeCode: '01053' },
    });
    return {
      permis: ['la coordination', 'l’installation'],
      appeler: (a) => commande(a, { rappelId }, NOW),
    };
  };

const surMessage =
  (commande: (acteur: Acteur, messageId: string, now: Date) => Promise<unknown>) =>
  async (): Promise<Cas> => {
    const { id } = await db.messageContact.create({
      data: { email: 'visiteur@exemple.fr', sujet: 'autre', texte: randomUUID() },
    });
    return {
      permis: ['la coordination', 'une coordination d’ailleurs', 'l’installation'],
      appeler: (a) => commande(a, id, NOW),
    };
  };

const DEPARTEMENT_DEJA_LA = {
  departement: { code: '01', nom: 'Ain', typeLiaison: 5 },
  communes: [],
  epcis: [],
  arrondissements: [],
  donnees: null,
  estDemo: true,
};

export const AUTRES: Table = {
  noterConsultation: sur(
    (acteur, saisie, now) => noterConsultation(acteur, { ...saisie, page: 'carte' }, now),
    'son référent',
    'la coordination',
  ),
  donnerConsentement: async () => {
    const { personne, referent } = await unSuivi();
    await db.consentement.deleteMany({ where: { beneficiaireId: personne.id } });
    const saisie = { beneficiaireId: personne.id, accord: true, nomAidant: null };
    return {
      acteurs: { personne: personne.acteur, referent: referent.acteur },
      permis: ENTRETIEN,
      appeler: (a) => donnerConsentement(a, saisie, NOW),
    };
  },
  effacerDonnees: sur(
    (a, s) => effacerDonnees(a, { ...s, compris: true }, NOW),
    'la personne',
    'l’installation',
  ),
  retirerConsentement: sur(retirerConsentement, ...ENTRETIEN),
  ouvrirEntretien: sur(
    (a, s) => ouvrirEntretien(a, { ...s, etape: 'envies', recherche: '' }, NOW),
    'son référent',
    'la personne',
    'la coordination',
  ),
  repondreQuestion: sur(
    (a, s) =>
      repondreQuestion(a, { ...s, question: 'envies', retour: 'suite', domainesSouhaites: ['SPORT'] }, NOW),
    ...ENTRETIEN,
  ),
  choisirContact: sur((a, s) => choisirContact(a, { ...s, contactChoisi: 'EMAIL' }, NOW), ...ENTRETIEN),
  nommerAidant: sur((a, s) => nommerAidant(a, { ...s, nomAidant: 'Ali' }, NOW), ...ENTRETIEN),
  exporterMesDonnees: sur((a) => exporterMesDonnees(a, {}, NOW), 'la personne', 'une autre personne'),
  demanderRappel: sur((a) => demanderRappel(a, { mot: null }, NOW), 'la personne', 'une autre personne'),
  'coordination.ouvrirDossier': sur((a, s) => ouvrirDossier(comme(a), s, NOW), 'la coordination'),
  noterRappel: surRappel(noterRappel),
  classerRappel: surRappel(classerRappel),
  repondreMessage: surMessage((a, messageId) => repondreMessage(a, { messageId, reponse: 'Oui.' }, NOW)),
  classerMessage: surMessage((a, messageId) => classerMessage(a, { messageId }, NOW)),
  fixerObjectif: async () => ({
    permis: ['le Département', 'un Département d’ailleurs'],
    appeler: (a) => fixerObjectif(comme(a), { annee: 2040, personnes: 10, budget: null, version: 0 }, NOW),
  }),
  reglerPoids: async () => {
    await unDepartement();
    const ligne = await db.poidsClassement.findFirst();
    const saisie = { ...POIDS, urgence: ligne ? 99 - ligne.urgence : 50, version: ligne?.version ?? 0 };
    return { permis: ['le Département'], appeler: (a) => reglerPoids(comme(a), saisie, NOW) };
  },
  approuverTexte: async () => {
    await unDepartement();
    const saisie = {
      version: await db.texteApprouve.count(),
      texte: '## Un ?',
      apercu: '## Un ?',
      approuveLe: new Date('2026-03-01'),
      relu: true,
    };
    return { permis: ['le Département'], appeler: (a) => approuverTexte(a, saisie, NOW) };
  },
  modifierDepartement: async () => {
    const { version } = await unDepartement();
    return {
      permis: ['le Département'],
      appeler: (a) => modifierDepartement(comme(a), { ...FAITS, version }, NOW),
    };
  },
  creerTerritoire: async () => ({
    permis: ['le Département', 'un Département d’ailleurs'],
    appeler: (a) => creerTerritoire(comme(a), { nom: randomUUID() }, NOW),
  }),
  modifierTerritoire: async () => {
    const { territoires } = await unDepartement();
    const { id: territoireId, nom, version } = territoires[1]!;
    const saisie = { territoireId, version, nom, telephone: null, confirme: true };
    return {
      permis: ['le Département'],
      appeler: (a) => modifierTerritoire(comme(a), saisie, NOW),
    };
  },
  deplacerCommunes: async () => {
    const { territoires } = await unDepartement();
    const [de, vers] = territoires.map((t) => t.id);
    const saisie = { deTerritoireId: de!, versTerritoireId: vers!, communeCodes: ['01451'] };
    return { permis: ['le Département'], appeler: (a) => deplacerCommunes(comme(a), saisie, NOW) };
  },
  initialiserDepartement: async () => ({
    permis: ['l’installation'],
    appeler: (a) => initialiserDepartement(a, DEPARTEMENT_DEJA_LA, NOW),
    sansLigne: true,
  }),
  importerHoraires: async () => {
    await unDepartement();
    const chemin = ecrireZip(mkdtempSync(path.join(tmpdir(), 'gtfs-')), 'essai.zip', uneOffre());
    return {
      permis: ['l’installation'],
      appeler: (a) => importerHoraires(a, { source: 'essai', chemin }, NOW),
    };
  },
  retirerHoraires: async () => {
    await desHoraires([], [], { nom: 'à retirer' });
    return {
      permis: ['l’installation'],
      appeler: (a) => retirerHoraires(a, { source: 'à retirer' }, NOW),
    };
  },
  importerPositions: async () => ({
    permis: ['l’installation'],
    appeler: (a) =>
      importerPositions(
        a,
        {
          type: 'FeatureCollection',
          features: [
            {
              properties: { code: '01283', nom: 'Oyonnax' },
              geometry: { type: 'Point', coordinates: [5.65, 46.25] },
            },
          ],
        },
        NOW,
      ),
  }),
};
