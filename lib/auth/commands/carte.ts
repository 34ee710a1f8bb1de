import { db } from '@/lib/db';
import { MetierError } from '@/lib/erreurs';
import { compterEssai, oublierEssais } from '@/lib/limites';
import type { Acteur } from '../acteur';
import { LIMITES } from '../limite';
import { normaliserCode, verifierCode } from '../secret';
import { ouvrirSession, type Entree } from './session';

type Saisie = { numero: string; code: string; longue: boolean; appareil: string; reseau: string };

const refuser = () =>
  new MetierError(
    'CARTE_INCONNUE',
    'Ce numéro et ce code ne vont pas ensemble. Regardez bien les deux parties de la carte.',
  );

/**
 * Enters with a paper card: its number (the QR) and the code of its other part. A wrong number and a wrong code
 * get the same answer in the same time.
 * @throws MetierError CARTE_INCONNUE, TROP_D_ESSAIS (5 tries in 15 minutes, 20 a day, per card)
 */
export async function entrerParCarte(_acteur: Acteur, saisie: Saisie, now: Date): Promise<Entree> {
  const numero = normaliserCode(saisie.numero);
  await compterEssai(LIMITES.entreeReseau, saisie.reseau);
  await compterEssai(LIMITES.carteLongue, numero);
  await compterEssai(LIMITES.carteCourte, numero);
  const carte = await db.carteConnexion.findFirst({
    where: { numero, revoqueeLe: null },
    select: { id: true, codeHash: true, beneficiaire: { select: { userId: true } } },
  });
  if (!(await verifierCode(saisie.code, carte?.codeHash ?? null)) || !carte) throw refuser();
  const entree = await db.$transaction(async (tx) => {
    const { count } = await tx.carteConnexion.updateMany({
      where: { id: carte.id, revoqueeLe: null },
      data: { dernierUsageLe: now },
    });
    if (count !== 1) throw refuser();
    const { longue, appareil } = saisie;
    return ouvrirSession(tx, carte.beneficiaire.userId, { moyen: 'CARTE', longue, appareil }, now);
  });
  await oublierEssais(LIMITES.carteCourte, numero);
  await oublierEssais(LIMITES.carteLongue, numero);
  return entree;
}
