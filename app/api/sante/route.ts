import paquet from '@/package.json';
import { baseRepond } from '@/lib/demarrage/sante';

export const dynamic = 'force-dynamic';

export async function GET() {
  const ok = await baseRepond();
  return Response.json(
    { etat: ok ? 'ok' : 'degrade', base: ok ? 'ok' : 'indisponible', version: paquet.version },
    { status: ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
