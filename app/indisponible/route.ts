import { reponseIndisponible } from '@/lib/demarrage/indisponible';

/** 503, for the server in front of Tremplin to show while it is stopped. */
export function GET(): Response {
  return reponseIndisponible();
}
