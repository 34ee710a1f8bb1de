import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { noterContactAvec } from '@/lib/beneficiaires/commands/contact';
import { suivisEnCharge } from '@/lib/beneficiaires/policy';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { parcoursModifiablesPar, parcoursOuvrablesPar, peutAccompagner } from '../policy';
import type { contactSchema, orientationSchema } from '../schema';

/** The référent writes the day of the last contact they made; never a day to come, never an earlier one. */
export async function noterContact(acteur: Acteur, saisie: z.output<typeof contactSchema>, now: Date) {
  return dater(acteur, saisie, now, 'dernierContactReferentLe');
}

/** The référent writes the day of the notice of orientation: the month for the contract runs from it. */
export async function noterOrientation(
  acteur: Acteur,
  saisie: z.output<typeof orientationSchema>,
  now: Date,
) {
  return dater(acteur, saisie, now, 'orienteLe');
}

async function dater(
  acteur: Acteur,
  saisie: z.output<typeof contactSchema>,
  now: Date,
  champ: 'dernierContactReferentLe' | 'orienteLe',
) {
  if (!peutAccompagner(acteur)) throw new Interdit('au référent de la personne');
  if (saisie.le > jourDe(now))
    throw new MetierError('DATE', 'Cette date est à venir.', {
      le: ['Choisissez aujourd’hui ou une date passée.'],
    });
  return db.$transaction(async (tx) => {
    // The person first, then the naming, as whoever names somebody else at this moment does.
    await tenirPersonne(tx, saisie.beneficiaireId);
    const suivi = await tx.suivi.findFirst({
      where: {
        ...suivisEnCharge(acteur, now),
        beneficiaire: { AND: [{ id: saisie.beneficiaireId }, parcoursModifiablesPar(acteur, now)] },
      },
      select: { id: true, beneficiaireId: true, dernierContactReferentLe: true, orienteLe: true },
    });
    if (!suivi) throw new NonTrouve('Cette personne');
    const recent = champ === 'dernierContactReferentLe' ? suivi.dernierContactReferentLe : null;
    const deja = recent ? recent >= saisie.le : suivi[champ]?.getTime() === saisie.le.getTime();
    if (deja) return { beneficiaireId: suivi.beneficiaireId };
    await tx.suivi.update({ where: { id: suivi.id }, data: { [champ]: saisie.le } });
    if (champ === 'dernierContactReferentLe') await noterContactAvec(tx, suivi.beneficiaireId, saisie.le);
    await journaliser(tx, acteur, now, {
      action: champ === 'orienteLe' ? 'suivi.orienter' : 'suivi.contact',
      objet: { type: 'Suivi', id: suivi.id },
      beneficiaireId: suivi.beneficiaireId,
    });
    return { beneficiaireId: suivi.beneficiaireId };
  });
}

/** Journals that a named person’s file was opened. Not in the actor’s scope = not found. */
export async function ouvrirDossier(acteur: Acteur, saisie: { beneficiaireId: string }, now: Date) {
  await db.$transaction(async (tx) => {
    const personne = await tx.beneficiaire.findFirst({
      where: { AND: [{ id: saisie.beneficiaireId }, parcoursOuvrablesPar(acteur, now)] },
      select: { id: true },
    });
    if (!personne) throw new NonTrouve('Cette personne');
    await journaliser(tx, acteur, now, {
      action: 'dossier.ouvrir',
      objet: { type: 'Beneficiaire', id: personne.id },
      beneficiaireId: personne.id,
    });
  });
}
