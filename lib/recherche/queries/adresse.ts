import 'server-only';
import { parametresDe } from '@/lib/requete';
import type { Criteres } from '../recherche';
import { criteresSchema } from '../schema';

/** What the address of a search asks (« commune=01053&rayon=10 »); what cannot be read in it is left aside. */
export function criteresDe(requete: string): Criteres {
  return criteresSchema.parse(parametresDe(new URLSearchParams(requete)));
}
