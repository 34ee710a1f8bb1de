import { reponseIndisponible } from '@/lib/demarrage/indisponible';
import { departementCourant } from '@/lib/territoires/queries';

/** 503, for the server in front of Tremplin to show while it is stopped. */
export async function GET(): Promise<Response> {
  return reponseIndisponible(
    await departementCourant().then(
      (d) => d.telephone,
      () => null,
    ),
  );
}
