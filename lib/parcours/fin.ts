import type { IssueFin } from '@/lib/generated/prisma/enums';

/** What an end leads to, in the words that everybody reads: what comes next, never why it ends. */
export const ISSUES: Record<IssueFin, { label: string }> = {
  EMPLOI: { label: 'Un emploi' },
  FORMATION: { label: 'Une formation' },
  BENEVOLAT_DURABLE: { label: 'Le bénévolat, qui continue' },
  ACCOMPAGNEMENT_TERMINE: { label: 'L’accompagnement est arrivé à son terme' },
  AUTRE: { label: 'Autre chose' },
};
