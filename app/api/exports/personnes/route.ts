import { repondreListe } from '@/lib/exports/reponse';

/** People of the scheme as a table, for the coordination. */
export const GET = (requete: Request): Promise<Response> => repondreListe(requete, 'PERSONNES');
