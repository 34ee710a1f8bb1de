import { redirect } from 'next/navigation';
import { arreterAlertes } from '@/lib/alertes/commands/arret';
import { cheminArret } from '@/lib/notifications/lien';
import { PUBLIC } from '@/lib/auth/acteur';
import { NonTrouve } from '@/lib/erreurs';
import { maintenant } from '@/lib/horloge';

type Contexte = { params: Promise<{ lien: string }> };
const texte = (phrase: string, status: number) =>
  new Response(phrase, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

/** The mail client's own « se désabonner » (RFC 8058): a POST, nobody signed in, no redirect. */
export async function POST(_requete: Request, { params }: Contexte): Promise<Response> {
  try {
    await arreterAlertes(PUBLIC, await params, maintenant());
  } catch (e) {
    if (e instanceof NonTrouve) return texte(e.message, 404);
    throw e;
  }
  return texte('C’est arrêté.', 200);
}

/** Opening the address stops nothing: it leads to the page and its button. */
export async function GET(_requete: Request, { params }: Contexte): Promise<never> {
  redirect(cheminArret((await params).lien));
}
