import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { ajouterJours, instantA, instantEnLettres } from '@/lib/dates';
import { JOURS_ANCIEN_REFERENT } from '@/lib/beneficiaires/policy';
import { repondreParUnActe } from '@/lib/demandes/commands/reponse';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands';
import { parcoursModifiablesPar, peutAccompagner, rendezVousAnnulablesPar } from '../policy';
import type { rendezVousAnnuleSchema, rendezVousSchema } from '../schema';

/**
 * The référent sets an appointment to come, in Paris time: the answer, if the person had asked for one. Whether somebody
 * came is recorded nowhere.
 */
export async function prendreRendezVous(
  acteur: Acteur,
  saisie: z.output<typeof rendezVousSchema>,
  now: Date,
) {
  if (!peutAccompagner(acteur)) throw new Interdit('au référent de la personne');
  const debutLe = instantA(saisie.date, saisie.heure);
  if (debutLe <= now)
    throw new MetierError('DATE', 'Ce moment est passé.', { date: ['Choisissez un moment à venir.'] });
  return db.$transaction(async (tx) => {
    const personne = await tx.beneficiaire.findFirst({
      where: { AND: [{ id: saisie.beneficiaireId }, parcoursModifiablesPar(acteur, now)] },
      select: { id: true, userId: true },
    });
    if (!personne) throw new NonTrouve('Cette personne');
    const { id } = await tx.rendezVous.create({
      data: {
        beneficiaireId: personne.id,
        referentId: acteur.referentId,
        debutLe,
        lieu: saisie.lieu,
        objet: saisie.objet,
      },
    });
    await journaliser(tx, acteur, now, {
      action: 'rendez-vous.prendre',
      objet: { type: 'RendezVous', id },
      beneficiaireId: personne.id,
    });
    const variables = { quand: instantEnLettres(debutLe), lieu: saisie.lieu };
    const reponse = `Rendez-vous ${variables.quand}. Lieu : ${variables.lieu}.`;
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

const A_PREVENIR = {
  id: true,
  beneficiaireId: true,
  debutLe: true,
  lieu: true,
  beneficiaire: { select: { userId: true } },
  referent: { select: { userId: true } },
} satisfies Prisma.RendezVousSelect;

/* Cancels once, whoever asks at the same moment, and tells those who were to meet, except the one who cancels. */
async function annuler(
  tx: Tx,
  rdv: Prisma.RendezVousGetPayload<{ select: typeof A_PREVENIR }>,
  par: string | null,
  now: Date,
) {
  const { count } = await tx.rendezVous.updateMany({
    where: { id: rdv.id, annuleLe: null },
    data: { annuleLe: now },
  });
  if (count !== 1) return;
  // Who cancelled is left out of the journal: it could be read as an absence.
  await journaliser(tx, { role: 'SYSTEME', userId: null }, now, {
    action: 'rendez-vous.annuler',
    objet: { type: 'RendezVous', id: rdv.id },
    beneficiaireId: rdv.beneficiaireId,
  });
  const variables = { quand: instantEnLettres(rdv.debutLe), lieu: rdv.lieu };
  for (const userId of [rdv.beneficiaire.userId, rdv.referent.userId].filter((u) => u !== par)) {
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
    const rdv = await tx.rendezVous.findFirst({
      where: { AND: [{ id: saisie.rendezVousId }, rendezVousAnnulablesPar(acteur, now)] },
      select: A_PREVENIR,
    });
    if (!rdv) throw new NonTrouve('Ce rendez-vous');
    if (rdv.debutLe <= now) throw new MetierError('DATE', 'Ce rendez-vous est passé.');
    await annuler(tx, rdv, acteur.userId, now);
    return { beneficiaireId: rdv.beneficiaireId };
  });
}

/**
 * When another référent is named: what the former one has set within the days of reading stays, as a hand-over that
 * each may cancel; later ones, at which the former one could no longer open the file, are cancelled and both are told.
 */
export async function releverRendezVous(
  tx: Tx,
  releve: { beneficiaireId: string; referentId: string; le: Date },
  now: Date,
) {
  const { beneficiaireId, referentId, le } = releve;
  const fin = ajouterJours(le, JOURS_ANCIEN_REFERENT);
  const tardifs = await tx.rendezVous.findMany({
    where: {
      beneficiaireId,
      referentId,
      annuleLe: null,
      AND: [{ debutLe: { gte: fin } }, { debutLe: { gt: now } }],
    },
    select: A_PREVENIR,
  });
  for (const rdv of tardifs) await annuler(tx, rdv, null, now);
}
