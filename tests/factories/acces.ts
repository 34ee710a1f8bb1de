import { randomUUID } from 'node:crypto';
import { finDAcces } from '@/lib/acces/acces';
import { db } from '@/lib/db';

/** An hour opened with a motive, by nobody in particular unless said. */
export async function unAcces(
  beneficiaireId: string,
  traits: { ouvertLe: Date; motif?: string; agentId?: string },
) {
  const { ouvertLe, motif = 'La personne a écrit au Département.', agentId = randomUUID() } = traits;
  return db.accesMotive.create({
    data: { agentId, beneficiaireId, motif, ouvertLe, expireLe: finDAcces(ouvertLe) },
  });
}
