import { repondreListe } from '@/lib/exports/reponse';

/** An association’s own missions as a table. */
export const GET = (requete: Request): Promise<Response> => repondreListe(requete, 'MISSIONS_TENUES');
