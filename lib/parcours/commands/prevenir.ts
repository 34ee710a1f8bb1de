import { remplacementsEnCours } from '@/lib/beneficiaires/policy';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { notifier, type Envoi } from '@/lib/notifications/commands/envoi';

const COMPTE = { userId: true, user: { select: { desactiveLe: true } } } satisfies Prisma.ReferentSelect;

/**
 * Who answers for the person now, whose account is open: who is named, then who replaces them today. Each with the naming's
 * id, and what ends the key of a message of their own.
 */
export async function enCharge(tx: Tx, beneficiaireId: string, now: Date) {
  const suivi = await tx.suivi.findFirst({
    where: { beneficiaireId, finLe: null },
    select: {
      id: true,
      referent: {
        select: {
          ...COMPTE,
          absences: {
            where: remplacementsEnCours(now),
            select: { id: true, remplacant: { select: COMPTE } },
          },
        },
      },
    },
  });
  const { referent } = suivi ?? {};
  if (!suivi || !referent) return [];
  const [absence] = referent.absences;
  const nommes = [{ ...referent, suffixe: '' }];
  if (absence) nommes.push({ ...referent, ...absence.remplacant, suffixe: `:remplace:${absence.id}` });
  return nommes
    .filter((r) => !r.user.desactiveLe)
    .map(({ userId, suffixe }) => ({ suiviId: suivi.id, userId, suffixe }));
}

/**
 * Tells the référent who accompanies the person now, and who replaces them today; nobody is told when there is none.
 * `message` of that naming's id.
 */
export async function prevenirReferent(
  tx: Tx,
  beneficiaireId: string,
  message: (suiviId: string) => Omit<Envoi, 'userId'>,
  now: Date,
): Promise<void> {
  for (const { suiviId, userId, suffixe } of await enCharge(tx, beneficiaireId, now)) {
    const envoi = message(suiviId);
    await notifier(tx, { ...envoi, cle: `${envoi.cle}${suffixe}`, userId }, now);
  }
}
