import { z } from 'zod';
import { identifiant, jour } from '@/lib/champs';
import { ajouterJours } from '@/lib/dates';
import { JOURS_MAX } from './remplacement';

/** Who is away, who does their work, and from which day to which day, both included. */
export const remplacementSchema = z
  .object({
    referentId: identifiant,
    remplacantId: z.uuid({ error: 'Choisissez qui remplace, dans la liste.' }),
    debutLe: jour,
    finLe: jour,
  })
  .superRefine(({ debutLe, finLe }, ctx) => {
    // A day that is not one has its own sentence.
    if (!(debutLe instanceof Date && finLe instanceof Date)) return;
    const dire = (message: string) => ctx.addIssue({ code: 'custom', path: ['finLe'], message });
    if (finLe < debutLe) dire('Le dernier jour vient après le premier.');
    if (finLe > ajouterJours(debutLe, JOURS_MAX)) dire('Un remplacement dure 6 mois au plus.');
  });
export const remplacementArreteSchema = z.object({ remplacementId: identifiant });
