import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { instantA, instantEnLettres } from '@/lib/dates';
import { db } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands';
import { parcoursModifiablesPar, peutAccompagner } from '../policy';
import type { rendezVousAnnuleSchema, rendezVousSchema } from '../schema';

/** The référent sets an appointment to come, in Paris time. Whether somebody came is recorded nowhere. */
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
    await notifier(
      tx,
      { modele: 'parcours.rendez-vous', userId: personne.userId, variables, cle: `rdv:${id}` },
      now,
    );
    return { rendezVousId: id, beneficiaireId: personne.id };
  });
}

/** Either side cancels an appointment to come, without a reason; the other is told. Twice changes nothing. */
export async function annulerRendezVous(
  acteur: Acteur,
  saisie: z.output<typeof rendezVousAnnuleSchema>,
  now: Date,
) {
  return db.$transaction(async (tx) => {
    const rdv = await tx.rendezVous.findFirst({
      where: { id: saisie.rendezVousId, beneficiaire: parcoursModifiablesPar(acteur, now) },
      select: {
        id: true,
        beneficiaireId: true,
        debutLe: true,
        lieu: true,
        beneficiaire: { select: { userId: true } },
        referent: { select: { userId: true } },
      },
    });
    if (!rdv) throw new NonTrouve('Ce rendez-vous');
    if (rdv.debutLe <= now) throw new MetierError('DATE', 'Ce rendez-vous est passé.');
    const { count } = await tx.rendezVous.updateMany({
      where: { id: rdv.id, annuleLe: null },
      data: { annuleLe: now },
    });
    if (count === 1) {
      // Who cancelled is left out of the journal: it could be read as an absence.
      await journaliser(tx, { role: 'SYSTEME', userId: null }, now, {
        action: 'rendez-vous.annuler',
        objet: { type: 'RendezVous', id: rdv.id },
        beneficiaireId: rdv.beneficiaireId,
      });
      const autre = acteur.role === 'BENEFICIAIRE' ? rdv.referent.userId : rdv.beneficiaire.userId;
      const variables = { quand: instantEnLettres(rdv.debutLe), lieu: rdv.lieu };
      await notifier(
        tx,
        { modele: 'parcours.rendez-vous-annule', userId: autre, variables, cle: `rdv-annule:${rdv.id}` },
        now,
      );
    }
    return { beneficiaireId: rdv.beneficiaireId };
  });
}
