import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { initialiserDepartement } from '@/lib/territoires/commands/installation';
import { installerSynonymes } from '@/lib/vocabulaire/commands';
import { semerDemonstration } from './seed/demo/demo';
import { lireReference } from './seed/reference';
import { SYNONYMES } from './seed/synonymes/reference';

/** The Département of the demonstration. */
const DEMO = '01';

/**
 * Fills an empty base with the demonstration: the Département with its reference data, then fictional people and
 * two years of their story, ending at `now`. Does nothing when somebody has an account already.
 */
export async function ensemencer(now: Date): Promise<void> {
  if (await db.user.findFirst({ select: { id: true } })) return;
  await initialiserDepartement(SYSTEME, { ...lireReference(DEMO)!, estDemo: true }, now);
  await installerSynonymes(SYSTEME, { departementCode: DEMO, groupes: SYNONYMES }, now);
  await semerDemonstration(DEMO, now);
}
