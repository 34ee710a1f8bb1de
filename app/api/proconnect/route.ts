import { urlAbsolue } from '@/lib/adresse';
import { authOptions } from '@/lib/auth/config';
import { partirVers } from '@/lib/auth/depart';
import { LIMITES } from '@/lib/auth/limite';
import { PROCONNECT } from '@/lib/auth/proconnect';
import { MetierError } from '@/lib/erreurs';
import { adresseVisiteur, compterEssai } from '@/lib/limites';

const vers = (adresse: string, cookies: string[] = []) => {
  const headers = new Headers({ Location: adresse, 'Cache-Control': 'no-store' });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
};

/** The button « ProConnect »: leads to the provider with what its answer is checked against. */
export async function POST(): Promise<Response> {
  if (authOptions.providers.length === 0) return vers('/connexion');
  try {
    await compterEssai(LIMITES.entreeReseau, await adresseVisiteur());
  } catch (e) {
    if (e instanceof MetierError) return vers('/connexion?error=TropDEssais');
    throw e;
  }
  const depart = await partirVers(authOptions, PROCONNECT, urlAbsolue('/compte/accueil'));
  return vers(depart.vers, depart.cookies);
}
