import { oublierMotifs } from '@/lib/acces/commands';
import { effacerActivites } from '@/lib/activites/commands';
import { effacerRecherches } from '@/lib/alertes/commands/effacement';
import { effacerEcarts } from '@/lib/appariement/commands/ecart';
import type { Acteur } from '@/lib/auth/acteur';
import { fermerEntrees, verrouillerCompte } from '@/lib/auth/commands/menage';
import { effacerDemandes } from '@/lib/candidatures/commands/effacement';
import { fermerPourRetrait } from '@/lib/candidatures/commands/fermeture';
import { effacerMessagesDe } from '@/lib/contact/commands';
import { db, type Tx } from '@/lib/db';
import { oublierDemandes } from '@/lib/demandes/commands/demande';
import { effacerOrientations } from '@/lib/orientations/commands/effacement';
import { Interdit } from '@/lib/erreurs';
import { effacerFichiers } from '@/lib/exports/commands/menage';
import { effacerGardees } from '@/lib/favoris/commands';
import { effacerFils } from '@/lib/fils/commands/message';
import { effacerLignes } from '@/lib/imports/commands/menage';
import { journaliser } from '@/lib/journal/commands';
import { verrouillerMission } from '@/lib/missions/commands/transition';
import { effacerNotes } from '@/lib/notes/commands';
import { effacerEnvois } from '@/lib/notifications/commands/envoi';
import { effacerParcours } from '@/lib/parcours/commands/effacement';
import { prevenirReferent } from '@/lib/parcours/commands/prevenir';
import { effacerPasseport } from '@/lib/passeport/commands/effacement';
import { sortirDesChoix, sortirDesLots } from '@/lib/propositions/commands/effacement';
import { effacerRappels } from '@/lib/rappels/commands';
import { compteEfface, dossierEfface } from '../effacement';
import { oublierAides, sansAide } from './aide';
import { chargerModifiable, tenirPersonne } from './charger';
import { passerEtape } from './etape';

type Saisie = { beneficiaireId: string; compris: boolean };

/**
 * « Tout effacer »: at once, for good. Wishes and places are given back as when somebody stops, the ways in are
 * closed, every name, contact and text goes; what stays counts in the figures and names nobody. Twice is once.
 * @throws Interdit for anybody but the person and the nightly task; NonTrouve for another person's file
 */
export async function effacerDonnees(acteur: Acteur, saisie: Saisie, now: Date): Promise<void> {
  if (acteur.role !== 'BENEFICIAIRE' && acteur.role !== 'SYSTEME')
    throw new Interdit('à la personne elle-même');
  sansAide(acteur);
  await db.$transaction(async (tx) => {
    const { id, userId } = await chargerModifiable(tx, acteur, saisie.beneficiaireId, now);
    await effacer(tx, acteur, { id, userId }, now);
  });
}

/**
 * The same, inside a transaction. Ways in first, then the account, then the order of everywhere: consent, mission,
 * person; a sign-in or a decision under way is waited for, or waits.
 */
