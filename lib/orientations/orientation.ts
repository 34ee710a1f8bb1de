import type { DecisionOrientation } from '@/lib/generated/prisma/enums';

/** What was decided, in words. */
export const DECISIONS: Record<DecisionOrientation, string> = {
  CHANGEMENT: 'Un autre organisme accompagne',
  MAINTIEN: 'L’organisme ne change pas',
};
