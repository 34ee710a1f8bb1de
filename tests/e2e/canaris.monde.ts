import { randomUUID } from 'node:crypto';
import { deposerCandidature } from '@/lib/candidatures/commands/deposer';
import { prevenirEmpechement } from '@/lib/candidatures/commands/empechement';
import { retirerCandidature } from '@/lib/candidatures/commands/fermeture';
import { presenterCandidature } from '@/lib/candidatures/commands/presenter';
import { accepterCandidature, mettreEnAttente } from '@/lib/candidatures/commands/reponse';
import { ajouterJours, jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { confirmerHeures, demanderRevue } from '@/lib/heures/commands/confirmation';
import { declarerHeures } from '@/lib/heures/commands/declaration';
import { accorderFiche, attesterFiche } from '@/lib/passeport/commands/attestation';
import { ouvrirFiche } from '@/lib/passeport/commands/fiche';
import { partagerPasseport } from '@/lib/passeport/commands/partage';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneAffectation } from '../factories/candidatures';
import { unCoordinateur, unReferent, unUser } from '../factories/comptes';
import { uneAssociation, uneMission } from '../factories/missions';
import { unContrat } from '../factories/parcours';
import type { ObjetsDAutrui } from './acces.objets';

/** The first name is the one thing that an association reads without being told more. */
const PRENOM = 'Inès';
const jour = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** Somebody whose file holds a canary in every field that an association must never read. */
async function laPersonne(now: Date) {
  const referent = await unReferent('AUTRE_INSERTION');
  await db.user.update({
    where: { id: referent.userId },
    data: { prenom: 'Canariprenomref', nom: 'Canarinomref' },
  });
  await db.organisme.update({
    where: { id: referent.organismeId },
    data: { nom: `Canariorganisme ${randomUUID().slice(0, 6)}`, telephone: '+33639981818' },
  });
  const personne = await unBeneficiaire({
    prenom: PRENOM,
    email: `canaricourriel-${randomUUID().slice(0, 8)}@exemple.fr`,
    commune: '01283',
    referentId: referent.id,
    organismeId: referent.organismeId,
    profil: {
      public: 'RSA',
      etape: 'EN_RECHERCHE',
      dateNaissance: jour('1968-07-13'),
      rayonKm: 37,
      modesDeplacement: ['COVOITURAGE'],
      besoins: ['GARDE_D_ENFANT', 'PEU_DE_LECTURE'],
      besoinsLibres: 'Canaribesoinlibre : pas le jeudi.',
      competencesVisees: ['MOBILISER_DES_RESSOURCES_MATHEMATIQUES'],
      domainesSouhaites: ['MEMOIRE_ET_CITOYENNETE'],
      metierVise: 'D1206',
      nomAidant: 'Canariaidant',
    },
  });
  await db.user.update({
    where: { id: personne.userId },
    data: { nom: 'Canarinom', telephone: `+3363998${String(now.getTime()).slice(-4)}` },
  });
  const { id: beneficiaireId } = personne;
  await db.consentement.updateMany({ where: { beneficiaireId }, data: { nomAidant: 'Canariaidant' } });
  const contrat = await unContrat(beneficiaireId, {
    debutLe: jour('2026-09-17'),
    signeLe: jour('2026-09-17'),
    finLe: jour('2027-09-16'),
    cibleHebdo: 17.3,
    adapteLe: jour('2026-09-17'),
  });
  await db.actionParcours.create({
    data: {
      beneficiaireId,
      contratId: contrat.id,
      titre: 'Canariaction : rencontrer le service social',
      creeParId: referent.userId,
    },
  });
  await db.rendezVous.create({
    data: {
      beneficiaireId,
      referentId: referent.id,
      debutLe: ajouterJours(now, 3),
      lieu: 'Canarilieu',
      objet: 'Canariobjet',
    },
  });
  const rappel = await db.demandeRappel.create({
    data: {
      prenom: PRENOM,
      telephone: '+33639981919',
      communeCode: '01283',
      mot: 'Canarirappel',
      beneficiaireId,
      statut: 'INVITEE',
    },
  });
  return { referent, personne, contrat, rappel };
}