export async function effacer(
  tx: Tx,
  acteur: Acteur,
  { id, userId }: { id: string; userId: string },
  now: Date,
): Promise<void> {
  await verrouillerCompte(tx, { id, userId });
  const { anonymiseLe, departementCode, user, commune } = await tx.beneficiaire.findUniqueOrThrow({
    where: { id },
    select: {
      anonymiseLe: true,
      departementCode: true,
      commune: { select: { territoireId: true } },
      user: { select: { prenom: true, nom: true, email: true, telephone: true } },
    },
  });
  if (anonymiseLe) return;
  await fermerEntrees(tx, { id, userId });
  const destinataire = { userId, email: user.email, telephone: user.telephone };
  await effacerEnvois(tx, { ...destinataire, objets: await objetsNommant(tx, id) });
  await effacerRappels(tx, { beneficiaireId: id, email: user.email, telephone: user.telephone });
  await effacerMessagesDe(tx, user.email);
  await tx.consentement.updateMany({
    where: { beneficiaireId: id, retireLe: null },
    data: { retireLe: now },
  });
  await tx.consentement.updateMany({ where: { beneficiaireId: id }, data: { nomAidant: null } });
  await verrouillerSesMissions(tx, id);
  await fermerPourRetrait(tx, acteur, id, now, { prenom: 'Une personne' });
  // Whoever writes to the person or about them holds them first, then the row: they have ended, or wait. What they have
  // just told the person goes too.
  await tenirPersonne(tx, id);
  await effacerEnvois(tx, { ...destinataire, objets: [] });
  await effacerDemandes(tx, id);
  await effacerEcarts(tx, id);
  await effacerGardees(tx, id);
  await effacerRecherches(tx, id);
  await effacerPasseport(tx, id);
  await effacerActivites(tx, id);
  await effacerNotes(tx, id);
  await effacerFils(tx, id);
  await effacerParcours(tx, id);
  await oublierDemandes(tx, id);
  await effacerOrientations(tx, id);
  await sortirDesLots(tx, id);
  await sortirDesChoix(tx, id);
  await effacerLignes(tx, { id, prenom: user.prenom, nom: user.nom });
  await effacerFichiers(tx, departementCode);
  await passerEtape(tx, acteur, id, 'SORTIE', now);
  // Somebody is not in the list any more: not who.
  await prevenirReferent(
    tx,
    id,
    (suivi) => ({ modele: 'parcours.depart', variables: {}, cle: `depart:${suivi}` }),
    now,
  );
  const communeCode = await communeDuTerritoire(tx, commune.territoireId);
  await tx.beneficiaire.update({
    where: { id },
    data: { ...dossierEfface(now), ...(communeCode ? { communeCode } : {}) },
  });
  // Last: whoever was writing about the person has ended, or waits.
  await oublierAides(tx, id, now);
  await oublierMotifs(tx, id);
  await effacerCompte(tx, { id, userId }, now);
  await journaliser(tx, acteur, now, {
    action: 'beneficiaire.effacer',
    objet: { type: 'Beneficiaire', id },
    beneficiaireId: id,
  });
}

/** Missions, then what is done there, then the hours: the order of those who decide, declare or confirm at this moment. */
async function verrouillerSesMissions(tx: Tx, beneficiaireId: string): Promise<void> {
  const demandes = await tx.candidature.findMany({ where: { beneficiaireId }, select: { missionId: true } });
  for (const missionId of [...new Set(demandes.map((d) => d.missionId))].sort())
    await verrouillerMission(tx, missionId);
  await tx.$queryRaw`SELECT 1 FROM "affectations" WHERE "beneficiaireId" = ${beneficiaireId}::uuid ORDER BY "id" FOR NO KEY UPDATE`;
  await tx.$queryRaw`
    SELECT 1 FROM "heures" h JOIN "affectations" a ON a."id" = h."affectationId"
    WHERE a."beneficiaireId" = ${beneficiaireId}::uuid ORDER BY h."id" FOR UPDATE OF h`;
}

/** What messages to others name the person about: their key holds one of these ids. */
async function objetsNommant(tx: Tx, beneficiaireId: string): Promise<string[]> {
  const candidatures = await tx.candidature.findMany({
    where: { beneficiaireId },
    select: { id: true, affectation: { select: { id: true, fiche: { select: { id: true } } } } },
  });
  return candidatures.flatMap(({ id, affectation: a }) => [
    id,
    ...(a ? [a.id] : []),
    ...(a?.fiche ? [a.fiche.id] : []),
  ]);
}

/** Figures are read by territoire: its largest commune stands for the one where the person lived. */
async function communeDuTerritoire(tx: Tx, territoireId: string | null): Promise<string | undefined> {
  if (!territoireId) return undefined;
  const grande = await tx.commune.findFirst({
    where: { territoireId },
    orderBy: [{ population: 'desc' }, { code: 'asc' }],
    select: { code: true },
  });
  return grande?.code;
}

/** Whoever holds another role (a manager of an association…) keeps that account: the file leaves it for an empty one. */
async function effacerCompte(
  tx: Tx,
  { id, userId }: { id: string; userId: string },
  now: Date,
): Promise<void> {
  await tx.appartenance.updateMany({
    where: { userId, role: 'BENEFICIAIRE', finLe: null },
    data: { finLe: now },
  });
  const autres = await tx.appartenance.count({ where: { userId, finLe: null } });
  if (autres === 0) {
    await tx.account.deleteMany({ where: { userId } });
    await tx.user.update({ where: { id: userId }, data: compteEfface(now) });
  } else {
    const vide = await tx.user.create({ data: { ...compteEfface(now), creeLe: now }, select: { id: true } });
    await tx.beneficiaire.update({ where: { id }, data: { userId: vide.id } });
  }
}
