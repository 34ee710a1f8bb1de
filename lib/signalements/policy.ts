import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { candidaturesALire, messagesVisiblesPour } from '@/lib/fils/policy';
import type { Prisma } from '@/lib/generated/prisma/client';

/** A reader reports what somebody else has written, as long as it is there to read. */
export const messagesSignalables = (acteur: Acteur, now: Date): Prisma.MessageFilWhereInput => ({
  AND: [messagesVisiblesPour(acteur, now), { auteurId: { not: acteur.userId ?? undefined } }],
  masqueLe: null,
});

export const peutJuger = (acteur: Acteur): acteur is ActeurDe<'COORDINATION' | 'DEPARTEMENT'> =>
  acteur.role === 'COORDINATION' || acteur.role === 'DEPARTEMENT';

/** Of a wish: the coordination that reads it, but for its own messages. Of an accompaniment, and those: the département. */
function messagesDuRessort(
  acteur: ActeurDe<'COORDINATION' | 'DEPARTEMENT'>,
  now: Date,
): Prisma.MessageFilWhereInput {
  if (acteur.role === 'COORDINATION')
    return { role: { not: 'COORDINATION' }, fil: { candidature: { is: candidaturesALire(acteur, now) } } };
  const dIci = { is: { beneficiaire: { departementCode: acteur.departementCode } } };
  return {
    OR: [{ fil: { suivi: dIci } }, { role: 'COORDINATION', fil: { candidature: dIci } }],
  };
}

/** The messages that were reported, and of which this actor decides; never their own words, whatever they wrote them as. */
export const messagesAJuger = (acteur: Acteur, now: Date): Prisma.MessageFilWhereInput =>
  peutJuger(acteur)
    ? {
        AND: [messagesDuRessort(acteur, now), { auteurId: { not: acteur.userId } }],
        signalements: { some: {} },
      }
    : { id: { in: [] } };

/** Those that wait. */
export const messagesEnAttente = (acteur: Acteur, now: Date): Prisma.MessageFilWhereInput => ({
  AND: [messagesAJuger(acteur, now), { signalements: { some: { traiteLe: null } } }],
});