/** A whole story by the commands themselves, so that every message to the association is written as in life. */
export async function monde(now: Date) {
  const { referent, personne, contrat, rappel } = await laPersonne(now);
  const hote = await uneAssociation();
  const parSms = await unUser('ASSOCIATION', { email: null, associationId: hote.id });
  await db.user.update({
    where: { id: parSms.id },
    data: { telephone: `+337${String(now.getTime()).slice(-8)}` },
  });
  const coordination = (await unCoordinateur()).acteur;
  const moi = personne.acteur;

  const souhait = async (places = 2) => {
    const mission = await uneMission({ publiee: true, places, associationId: hote.id });
    const { id } = await deposerCandidature(
      moi,
      {
        missionId: mission.id,
        creneauIds: mission.creneaux.map((c) => c.id),
        mot: 'Je peux venir bientôt.',
        partageTelephone: false,
        partageEmail: false,
        ancienEmployeur: false,
        accord: true,
      },
      now,
    );
    await presenterCandidature(coordination, { candidatureId: id }, now);
    return { mission, candidatureId: id };
  };
  const [accueillie, presentee, enAttente, retiree] = [
    await souhait(),
    await souhait(),
    await souhait(1),
    await souhait(),
  ];
  await uneAffectation(enAttente.mission);
  await mettreEnAttente(hote.acteur, enAttente, now);
  await retirerCandidature(moi, retiree, now);
  await db.proposition.create({
    data: {
      beneficiaireId: personne.id,
      missionId: presentee.mission.id,
      auteurId: referent.userId,
      mot: 'Canariproposition',
    },
  });
  await accepterCandidature(hote.acteur, accueillie, now);
  const { id: affectationId } = await db.affectation.update({
    where: { candidatureId: accueillie.candidatureId },
    data: { debutLe: ajouterJours(jourDe(now), -30) },
  });
  const heures: string[] = [];
  for (const avant of [1, 2, 3]) {
    const date = ajouterJours(jourDe(now), -avant);
    heures.push((await declarerHeures(moi, { affectationId, date, minutes: 95 }, now)).id);
  }
  await confirmerHeures(hote.acteur, { heuresIds: [heures[1]!] }, now);
  await demanderRevue(hote.acteur, { heuresId: heures[2]!, mot: 'Est-ce le bon jour ?' }, now);
  await db.heures.update({ where: { id: heures[1]! }, data: { accordAidant: 'Canariaidant' } });

  const lundi = accueillie.mission.creneaux.find((c) => c.demiJournee === 'LUNDI_MATIN')!;
  const prochain = [1, 2, 3, 4, 5, 6, 7]
    .map((n) => ajouterJours(jourDe(now), n))
    .find((d) => d.getUTCDay() === 1)!;
  await prevenirEmpechement(moi, { affectationId, creneauId: lundi.id, date: prochain }, now);

  const ficheId = await ouvrirFiche(hote.acteur, { affectationId }, now);
  await db.ficheCompetence.create({ data: { ficheId, competence: 'TRAVAILLER_EN_EQUIPE', niveau: 2 } });
  const { version } = await db.fiche.findUniqueOrThrow({ where: { id: ficheId } });
  await accorderFiche(moi, { ficheId, version }, now);
  await attesterFiche(hote.acteur, { ficheId, version: version + 1 }, now);
  const partageId = await partagerPasseport(
    moi,
    { ficheIds: [ficheId], libelle: 'Canarilibelle', montreNom: false, montreHeures: true, duree: 'UN_MOIS' },
    now,
  );
  const { jeton } = await db.partagePasseport.findUniqueOrThrow({ where: { id: partageId } });
  const { telephone } = await db.user.findUniqueOrThrow({ where: { id: personne.userId } });
  const objets = {
    mission: accueillie.mission.id,
    candidature: accueillie.candidatureId,
    affectation: affectationId,
    heures: heures[0]!,
    personne: personne.id,
    association: hote.id,
    contrat: contrat.id,
    fiche: ficheId,
    brouillon: ficheId,
    titulaire: personne.id,
    partage: partageId,
    rappel: rappel.id,
    referent: referent.id,
    message: randomUUID(),
    territoire: randomUUID(),
    importFlux: randomUUID(),
  } satisfies ObjetsDAutrui;
  const missions = [accueillie, presentee, enAttente, retiree].map((s) => s.mission.id);
  return { objets, missions, hote, personne, jeton, telephone: telephone! };
}

