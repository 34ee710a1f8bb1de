import { db } from '@/lib/db';
import { unAgentDuDepartement } from './comptes';
import { AIN } from './territoires';

/** A file of the list of accounts that the worker has made for an agent of the Département. */
export async function unFichierPret(creeLe: Date) {
  const { acteur } = await unAgentDuDepartement();
  const { id } = await db.fichierExporte.create({
    data: {
      ...{
        userId: acteur.userId,
        role: 'DEPARTEMENT',
        departementCode: AIN,
        liste: 'COMPTES',
        format: 'csv',
      },
      ...{ criteres: '', statut: 'PRET', octets: Buffer.from('Nom\r\n'), nombre: 0, creeLe },
    },
  });
  return { id, acteur };
}
