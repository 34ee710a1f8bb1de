import type { StatutContact } from '@/lib/generated/prisma/enums';

/** What a message may be about. */
export const SUJETS = {
  benevole: 'Je veux être bénévole',
  association: 'Je représente une association',
  mission: 'Une question sur une mission',
  site: 'Une difficulté avec ce site',
  donnees: 'Mes données personnelles',
  autre: 'Autre chose',
} as const;
export type Sujet = keyof typeof SUJETS;

export const STATUTS_CONTACT: Record<StatutContact, string> = {
  NOUVEAU: 'À répondre',
  REPONDU: 'Répondu',
  CLASSE: 'Classé',
};

/** « 1 », « 01 », « le 01 »: the number however it is written. */
export function estLeNumero(reponse: string, code: string): boolean {
  const net = reponse
    .toUpperCase()
    .replace(/[^0-9AB]/g, '')
    .replace(/^0+/, '');
  // In Corsica, postal codes begin with the number that both départements had.
  if (net === '20') return code === '2A' || code === '2B';
  return net !== '' && net === code.toUpperCase().replace(/^0+/, '');
}
