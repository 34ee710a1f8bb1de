import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { accesEnCours } from '@/lib/beneficiaires/policy';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { parcoursDe } from '@/lib/parcours/queries/parcours';

/**
 * A parcours as the Département reads it, with the motive of this agent, while its hour runs.
 * @throws NonTrouve to everybody else, and afterwards
 */
export async function parcoursMotive(acteur: Acteur, beneficiaireId: string, now: Date) {
  const acces =
    acteur.role === 'DEPARTEMENT'
      ? await db.accesMotive.findFirst({
          where: { beneficiaireId, ...accesEnCours(acteur, now) },
          select: { motif: true, expireLe: true },
        })
      : null;
  if (!acces) throw new NonTrouve('Cette personne');
  return { acces, parcours: await parcoursDe(acteur, beneficiaireId, now) };
}
