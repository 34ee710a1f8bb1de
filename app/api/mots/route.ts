import { suggererMots } from '@/lib/vocabulaire/queries/suggestions';

/** Words that a text being typed may go on with; what the field sends without scripts finds the same missions. */
export async function GET(requete: Request): Promise<Response> {
  const texte = new URL(requete.url).searchParams.get('q') ?? '';
  return Response.json(await suggererMots(texte.slice(0, 100).replaceAll('\0', '')), {
    headers: { 'Cache-Control': 'public, max-age=300' },
  });
}
