import { randomUUID } from 'node:crypto';
import { ajouterJours, jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import type { Acteur } from '@/lib/auth/acteur';
import { ecrireMessage } from '@/lib/fils/commands/message';
import { signalerMessage } from '@/lib/signalements/commands/signaler';
import { prendreRendezVous } from '@/lib/parcours/commands/rendez-vous';
import { uneRecherche } from '../factories/alertes';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneAffectation } from '../factories/candidatures';
import { unReferent, unTelephone } from '../factories/comptes';
import { uneMission } from '../factories/missions';
import { uneActivite } from '../factories/activites';
import { leSuivi } from '../factories/fils';
import { uneNote } from '../factories/notes';
import { unContrat } from '../factories/parcours';

/** The first name is the one thing that an association reads without being told more. */
const PRENOM = 'Inès';
const jour = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** Somebody whose file holds a canary in every field that an association must never read. */
export async function laPersonne(now: Date) {
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
    data: { nom: 'Canarinom', telephone: unTelephone() },
  });
  const { id: beneficiaireId } = personne;
  await db.consentement.updateMany({ where: { beneficiaireId }, data: { nomAidant: 'Canariaidant' } });
  await db.aide.create({ data: { beneficiaireId, nom: 'Canariaidant', debutLe: now, finLe: now } });
  const contrat = await unContrat(beneficiaireId, {
    debutLe: jour('2025-09-17'),
    signeLe: jour('2025-09-17'),
    finLe: jour('2097-09-16'),
    cibleHebdo: 17.3,
    adapteLe: jour('2025-09-17'),
  });
  await db.actionParcours.create({
    data: {
      beneficiaireId,
      contratId: contrat.id,
      titre: 'Canariaction : rencontrer le service social',
      creeParId: referent.userId,
    },
  });
  const { id: objectifId } = await db.objectifParcours.create({
    data: {
      ...{ beneficiaireId, titre: 'Canariobjectif : garder des enfants', creeParId: personne.userId },
      ...{ creeLe: now, statutLe: now },
    },
  });
  await db.actionParcours.updateMany({ where: { beneficiaireId }, data: { objectifId } });
  await db.pointEtape.create({
    data: {
      ...{ beneficiaireId, le: jour('2026-02-03'), mots: 'Canaripoint', suites: 'Canarisuite' },
      ...{ motsPersonne: 'Canarimots', creeParId: referent.userId, creeLe: now },
    },
  });
  await db.finAccompagnement.create({
    data: {
      ...{ beneficiaireId, issue: 'EMPLOI', le: jour('2026-02-04'), bilan: 'Canaribilan', creeLe: now },
      // Over, and taken up again.
      ...{ motsPersonne: 'Canarifin', parId: referent.userId, repriseLe: now },
    },
  });
  const suivi = await db.suivi.findFirstOrThrow({ where: { beneficiaireId } });
  await db.orientation.create({
    data: {
      ...{ beneficiaireId, suiviId: suivi.id, versType: 'FRANCE_TRAVAIL', motif: 'Canarimotif' },
      ...{ demandeeParId: referent.userId, demandeeLe: now, decision: 'MAINTIEN' },
      ...{ decisionMotif: 'Canaridécision', decideeLe: now, decideeParId: randomUUID() },
    },
  });
  const avant = await unReferent();
  await db.suivi.create({
    data: {
      ...{ beneficiaireId, referentId: avant.id, organismeId: avant.organismeId },
      ...{ debutLe: jour('2025-06-02'), finLe: jour('2025-09-01') },
      ...{ relais: 'Canarirelais', relaisLe: now, relaisVersion: 1 },
    },
  });
  await db.demandePersonne.createMany({
    data: [
      { beneficiaireId, genre: 'CHANGEMENT_ACCOMPAGNATEUR', texte: 'Canarichangement', creeLe: now },
      {
        ...{ beneficiaireId, genre: 'QUESTION', texte: 'Canariquestion', creeLe: now },
        ...{ reponse: 'Canarireponse', reponduLe: now, reponduParId: referent.userId },
      },
    ],
  });
  await prendreRendezVous(
    referent.acteur,
    {
      beneficiaireId,
      date: ajouterJours(jourDe(now), 3),
      heure: '09:30',
      lieu: 'Canarilieu',
      objet: 'Canariobjet',
    },
    now,
  );
  await uneActivite(personne, { mot: 'Canariactivité', creeLe: now, montreeLe: now });
  await uneNote({ personne, referent }, { texte: 'Canarinotepourmoi', creeLe: now });
  await uneNote({ personne, referent }, { texte: 'Canarinotepartagée', creeLe: now, partageeLe: now });
  const { id: sujetId } = await leSuivi(beneficiaireId);
  const prive = { sujetId, relu: false, avecAssociation: false };
  await ecrireMessage(personne.acteur, { ...prive, texte: 'Canarimessage' }, now);
  await ecrireMessage(referent.acteur, { ...prive, texte: 'Canariréponsedumessage' }, now);
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

/** What she writes of a wish before the association knows of her: the coordination alone reads it. */
export const ecrireAvant = (acteur: Acteur, sujetId: string, now: Date) =>
  ecrireMessage(
    acteur,
    { sujetId, texte: 'Canariavantprésentation', relu: false, avecAssociation: false },
    now,
  );

/** Somebody reports the last message of another in a thread. */
export async function signaler(
  acteur: Extract<Acteur, { userId: string }>,
  fil: { suiviId: string } | { candidatureId: string },
  now: Date,
): Promise<string> {
  const { id: messageId } = await db.messageFil.findFirstOrThrow({
    where: { fil, auteurId: { not: acteur.userId } },
    orderBy: [{ creeLe: 'desc' }, { avecAssociation: 'desc' }],
  });
  await signalerMessage(acteur, { messageId, motif: 'AUTRE' }, now);
  return messageId;
}

/** What she does in another association, which is no business of this one. */
export async function ailleurs(personne: Awaited<ReturnType<typeof unBeneficiaire>>) {
  const mission = await uneMission({ champs: { titre: 'Canariailleurs', statut: 'TERMINEE' } });
  await uneAffectation(mission, { personne, finLe: '2026-03-02' });
}

/** What she looks for: words and needs that no message says, not even to her. */
export async function desRecherches(personne: Awaited<ReturnType<typeof unBeneficiaire>>, now: Date) {
  const hier = new Date(now.getTime() - 86_400_000);
  const depuis = { creeLe: hier, vuJusquA: hier, lueLe: hier };
  await uneMission({ publiee: true, champs: { publieeLe: new Date(now.getTime() - 3_600_000) } });
  await uneRecherche(personne, 'commune=01053&rayon=5&avec=sans-lecture', depuis);
  return uneRecherche(personne, 'q=canarirecherche&avec=fauteuil', depuis);
}
