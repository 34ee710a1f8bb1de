import { db } from '@/lib/db';
import { monde } from '../e2e/canaris.monde';
import { unAcces } from '../factories/acces';
import { uneCarte } from '../factories/cartes';
import { uneAssociation, uneMission } from '../factories/missions';
import { leTexteDe, unContrat, unPdf } from '../factories/parcours';
import { mettreFeuille } from '@/lib/parcours/commands/feuille';
import { uneActivite } from '../factories/activites';
import { leSuivi, unMessage } from '../factories/fils';
import { unSignalement } from '../factories/signalements';
import { uneNote } from '../factories/notes';
import { unImport } from '../factories/imports';
import { unLot } from '../factories/lots';
import type { Qui } from './catalogue';

const DEMAIN = new Date('2099-01-01T09:00:00Z');

/** Somebody about whom every table holds a row, and every column that erasing empties, something. */
export async function quelquUnPartout(now: Date) {
  const m = await monde(now);
  const { id: beneficiaireId, userId, acteur, user } = m.personne;
  const email = user.email!;
  const { id: missionId } = await uneMission({ publiee: true });
  const une = { beneficiaireId, missionId, creeLe: now };

  await db.beneficiaire.update({
    where: { id: beneficiaireId },
    data: {
      ...{ disponibilites: ['LUNDI_MATIN'], competences: ['TRAVAILLER_EN_EQUIPE'], contactChoisi: 'EMAIL' },
      ...{
        accompagnementSouhaite: 'TOUJOURS',
        compagnieSouhaitee: 'PLUTOT_SEUL',
        rythmeSouhaite: 'REGULIERE',
      },
      ...{ identifiantInterne: `SI-${beneficiaireId}`, entreeAccompagnementLe: new Date('2025-12-01') },
      ...{ profilCompletLe: now, veutPropositionsLe: now, alertesPar: 'EMAIL' },
    },
  });
  await db.user.update({
    where: { id: userId },
    data: { emailVerified: now, image: 'x', premiereVisiteLe: now, derniereVisiteLe: now },
  });
  await db.account.create({ data: { userId, type: 'oauth', provider: 'x', providerAccountId: email } });
  await db.session.create({
    data: { sessionToken: `session-${userId}`, userId, expires: DEMAIN, appareil: 'Un téléphone' },
  });
  await db.lienConnexion.create({
    data: { userId, tokenHash: `lien-${userId}`, canal: 'EMAIL', expireLe: DEMAIN },
  });
  await db.preferenceAvis.create({ data: { userId, genre: 'HEURES', moyen: 'ICI', depuis: now } });
  await uneCarte(beneficiaireId);
  await db.aide.create({ data: { beneficiaireId, nom: 'Une personne qui aide', debutLe: now } });
  await unAcces(beneficiaireId, { motif: 'Un motif écrit par un agent', ouvertLe: now });
  await db.missionEcartee.create({ data: { ...une, motif: 'TROP_LOIN' } });
  await db.missionGardee.create({ data: une });
  await db.choixProposition.create({ data: { ...une, auteurId: m.referent.userId, mot: 'Un mot du choix' } });
  await uneActivite(m.personne, { mot: 'Un mot d’atelier', montreeLe: now });
  for (const partageeLe of [null, now]) await uneNote(m, { texte: 'Une note', partageeLe });
  const { id: suiviId } = await leSuivi(beneficiaireId);
  const { filId } = await unMessage(
    { suiviId },
    { userId, role: 'BENEFICIAIRE' },
    { texte: 'Un mot du fil' },
  );
  const recu = await unMessage({ suiviId }, { userId: m.referent.userId, role: 'REFERENT' });
  await unSignalement(recu.id, { userId, role: 'BENEFICIAIRE' });
  await db.lectureFil.create({ data: { filId, userId, luLe: now, aJour: true } });
  await db.ancienEmployeur.create({
    data: { beneficiaireId, associationId: (await uneAssociation()).id, declareLe: now },
  });
  const { lot } = await unLot();
  await db.ligneImport.create({
    data: {
      ...{ beneficiaireId, numero: 2, etat: 'MISE_A_JOUR', cle: 'un nom de ligne' },
      ...{ donnees: { nom: 'Un nom de ligne' }, avant: { nom: 'Un nom remplacé' }, mots: ['Une remarque.'] },
      importId: (await unImport(m.referent, now)).id,
    },
  });
  await db.personneLot.create({ data: { lotId: lot.id, beneficiaireId, possibles: 1, proposees: 1 } });
  await db.paireLot.create({
    data: { lotId: lot.id, beneficiaireId, missionId, raisons: ['Près de chez vous.'] },
  });
  await db.demandeRappel.updateMany({ where: { beneficiaireId }, data: { email } });
  await db.messageContact.create({
    data: { nom: 'Un nom écrit', email, sujet: 'autre', texte: 'Une question posée', reponse: 'Une réponse' },
  });
  await db.heures.updateMany({
    where: { affectation: { beneficiaireId } },
    data: { accordAidant: 'Une aide', motRevoir: 'Un mot à revoir' },
  });
  const brouillon = await unContrat(beneficiaireId, {
    ...{ signeLe: null, debutLe: new Date('2098-01-01'), finLe: null },
  });
  const { id: versionId } = await leTexteDe(brouillon.id);
  await mettreFeuille(m.referent.acteur, { versionId, le: new Date('2026-03-01') }, unPdf(), now);
  for (const { id } of await db.fiche.findMany({ where: { beneficiaireId } }))
    await db.fiche.update({
      where: { id },
      data: {
        ...{ contexte: 'Le contexte', activites: 'Les activités', realisations: 'Les réalisations' },
        ...{ responsabilites: 'Les responsabilités', outils: 'Les outils', formations: 'Les formations' },
      },
    });
  const qui: Qui = { id: beneficiaireId, userId, email };
  return { qui, acteur };
}
