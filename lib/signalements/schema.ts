import { z } from 'zod';
import { identifiant } from '@/lib/champs';
import { MotifSignalement } from '@/lib/generated/prisma/enums';

export const signalementSchema = z.object({
  messageId: identifiant,
  motif: z.enum(MotifSignalement, { error: 'Choisissez pourquoi.' }),
});
export const decisionSignalementSchema = z.object({
  messageId: identifiant,
  decision: z.enum(['LAISSE', 'MASQUE'], { error: 'Choisissez ce que vous décidez.' }),
});
