import { repondreListe } from '@/lib/exports/reponse';

/** The missions of the Département as a table, for the coordination. */
export const GET = (requete: Request): Promise<Response> => repondreListe(requete, 'MISSIONS');
