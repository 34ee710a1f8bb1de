import type { Canal, GenreAvis, MoyenAvis } from '@/lib/generated/prisma/enums';

/** What one may choose a channel for, by who reads it: each kind with its name, and what comes under it. */
export const GENRES: Record<GenreAvis, { nom: string; quoi: string; dansUnePhrase: string }> = {
  RENDEZ_VOUS: {
    nom: 'Les rendez-vous',
    quoi: 'Un rendez-vous est pris, change ou s’annule.',
    dansUnePhrase: 'les rendez-vous',
  },
  RAPPELS: {
    nom: 'Les rappels de la veille',
    quoi: 'Demain, vous avez un rendez-vous ou une séance.',
    dansUnePhrase: 'les rappels de la veille',
  },
  MISSIONS: {
    nom: 'Les missions',
    quoi: 'Une mission est proposée, une réponse arrive, une mission change ou finit.',
    dansUnePhrase: 'les missions',
  },
  HEURES: {
    nom: 'Les heures',
    quoi: 'Des heures sont écrites, confirmées ou à regarder ensemble.',
    dansUnePhrase: 'les heures',
  },
  PASSEPORT: {
    nom: 'Le passeport bénévole',
    quoi: 'Une page est commencée, attend un accord ou est attestée.',
    dansUnePhrase: 'le passeport bénévole',
  },
  ACCOMPAGNEMENT: {
    nom: 'L’accompagnement',
    quoi: 'Un changement, un texte à lire, une réponse, un point d’étape.',
    dansUnePhrase: 'l’accompagnement',
  },
  DEMANDES: {
    nom: 'Les demandes',
    quoi: 'Une personne demande quelque chose, ou à être rappelée.',
    dansUnePhrase: 'les demandes',
  },
  MESSAGES: {
    nom: 'Les messages',
    quoi: 'Quelqu’un vous écrit.',
    dansUnePhrase: 'les messages',
  },
};

export const estGenre = (mot: string): mot is GenreAvis => Object.hasOwn(GENRES, mot);

/** The channels, in words of one's own space. */
export const MOYENS_AVIS: Record<MoyenAvis, string> = {
  EMAIL: 'Par e-mail',
  SMS: 'Par SMS',
  ICI: 'Juste ici, dans mon espace',
};

/** What somebody chooses, kind by kind. */
export type Choix = Partial<Record<GenreAvis, MoyenAvis | undefined>>;
export type Joignable = { email: string | null; telephone: string | null };

/** Where a channel leads; null when nothing of somebody's is known for it. */
export const adressePar = (canal: Canal, qui: Joignable): string | null =>
  canal === 'EMAIL' ? qui.email : qui.telephone;

/** A reminder is read where one looks the day before: on a telephone, where there is one and a way to write to it. */
const DABORD_PAR_SMS: readonly string[] = ['RAPPELS' satisfies GenreAvis];

/** By what somebody is told of a kind without choosing: null when nothing leads to them. `sms`: a service is set. */
export function canalHabituel(genre: string, qui: Joignable, sms: boolean): Canal | null {
  const ordre: readonly Canal[] = sms && DABORD_PAR_SMS.includes(genre) ? ['SMS', 'EMAIL'] : ['EMAIL', 'SMS'];
  return ordre.find((canal) => adressePar(canal, qui)) ?? null;
}

/**
 * By what somebody is told of a kind: what they have chosen, as long as it leads to them; else the channel that the
 * message asks for, where it leads to them; else as without choosing. Null: in their space only.
 */
export function canalPour(
  genre: string,
  qui: Joignable,
  { choisi, demande, sms }: { choisi: MoyenAvis | undefined; demande?: Canal | undefined; sms: boolean },
): Canal | null {
  if (choisi === 'ICI') return null;
  const voulu = choisi && adressePar(choisi, qui) ? choisi : demande;
  if (voulu) return adressePar(voulu, qui) ? voulu : null;
  return canalHabituel(genre, qui, sms);
}
