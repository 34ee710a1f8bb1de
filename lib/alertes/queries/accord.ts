import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';

/** May they save a search now? Before the consent nothing is kept for them. */
export async function aDonneSonAccord({ beneficiaireId }: ActeurDe<'BENEFICIAIRE'>): Promise<boolean> {
  const accord = { beneficiaireId, type: 'PARTICIPATION', retireLe: null } as const;
  return (await db.consentement.count({ where: accord })) > 0;
}
