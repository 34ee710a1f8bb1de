import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { estimee } from '@/lib/territoires/commune';
import type { Repere } from '../carte';

/** The communes of the Département, with the places that are sure. One query. */
export async function communesDeLaCarte(acteur: ActeurDe<'COORDINATION'>): Promise<Repere[]> {
  const communes = await db.commune.findMany({
    where: { departementCode: acteur.departementCode },
    select: { code: true, nom: true, x: true, y: true, precision: true },
    orderBy: { code: 'asc' },
  });
  return communes.map(({ code, nom, x, y, precision }) => ({
    code,
    nom,
    place: estimee(precision) ? null : { x, y },
  }));
}
