import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { compterEssai } from '@/lib/limites';
import type { Acteur } from '../acteur';
import { LIMITES } from '../limite';
import { PERSONAS, type NomPersona } from '../personas';
import { ouvrirSession, type Entree } from './session';

type Saisie = { persona: NomPersona; demo: boolean; appareil: string; reseau: string };

/**
 * Enters as one of the five demo people. Outside demo mode there is nothing here.
 * @throws NonTrouve outside demo mode, or when the demo was not seeded.
 */
export async function entrerEnDemo(_acteur: Acteur, saisie: Saisie, now: Date): Promise<Entree> {
  if (!saisie.demo) throw new NonTrouve('La démonstration');
  await compterEssai(LIMITES.demoReseau, saisie.reseau);
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email: PERSONAS[saisie.persona].courriel },
      select: { id: true },
    });
    if (!user) throw new NonTrouve('Cette personne de démonstration');
    return ouvrirSession(tx, user.id, { moyen: 'DEMO', longue: false, appareil: saisie.appareil }, now);
  });
}
