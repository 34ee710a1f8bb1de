import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { ajouterJours, instantA, instantEnLettres } from '@/lib/dates';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { JOURS_ANCIEN_REFERENT, remplacementsEnCours } from '@/lib/beneficiaires/policy';
import { oublierAutreJour } from '@/lib/demandes/commands/demande';
import { repondreParUnActe } from '@/lib/demandes/commands/reponse';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import { notifier, retirerEnvois } from '@/lib/notifications/commands/envoi';
import {
  parcoursModifiablesPar,
  peutAccompagner,
  rendezVousAnnulablesPar,
  rendezVousDeplacablesPar,
} from '../policy';
import type { rendezVousAnnuleSchema, rendezVousDeplaceSchema, rendezVousSchema } from '../schema';
import { enCharge } from './prevenir';
import { cleDuRappel } from './rappel';
import { avecQui, releverDuRemplacant } from './remplacement';

const A_QUI = 'au référent de la personne';

/** A day and an hour of Paris, still to come. */
function momentAVenir(saisie: { date: Date; heure: string }, now: Date): Date {
  const debutLe = instantA(saisie.date, saisie.heure);
  if (debutLe <= now)
    throw new MetierError('DATE', 'Ce moment est passé.', { date: ['Choisissez un moment à venir.'] });
  return debutLe;
}

const enMots = (debutLe: Date, lieu: string) => `Rendez-vous ${instantEnLettres(debutLe)}. Lieu : ${lieu}.`;

/**
 * The référent sets an appointment to come, in Paris time: the answer, if the person had asked for one. Whether somebody
 * came is recorded nowhere.
 */
export async function prendreRendezVous(
  acteur: Acteur,
  saisie: z.output<typeof rendezVousSchema>,
  now: Date,
) {
  if (!peutAccompagner(acteur)) throw new Interdit(A_QUI);
  const debutLe = momentAVenir(saisie, now);
  return db.$transaction(async (tx) => {
    const { beneficiaireId } = saisie;
    await tenirPersonne(tx, beneficiaireId);
    const referentId = await avecQui(tx, { beneficiaireId, referentId: acteur.referentId, debutLe }, now);
    const personne = await tx.beneficiaire.findFirst({
      where: { AND: [{ id: beneficiaireId }, parcoursModifiablesPar(acteur, now)] },
      select: { id: true, userId: true },
    });
    if (!personne) throw new NonTrouve('Cette personne');
    const { id } = await tx.rendezVous.create({
      data: {
        ...{ beneficiaireId, referentId, debutLe },
        lieu: saisie.lieu,
        objet: saisie.objet,
        fixeLe: now,
      },
    });
    await journaliser(tx, acteur, now, {
      action: 'rendez-vous.prendre',
      objet: { type: 'RendezVous', id },
      beneficiaireId: personne.id,
    });
    const variables = { quand: instantEnLettres(debutLe), lieu: saisie.lieu };
    const reponse = enMots(debutLe, saisie.lieu);
    const acte = { beneficiaireId: personne.id, genre: 'RENDEZ_VOUS', reponse } as const;
    await repondreParUnActe(tx, acteur, acte, now);
    await notifier(
      tx,
      { modele: 'parcours.rendez-vous', userId: personne.userId, variables, cle: `rdv:${id}` },
      now,
    );
    return { rendezVousId: id, beneficiaireId: personne.id };
  });
}

/* Who set it, and whom they replace today. */
const aPrevenir = (now: Date) =>
  ({
    ...{ id: true, beneficiaireId: true, debutLe: true, lieu: true },
    beneficiaire: { select: { userId: true } },
    referent: {
      select: {
        userId: true,
        remplacements: {
          where: remplacementsEnCours(now),
          select: { referent: { select: { userId: true } } },
        },
      },
    },
  }) satisfies Prisma.RendezVousSelect;
type APrevenir = Prisma.RendezVousGetPayload<{ select: ReturnType<typeof aPrevenir> }>;

const PASSE = new MetierError('DATE', 'Ce rendez-vous est passé.');

/**
 * Who was to meet: the person, whoever set it, and, when that is who accompanies now or a colleague in their place, all who
 * answer for the person today.
 */
async function quiSeVoient(
  tx: Tx,
  { beneficiaireId, beneficiaire, referent }: APrevenir,
  now: Date,
): Promise<Set<string>> {
  const lies = [referent.userId, ...referent.remplacements.map((m) => m.referent.userId)];
  const enPoste = (await enCharge(tx, beneficiaireId, now)).map((r) => r.userId);
  const concernes = enPoste.some((u) => lies.includes(u)) ? enPoste : [];
  return new Set([beneficiaire.userId, referent.userId, ...concernes]);
}

/* Cancels once, whoever asks at the same moment, and tells those who were to meet, except the one who cancels. */
async function annuler(tx: Tx, rdv: APrevenir, par: string | null, now: Date) {
  const { count } = await tx.rendezVous.updateMany({
    where: { id: rdv.id, annuleLe: null },
    data: { annuleLe: now },
  });
  if (count !== 1) return;
  await oublierAutreJour(tx, rdv.id);
  await retirerEnvois(tx, null, cleDuRappel(rdv.id));
  // Who cancelled is left out of the journal: it could be read as an absence.
  await journaliser(tx, { role: 'SYSTEME', userId: null }, now, {
    action: 'rendez-vous.annuler',
    objet: { type: 'RendezVous', id: rdv.id },
    beneficiaireId: rdv.beneficiaireId,
  });
  const variables = { quand: instantEnLettres(rdv.debutLe), lieu: rdv.lieu };
  for (const userId of await quiSeVoient(tx, rdv, now)) {
    if (userId === par) continue;
    const cle = `rdv-annule:${rdv.id}:${userId}`;
    await notifier(tx, { modele: 'parcours.rendez-vous-annule', userId, variables, cle }, now);
  }
}