type Canari = { quoi: string; motif: RegExp; sauf?: RegExp };
/** These pages offer every choice to whoever writes a mission or a page of the passport: the word alone tells nothing. */
const CHOIX = /\/(nouvelle|modifier|ecrire)$|^\/missions|^\/style/;
/** Where these words are at home: pages that explain the scheme to everybody, and the titles of other roles' pages. */
const DIT_AILLEURS =
  /^\/(le-dispositif|donnees-personnelles|mentions-legales|indicateurs|style|accessibilite|connexion|beneficiaire|referent|coordination|departement)?(\/|$)/;

/** What must appear nowhere, and how it would look. */
export function canaris(telephone: string): Canari[] {
  const chiffres = telephone.slice(3).replace(/(\d)(?=(\d\d)+$)/g, '$1[\\s\\u00a0\\u202f.]?');
  return [
    { quoi: 'un texte de son dossier', motif: /canari\w+/i },
    { quoi: 'son téléphone', motif: new RegExp(chiffres) },
    { quoi: 'le téléphone de son référent', motif: /39[\s\u00a0\u202f.]?98[\s\u00a0\u202f.]?1[89]/ },
    { quoi: 'sa naissance', motif: /1968-07-13|13\/07\/1968|13 juillet 1968|\b5[78] ans/ },
    { quoi: 'son contrat', motif: /2026-09-17|17 septembre 2026|2027-09-16|16 septembre 2027|17\/09\/2026/ },
    { quoi: 'son objectif', motif: /17,3\b|"17\.3"|17 h(eures)? 18/ },
    { quoi: 'ses trajets', motif: /\b37 km|COVOITURAGE|En covoiturage/, sauf: CHOIX },
    { quoi: 'sa commune', motif: /Oyonnax/, sauf: CHOIX },
    {
      quoi: 'ses besoins',
      motif: /GARDE_D_ENFANT|PEU_DE_LECTURE|Venir avec mon enfant|Peu de lecture/,
      sauf: CHOIX,
    },
    { quoi: 'son métier visé', motif: /D1206|Réparation d’articles en cuir/ },
    { quoi: 'ce qu’elle veut apprendre', motif: /MOBILISER_DES_RESSOURCES_MATHEMATIQUES/, sauf: CHOIX },
    { quoi: 'ses envies', motif: /MEMOIRE_ET_CITOYENNETE/, sauf: CHOIX },
    {
      quoi: 'un champ de son dossier',
      motif:
        /\\?"(dateNaissance|besoins(Libres)?|competencesVisees|metierVise|cibleHebdo|rayonKm|modesDeplacement|domainesSouhaites|nomAidant|accordAidant|adapteLe|suivis|contrats|public|beneficiaire)\\?":/,
    },
    { quoi: 'le RSA', motif: /\bRSA\b|revenu de solidarité/i, sauf: DIT_AILLEURS },
    { quoi: 'le dispositif', motif: /Actif aujourd|contrat d’engagement|PPAE/i, sauf: DIT_AILLEURS },
    { quoi: 'son référent', motif: /référent|accompagnateur|France Travail/i, sauf: DIT_AILLEURS },
  ];
}
