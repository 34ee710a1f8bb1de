import 'server-only';
import { notFound } from 'next/navigation';
import { NonTrouve } from '@/lib/erreurs';
import { estIdentifiant } from '@/lib/requete';

/**
 * What a page reads by the id of its address. Not an id, nothing there, or not this actor's: the « introuvable »
 * page, which does not tell which.
 */
export async function ouIntrouvable<T>(id: string, lire: () => Promise<T | null>): Promise<T> {
  if (!estIdentifiant(id)) notFound();
  const trouve = await lire().catch((e: unknown) => {
    if (e instanceof NonTrouve) return null;
    throw e;
  });
  return trouve ?? notFound();
}
