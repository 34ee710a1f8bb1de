import type { GenreAvis } from '@/lib/generated/prisma/enums';
import { enCourt, enEntier } from '@/lib/identifiant';
import { estSigneCourt, signerCourt } from '@/lib/signature';

const LETTRES = {
  ...{ UNE: 'u', TOUT: 't', SEMAINE: 's' },
  ...{ RENDEZ_VOUS: 'r', RAPPELS: 'v', MISSIONS: 'm', HEURES: 'h', PASSEPORT: 'p' },
  ...{ ACCOMPAGNEMENT: 'a', DEMANDES: 'd', MESSAGES: 'e' },
} as const satisfies Record<GenreAvis | 'UNE' | 'TOUT' | 'SEMAINE', string>;
/** What a link stops: one search, all those of somebody, a référent’s message of the week, or a kind of message to an account. */
export type Arret = { quoi: keyof typeof LETTRES; id: string };

const QUOI = new Map(Object.entries(LETTRES).map(([quoi, lettre]) => [lettre, quoi as Arret['quoi']]));
const FORME = /^(\w)([\w-]{22})([\w-]{22})$/;
const usage = (quoi: Arret['quoi']) => `alertes-${LETTRES[quoi]}`;

/** A signed link of 45 signs, for an SMS too: nobody but this installation can write it, and it only stops messages. */
export function ecrireArret({ quoi, id }: Arret): string {
  return `${LETTRES[quoi]}${enCourt(id)}${signerCourt(usage(quoi), id)}`;
}

/** What a link stops; null when it is none of ours. */
export function lireArret(lien: string): Arret | null {
  const [, lettre, code, signature] = FORME.exec(lien) ?? [];
  const quoi = QUOI.get(lettre as (typeof LETTRES)[Arret['quoi']]);
  if (!quoi || !code || !signature) return null;
  const id = enEntier(code);
  return estSigneCourt(usage(quoi), id, signature) ? { quoi, id } : null;
}

/** The page that a message leads to, with its one button. */
export const cheminArret = (lien: string): string => `/arreter/${lien}`;
/** Where a mail client's own « se désabonner » posts (RFC 8058). */
export const cheminArretDirect = (lien: string): string => `/api/arreter/${lien}`;
