const HEURE = 3_600_000;

/** How long a session lasts, in milliseconds: 30 days on one's own telephone, else 2 hours. */
export const dureeSession = (longue: boolean) => (longue ? 30 * 24 * HEURE : 2 * HEURE);

/** How long a link or a try to sign in is good for, in milliseconds. */
export const DUREE_LIEN = 15 * 60_000;
