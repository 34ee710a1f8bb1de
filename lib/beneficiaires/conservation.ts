import { ajouterJours, moisAvant } from '@/lib/dates';
import { SEUIL_AGENTS } from '@/lib/indicateurs/secret';
import { JOURS_DU_CHOIX } from '@/lib/propositions/choix';

/** How long things are kept, in months of the calendar, and what runs from where. */
const GARDES = {
  /** A person's data, after the last contact. */
  DOSSIER: 24,
  /** They are told three months before, where there is an address. */
  PREMIER_AVIS: 3,
  /** And once more, one month before. */
  AVIS: 1,
  /** A message of the outbox, after it was written. */
  ENVOI: 12,
  /** A call-back, after its last step; a contact message, after its answer. */
  DEMANDE: 24,
} as const;

/** Until which instant each thing is too old, at `now`. */
export const limites = (now: Date) => ({
  dossier: moisAvant(now, GARDES.DOSSIER),
  /** Last contacts up to here: the time to tell a first time. */
  premierAvis: moisAvant(now, GARDES.DOSSIER - GARDES.PREMIER_AVIS),
  /** Last contacts up to here: the time to tell again. */
  avis: moisAvant(now, GARDES.DOSSIER - GARDES.AVIS),
  /** Told up to here: told long enough ago. */
  prevenu: moisAvant(now, GARDES.AVIS),
  envoi: moisAvant(now, GARDES.ENVOI),
  demande: moisAvant(now, GARDES.DEMANDE),
  choix: ajouterJours(now, -JOURS_DU_CHOIX),
});

/** The day on which somebody who is told today is erased: never less than a month away. */
export function finDeConservation(dernierContactLe: Date, now: Date): Date {
  return new Date(
    Math.max(Number(moisAvant(dernierContactLe, -GARDES.DOSSIER)), Number(moisAvant(now, -GARDES.AVIS))),
  );
}

/** A number of people as the Département may read it: small ones tell whose they are. */
export const enNombre = (n: number): string =>
  n > 0 && n < SEUIL_AGENTS ? `moins de ${SEUIL_AGENTS}` : n.toLocaleString('fr-FR');
