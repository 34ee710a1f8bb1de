import { db } from '@/lib/db';
import { AIN, unDepartement } from './territoires';

/** A group of terms that mean the same; other words each time unless they are given. */
export async function unGroupe(...termes: string[]) {
  await unDepartement();
  const n = await db.groupeSynonymes.count();
  return db.groupeSynonymes.create({
    data: { departementCode: AIN, termes: termes.length > 0 ? termes : [`zinzolin${n}`, `amarante${n}`] },
  });
}
