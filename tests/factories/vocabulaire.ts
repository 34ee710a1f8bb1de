import { db } from '@/lib/db';
import { AIN, unDepartement } from './territoires';

let rang = 0;
/** A word that no group of this base holds. */
export const motNeuf = (mot: string) => `${mot}${++rang}`;

/** A group of terms that mean the same; other words each time unless they are given. */
export async function unGroupe(...termes: string[]) {
  await unDepartement();
  return db.groupeSynonymes.create({
    data: {
      departementCode: AIN,
      termes: termes.length > 0 ? termes : [motNeuf('zinzolin'), motNeuf('amarante')],
    },
  });
}
