import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands';
import {
  parcoursModifiablesPar,
  parcoursVisiblesPour,
  personnesANommer,
  peutAccompagner,
  peutNommer,
} from '../policy';
import type { contactSchema, nominationSchema, orientationSchema } from '../schema';

const DEJA_NOMME = new MetierError(
  'CONFLIT',
  'Quelqu’un vient de nommer un référent pour cette personne. Regardez à nouveau.',
);

/**
 * The département names a référent from today; the former one keeps read access for 30 days, and the person is
 * told. Naming the same one again changes nothing. Two at once: the second is told to look again.
 */
export async function nommerReferent(acteur: Acteur, saisie: z.output<typeof nominationSchema>, now: Date) {
  if (!peutNommer(acteur)) throw new Interdit('au Département');
  const jour = jourDe(now);
  return siContrainte(['suivis_ouverts', 'suivis_sans_chevauchement'], DEJA_NOMME, () =>
    db.$transaction(async (tx) => {
      const personne = await tx.beneficiaire.findFirst({
        where: { AND: [{ id: saisie.beneficiaireId }, personnesANommer(acteur)] },
        select: { id: true, userId: true, suivis: { where: { finLe: null } } },
      });
      if (!personne) throw new NonTrouve('Cette personne');
      const referent = await tx.referent.findFirst({
        where: { id: saisie.referentId, organisme: { departementCode: acteur.departementCode } },
        select: { id: true, organismeId: true, user: { select: { prenom: true, nom: true } } },
      });
      if (!referent) throw new NonTrouve('Ce référent');
      const ancien = personne.suivis[0];
      if (ancien?.referentId === referent.id) return { suiviId: ancien.id };
      if (ancien) {
        const { count } = await tx.suivi.updateMany({
          where: { id: ancien.id, finLe: null },
          data: { finLe: jour > ancien.debutLe ? jour : ancien.debutLe },
        });
        if (count !== 1) throw DEJA_NOMME;
      }
      const suivi = await tx.suivi.create({
        data: {
          beneficiaireId: personne.id,
          referentId: referent.id,
          organismeId: referent.organismeId,
          debutLe: ancien && ancien.debutLe > jour ? ancien.debutLe : jour,
          orienteLe: ancien?.orienteLe ?? null,
          nommeParId: acteur.userId,
        },
      });
      await journaliser(tx, acteur, now, {
        action: 'suivi.nommer',
        objet: { type: 'Suivi', id: suivi.id },
        beneficiaireId: personne.id,
        de: ancien?.referentId ?? null,
        vers: referent.id,
      });
      await notifier(
        tx,
        {
          modele: 'parcours.referent',
          userId: personne.userId,
          variables: { nom: `${referent.user.prenom} ${referent.user.nom}` },
          cle: `referent:${suivi.id}`,
        },
        now,
      );
      return { suiviId: suivi.id };
    }),
  );
}

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
    const suivi = await tx.suivi.findFirst({
      where: {
        finLe: null,
        referentId: acteur.referentId,
        beneficiaire: { AND: [{ id: saisie.beneficiaireId }, parcoursModifiablesPar(acteur, now)] },
      },
      select: { id: true, beneficiaireId: true, dernierContactReferentLe: true },
    });
    if (!suivi) throw new NonTrouve('Cette personne');
    const recent = champ === 'dernierContactReferentLe' ? suivi.dernierContactReferentLe : null;
    if (recent && recent >= saisie.le) return { beneficiaireId: suivi.beneficiaireId };
    await tx.suivi.update({ where: { id: suivi.id }, data: { [champ]: saisie.le } });
    if (champ === 'dernierContactReferentLe')
      await tx.beneficiaire.updateMany({
        where: { id: suivi.beneficiaireId, dernierContactLe: { lt: saisie.le } },
        data: { dernierContactLe: saisie.le },
      });
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
      where: { AND: [{ id: saisie.beneficiaireId }, parcoursVisiblesPour(acteur, now)] },
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
