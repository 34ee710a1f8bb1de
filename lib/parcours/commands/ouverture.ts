import type { ActeurDe } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { siContrainte } from '@/lib/contrainte';
import { jourCourt, jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { repondreParUnActe } from '@/lib/demandes/commands/reponse';
import { MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { personnesANommer } from '../policy';
import { reprendreAccordsDuReferent } from './accord';
import { releverRendezVous } from './rendez-vous';

const DEJA_NOMME = new MetierError(
  'CONFLIT',
  'Quelqu’un vient de nommer un référent ou un organisme pour cette personne. Regardez à nouveau.',
);

/** One naming, one transaction: of two at once, PostgreSQL lets one through, and the other is told to look again. */
export const enNommant = <T>(faire: (tx: Tx) => Promise<T>): Promise<T> =>
  siContrainte(['suivis_ouverts', 'suivis_sans_chevauchement'], DEJA_NOMME, () => db.$transaction(faire));

/** To whom a person is named: an organisme, and somebody in it, or nobody yet. `nom`: what the person reads. */
export type Nomme = {
  organismeId: string;
  referent: { id: string; userId: string } | null;
  nom: string;
};
type Ouverture = {
  beneficiaireId: string;
  a: Nomme;
  le: Date;
  /** The day of the notice of orientation, when the naming is one. */
  orienteLe?: Date;
};

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
 * The one way in which a naming begins, the person held: the former one ends that day (its référent reads for 30 days more,
 * and keeps the appointments of these days), what they had agreed to alone is asked again, the person who wished for
 * somebody else has their answer, and the former référent is told. Who is named is told by the caller. The same one again is
 * the one that is there (`neuf` false).
 * @throws NonTrouve for somebody of another Département; MetierError DATE, CONFLIT
 */
export async function ouvrirSuivi(
  tx: Tx,
  acteur: ActeurDe<'DEPARTEMENT'>,
  { beneficiaireId, a, le, orienteLe }: Ouverture,
  now: Date,
): Promise<{ suiviId: string; userId: string; neuf: boolean }> {
  const enCours = { where: { beneficiaireId, finLe: null }, select: { id: true, referentId: true } } as const;
  const lu = await tx.suivi.findFirst(enCours);
  await tenirPersonne(tx, beneficiaireId);
  const personne = await tx.beneficiaire.findFirst({
    where: { AND: [{ id: beneficiaireId }, personnesANommer(acteur)] },
    select: { id: true, userId: true, suivis: { include: { referent: { select: { userId: true } } } } },
  });
  if (!personne) throw new NonTrouve('Cette personne');
  const { userId } = personne;
  const referentId = a.referent?.id ?? null;
  const ancien = personne.suivis.find((s) => s.finLe === null);
  if (ancien?.referentId === referentId && (referentId || ancien.organismeId === a.organismeId))
    return { suiviId: ancien.id, userId, neuf: false };
  // Named or chosen while this one waited for the person: a naming that was not read is not ended.
  if (ancien?.id !== lu?.id || ancien?.referentId !== lu?.referentId) throw DEJA_NOMME;
  verifierJour(le, now, personne.suivis);
  if (ancien) {
    await tx.suivi.update({ where: { id: ancien.id }, data: { finLe: le } });
    await reprendreAccordsDuReferent(tx, beneficiaireId, now);
    const releve = { beneficiaireId, nouveauId: referentId, le };
    if (ancien.referentId) await releverRendezVous(tx, { ...releve, referentId: ancien.referentId }, now);
  }
  const { id: suiviId } = await tx.suivi.create({
    data: {
      ...{ beneficiaireId, referentId, organismeId: a.organismeId, debutLe: le },
      orienteLe: orienteLe ?? ancien?.orienteLe ?? null,
      ...{ nommeParId: acteur.userId, nommeLe: now },
    },
    select: { id: true },
  });
  await journaliser(tx, acteur, now, {
    action: a.referent ? 'suivi.nommer' : 'suivi.nommer-organisme',
    objet: { type: 'Suivi', id: suiviId },
    beneficiaireId,
    de: ancien?.referentId ?? null,
    vers: referentId ?? a.organismeId,
  });
  const reponse = `${a.nom} vous accompagne depuis le ${jourCourt(le)}.`;
  await repondreParUnActe(tx, acteur, { beneficiaireId, genre: 'CHANGEMENT_ACCOMPAGNATEUR', reponse }, now);
  // Not who replaces them: they find the person in their list, and accompany nobody new.
  if (ancien?.referent) {
    const releve = { modele: 'parcours.releve', cle: `parcours.releve:${suiviId}` } as const;
    await notifier(tx, { ...releve, userId: ancien.referent.userId, variables: { le: jourCourt(le) } }, now);
  }
  return { suiviId, userId, neuf: true };
}
