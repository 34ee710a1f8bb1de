import 'server-only';
import { headers } from 'next/headers';
import { adresseVisiteur } from '@/lib/limites';
import { appareilDe } from './appareil';

/** Who knocks: the device in words, and the network's address, which is only ever counted, never kept. */
export async function visiteur(): Promise<{ appareil: string; reseau: string }> {
  return { appareil: appareilDe((await headers()).get('user-agent')), reseau: await adresseVisiteur() };
}
