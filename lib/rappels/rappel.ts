import type { StatutRappel } from '@/lib/generated/prisma/enums';

export const STATUTS_RAPPEL: Record<StatutRappel, string> = {
  NOUVELLE: 'À rappeler',
  RAPPELEE: 'Rappelée',
  INVITEE: 'Invitée',
  CLASSEE: 'Classée',
};

/** A call-back is called, then leads to an invitation, or is closed; closed ones may be taken up again. */
export const SUITES_RAPPEL: Record<StatutRappel, readonly StatutRappel[]> = {
  NOUVELLE: ['RAPPELEE', 'INVITEE', 'CLASSEE'],
  RAPPELEE: ['INVITEE', 'CLASSEE'],
  INVITEE: [],
  CLASSEE: ['RAPPELEE'],
};
