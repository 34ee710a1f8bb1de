import { env, type Reglages } from '@/lib/env';
import type { Canal } from '@/lib/generated/prisma/enums';

/** The channels by which something can leave here; those of the demonstration lead to its own mailbox. */
export function canauxOuverts({ demo, SMTP_URL, SMS_URL }: Reglages = env()): Canal[] {
  return [...(demo || SMTP_URL ? (['EMAIL'] as const) : []), ...(demo || SMS_URL ? (['SMS'] as const) : [])];
}

/** Whether an SMS can leave here. */
export const smsOuvert = (): boolean => canauxOuverts().includes('SMS');
