import 'server-only';
import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { jourCourt, jourDe } from '@/lib/dates';
import { repondreParUnActe } from '@/lib/demandes/commands/reponse';
import { db } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { personnesANommer, peutNommer, referentsNommables } from '../policy';
import type { nominationSchema } from '../schema';
import { reprendreAccordsDuReferent } from './accord';
import { releverRendezVous } from './rendez-vous';

const DEJA_NOMME = new MetierError(
  'CONFLIT',
  'Quelqu’un vient de nommer un référent pour cette personne. Regardez à nouveau.',
);
const ENSEMBLE = { user: { select: { prenom: true, nom: true } } } as const;

/** The naming starts neither after today, nor before the last day of an earlier one. */
function verifierJour(le: Date, now: Date, suivis: readonly { debutLe: Date; finLe: Date | null }[]) {
  const refuser = (phrase: string) => {
    throw new MetierError('DATE', 'Cette date ne convient pas.', { le: [phrase] });
  };
  if (le > jourDe(now)) refuser('Choisissez aujourd’hui ou une date passée.');
  const avant = Math.max(...suivis.map((s) => (s.finLe ?? s.debutLe).getTime()));
  if (le.getTime() < avant)
    refuser(
      `Choisissez le ${jourCourt(new Date(avant))} ou un jour d’après : avant, un autre suivi courait.`,
    );
}

/**
 * The département names a référent, from today or a day past; the former one keeps read access for 30 days, and
 * the appointments of these days. It is the answer, if the person had asked for another one. The person and both référents are told. Naming the same one again changes nothing. Two at once: the second is told to
 * look again.
 */
export async function nommerReferent(acteur: Acteur, saisie: z.output<typeof nominationSchema>, now: Date) {
  if (!peutNommer(acteur)) throw new Interdit('au Département');
  return siContrainte(['suivis_ouverts', 'suivis_sans_chevauchement'], DEJA_NOMME, () =>
    db.$transaction(async (tx) => {
      const personne = await tx.beneficiaire.findFirst({
        where: { AND: [{ id: saisie.beneficiaireId }, personnesANommer(acteur)] },
        select: { id: true, userId: true, suivis: { include: { referent: { select: { userId: true } } } } },
      });
      if (!personne) throw new NonTrouve('Cette personne');
      const referent = await tx.referent.findFirst({
        where: { AND: [{ id: saisie.referentId }, referentsNommables(acteur)] },
        select: { id: true, userId: true, organismeId: true, ...ENSEMBLE },
      });
      if (!referent) throw new NonTrouve('Ce référent');
      const ancien = personne.suivis.find((s) => s.finLe === null);
      if (ancien?.referentId === referent.id) return { suiviId: ancien.id };
      verifierJour(saisie.le, now, personne.suivis);
      if (ancien) {
        const { count } = await tx.suivi.updateMany({
          where: { id: ancien.id, finLe: null },
          data: { finLe: saisie.le },
        });
        if (count !== 1) throw DEJA_NOMME;
        await reprendreAccordsDuReferent(tx, personne.id, now);
        const { referentId } = ancien;
        const releve = { beneficiaireId: personne.id, nouveauId: referent.id, le: saisie.le };
        if (referentId) await releverRendezVous(tx, { ...releve, referentId }, now);
      }
      const suivi = await tx.suivi.create({
        data: {
          beneficiaireId: personne.id,
          referentId: referent.id,
          organismeId: referent.organismeId,
          debutLe: saisie.le,
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
      const nom = `${referent.user.prenom} ${referent.user.nom}`;
      await repondreParUnActe(
        tx,
        acteur,
        {
          ...{ beneficiaireId: personne.id, genre: 'CHANGEMENT_ACCOMPAGNATEUR' },
          reponse: `${nom} vous accompagne depuis le ${jourCourt(saisie.le)}.`,
        },
        now,
      );
      const le = jourCourt(saisie.le);
      const prevenir = (
        modele: 'parcours.referent' | 'parcours.nomination' | 'parcours.releve',
        userId: string,
        variables: { nom: string } | { le: string },
      ) => notifier(tx, { modele, userId, variables, cle: `${modele}:${suivi.id}` }, now);
      await prevenir('parcours.referent', personne.userId, { nom });
      // Not who replaces them: they find the person in their list, and accompany nobody new.
      await prevenir('parcours.nomination', referent.userId, { le });
      if (ancien?.referent) await prevenir('parcours.releve', ancien.referent.userId, { le });
      return { suiviId: suivi.id };
    }),
  );
}
