import { rechercherCommunes } from '@/lib/territoires/queries';

/** Communes that a name or a postal code being typed may mean; what the field sends without scripts finds the same. */
export async function GET(requete: Request): Promise<Response> {
  const texte = new URL(requete.url).searchParams.get('q') ?? '';
  const communes = await rechercherCommunes(texte.slice(0, 80), 8);
  return Response.json(
    communes.map(({ code, nom, codesPostaux }) => ({ code, nom, codePostal: codesPostaux[0] ?? '' })),
    { headers: { 'Cache-Control': 'public, max-age=3600' } },
  );
}
