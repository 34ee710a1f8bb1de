import 'server-only';
import type { Criteres } from '../recherche';
import { criteresSchema } from '../schema';

/** What the address of a search asks (« commune=01053&rayon=10 »); what cannot be read in it is left aside. */
export function criteresDe(requete: string): Criteres {
  const p = new URLSearchParams(requete);
  return criteresSchema.parse(Object.fromEntries([...new Set(p.keys())].map((nom) => [nom, p.getAll(nom)])));
}
