import type { Acteur } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { MetierError, NonTrouve } from '@/lib/erreurs';
import type { StatutHeures } from '@/lib/generated/prisma/enums';
import { journaliser } from '@/lib/journal/commands';
import type { VerbeHeures } from '../heures';
import { heuresVisiblesPour } from '../policy';

const HORS = 'Ce jour est en dehors de la mission.';
const TROP = 'Cela ferait plus de 12 heures ce jour-là.';
const DEJA = 'Des heures sont déjà écrites pour ce jour. Corrigez-les plutôt.';

/** Runs a transaction that writes hours; what the database refuses is said in French, beside its field. */
export function ecrireDesHeures<T>(faire: (tx: Tx) => Promise<T>): Promise<T> {
  const hors = new MetierError('HORS_MISSION', HORS, { date: [HORS] });
  const trop = new MetierError('TROP_D_HEURES', TROP, { minutes: [TROP] });
  const deja = new MetierError('DEJA_ECRITES', DEJA, { date: [DEJA] });
  return siContrainte(['heures_hors_affectation'], hors, () =>
    siContrainte(['heures_par_jour', 'heures_minutes'], trop, () =>
      siContrainte(['heures_affectationId_date_key'], deja, () => db.$transaction(faire)),
    ),
  );
}

/** Hours are of a day that has come, in Paris. */
export function exigerPasse(date: Date, now: Date): void {
  if (date > jourDe(now)) {
    const phrase = 'Ce jour n’est pas encore venu.';
    throw new MetierError('FUTUR', phrase, { date: [phrase] });
  }
}

const SUJET = {
  id: true,
  statut: true,
  accordLe: true,
  date: true,
  version: true,
  affectation: {
    select: {
      id: true,
      beneficiaireId: true,
      missionId: true,
      mission: { select: { titre: true, associationId: true } },
      beneficiaire: { select: { userId: true } },
    },
  },
} as const;

/**
 * One line of hours within the actor's sight.
 * @throws NonTrouve
 */
export async function chargerHeures(tx: Tx, acteur: Acteur, heuresId: string, now: Date) {
  await tx.$queryRaw`SELECT 1 FROM "heures" WHERE "id" = ${heuresId}::uuid FOR UPDATE`;
  const heures = await tx.heures.findFirst({
    where: { AND: [heuresVisiblesPour(acteur, now), { id: heuresId }] },
    select: SUJET,
  });
  if (!heures) throw new NonTrouve('Cette ligne d’heures');
  return heures;
}
export type HeuresChargees = Awaited<ReturnType<typeof chargerHeures>>;

/** A journal line of hours: ids and the state, no duration. */
export async function journaliserHeures(
  tx: Tx,
  acteur: Acteur,
  action: VerbeHeures | 'accorder' | 'declarer' | 'retirer' | 'saisir',
  heures: { id: string; affectation: { beneficiaireId: string } },
  passage: { de?: StatutHeures; vers?: StatutHeures; codes?: { aide: string } },
  now: Date,
): Promise<void> {
  await journaliser(tx, acteur, now, {
    action: `heures.${action}`,
    objet: { type: 'Heures', id: heures.id },
    beneficiaireId: heures.affectation.beneficiaireId,
    ...passage,
  });
}
