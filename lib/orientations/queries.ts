import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { peutNommer } from '@/lib/parcours/policy';
import { orientationsADecider, orientationsVisiblesPour } from './policy';

const NOM = { select: { nom: true } } as const;
const VUE = {
  ...{ id: true, versType: true, motif: true, demandeeLe: true },
  ...{ decideeLe: true, decision: true, decisionMotif: true },
  organisme: NOM,
  suivi: { select: { organisme: NOM } },
} satisfies Prisma.OrientationSelect;
export type OrientationVue = Prisma.OrientationGetPayload<{ select: typeof VUE }>;

/** What was asked and decided about who accompanies a person, the newest first, as the actor may read it. */
export function orientationsDe(acteur: Acteur, beneficiaireId: string, now: Date): Promise<OrientationVue[]> {
  return db.orientation.findMany({
    where: { AND: [{ beneficiaireId }, orientationsVisiblesPour(acteur, now)] },
    select: VUE,
    orderBy: [{ demandeeLe: 'desc' }, { id: 'asc' }],
  });
}

/** How many requests wait for the département. */
export async function nombreADecider(acteur: Acteur, now: Date): Promise<number> {
  if (!peutNommer(acteur)) return 0;
  return db.orientation.count({ where: orientationsADecider(acteur, now) });
}
