import { repondreListe } from '@/lib/exports/reponse';

/** The accounts of professionals and associations as a table, for the Département. */
export const GET = (requete: Request): Promise<Response> => repondreListe(requete, 'COMPTES');
