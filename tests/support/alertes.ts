import { envoyerAlertes } from '@/lib/alertes/commands/envoi';
import { SYSTEME } from '@/lib/auth/acteur';

/** A whole run of the day: each job leaves the next people to another one, done here at once. */
export async function passerLesAlertes(now: Date): Promise<{ prevenus: number; echecs: number }> {
  let { suite, ...bilan } = await envoyerAlertes(SYSTEME, {}, now);
  while (suite) {
    const fait = await envoyerAlertes(SYSTEME, { apres: suite, depuis: now }, now);
    bilan = { prevenus: bilan.prevenus + fait.prevenus, echecs: bilan.echecs + fait.echecs };
    suite = fait.suite;
  }
  return bilan;
}