/**
 * The person or a référent cancels an appointment to come, without a reason; the others are told. Twice changes nothing.
 */
export async function annulerRendezVous(
  acteur: Acteur,
  saisie: z.output<typeof rendezVousAnnuleSchema>,
  now: Date,
) {
  return db.$transaction(async (tx) => {
    const where = { AND: [{ id: saisie.rendezVousId }, rendezVousAnnulablesPar(acteur, now)] };
    const trouve = await tx.rendezVous.findFirst({ where, select: { beneficiaireId: true } });
    if (!trouve) throw new NonTrouve('Ce rendez-vous');
    // Read again once the person is held: who is told hears the day that it had.
    await tenirPersonne(tx, trouve.beneficiaireId);
    const rdv = await tx.rendezVous.findFirst({ where, select: aPrevenir(now) });
    if (!rdv) throw new NonTrouve('Ce rendez-vous');
    if (rdv.debutLe <= now) throw PASSE;
    await annuler(tx, rdv, acteur.userId, now);
    return { beneficiaireId: rdv.beneficiaireId };
  });
}

/**
 * The référent moves an appointment (`rendezVousDeplacablesPar`), which is with them from then on (`avecQui`): the day or the
 * place that is agreed now. If the person had asked for another day, this is the answer. They are told; the same move sent
 * again is one. Who wished it is in no journal.
 * @throws Interdit; NonTrouve out of reach; MetierError DATE, ANNULE
 */
export async function deplacerRendezVous(
  acteur: Acteur,
  saisie: z.output<typeof rendezVousDeplaceSchema>,
  now: Date,
) {
  if (!peutAccompagner(acteur)) throw new Interdit(A_QUI);
  const { rendezVousId: id, lieu } = saisie;
  const debutLe = momentAVenir(saisie, now);
  return db.$transaction(async (tx) => {
    const mien = { AND: [{ id }, rendezVousDeplacablesPar(acteur, now)] };
    const trouve = await tx.rendezVous.findFirst({ where: mien, select: { beneficiaireId: true } });
    if (!trouve) throw new NonTrouve('Ce rendez-vous');
    const { beneficiaireId } = trouve;
    await tenirPersonne(tx, beneficiaireId);
    const referentId = await avecQui(tx, { beneficiaireId, referentId: acteur.referentId, debutLe }, now);
    const rdv = await tx.rendezVous.findFirst({ where: mien, select: { ...aPrevenir(now), annuleLe: true } });
    if (!rdv) throw new NonTrouve('Ce rendez-vous');
    if (rdv.annuleLe) throw new MetierError('ANNULE', 'Ce rendez-vous est annulé. Prenez-en un autre.');
    if (rdv.debutLe.getTime() === debutLe.getTime() && rdv.lieu === lieu) return { beneficiaireId };
    if (rdv.debutLe <= now) throw PASSE;
    await tx.rendezVous.update({ where: { id }, data: { debutLe, lieu, fixeLe: now, referentId } });
    await journaliser(tx, { role: 'SYSTEME', userId: null }, now, {
      action: 'rendez-vous.deplacer',
      objet: { type: 'RendezVous', id },
      beneficiaireId,
    });
    // Another place is no answer to whoever asked for another day.
    if (rdv.debutLe.getTime() !== debutLe.getTime()) {
      const acte = { beneficiaireId, genre: 'AUTRE_JOUR', rendezVousId: id } as const;
      await repondreParUnActe(tx, acteur, { ...acte, reponse: enMots(debutLe, lieu) }, now);
    }
    await retirerEnvois(tx, null, cleDuRappel(id));
    const { userId } = rdv.beneficiaire;
    const variables = { quand: instantEnLettres(debutLe), lieu };
    const cle = `rdv-deplace:${id}:${now.getTime()}`;
    await notifier(tx, { modele: 'parcours.rendez-vous-deplace', userId, variables, cle }, now);
    return { beneficiaireId };
  });
}

/**
 * When another référent is named: what the former one has set within the days of reading stays, as a hand-over that
 * each may cancel; later ones, at which the former one could no longer open the file, are cancelled and both are told.
 * Those of whoever replaces the former one, who may not open it any more, go to who is named now or, while an organisme has
 * chosen nobody, to the former one.
 */
export async function releverRendezVous(
  tx: Tx,
  releve: { beneficiaireId: string; referentId: string; nouveauId: string | null; le: Date },
  now: Date,
) {
  const { beneficiaireId, referentId, nouveauId, le } = releve;
  const fin = ajouterJours(le, JOURS_ANCIEN_REFERENT);
  await releverDuRemplacant(tx, { referentId, beneficiaireId, a: nouveauId ?? referentId }, now);
  const tardifs = await tx.rendezVous.findMany({
    where: {
      ...{ beneficiaireId, referentId, annuleLe: null },
      debutLe: { gt: now, gte: fin },
    },
    select: aPrevenir(now),
  });
  for (const rdv of tardifs) await annuler(tx, rdv, null, now);
}
