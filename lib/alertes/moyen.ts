import type { Canal, MoyenAlerte } from '@/lib/generated/prisma/enums';

/** How somebody can be reached. */
type Joignable = { email: string | null; telephone: string | null };

export const MOYENS_ALERTE: Record<MoyenAlerte, { label: string; phrase: string }> = {
  EMAIL: { label: 'Par e-mail', phrase: 'Nous vous écrivons par e-mail, une fois par jour au plus.' },
  SMS: { label: 'Par SMS', phrase: 'Nous vous écrivons par SMS, une fois par jour au plus.' },
  ICI: { label: 'Seulement dans mon espace', phrase: 'Pas de message : les nouvelles missions sont ici.' },
};

/** The ways that this person has, of those that are open here (`canauxOuverts`). */
export const moyensPossibles = (
  { email, telephone }: Joignable,
  ouverts: readonly Canal[],
): MoyenAlerte[] => [
  ...(email && ouverts.includes('EMAIL') ? (['EMAIL'] as const) : []),
  ...(telephone && ouverts.includes('SMS') ? (['SMS'] as const) : []),
  'ICI',
];

/** How this person is told: as they chose, while they have it; without a choice by e-mail, else by SMS. */
export function moyenDe(choisi: MoyenAlerte | null, qui: Joignable, ouverts: readonly Canal[]): MoyenAlerte {
  const possibles = moyensPossibles(qui, ouverts);
  if (choisi) return possibles.includes(choisi) ? choisi : 'ICI';
  return possibles[0]!;
}
