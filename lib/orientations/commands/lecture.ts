import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliserIdentites } from '@/lib/journal/commands';
import { paginer } from '@/lib/pagination';
import { peutNommer } from '@/lib/parcours/policy';
import { orientationsADecider } from '../policy';

const ENSEMBLE = { select: { prenom: true, nom: true } } as const;
const RECUE = {
  ...{ id: true, versType: true, motif: true, demandeeLe: true },
  suivi: {
    select: { organisme: { select: { nom: true } }, referent: { select: { user: ENSEMBLE } } },
  },
  beneficiaire: {
    select: {
      ...{ id: true, user: ENSEMBLE, commune: { select: { nom: true } } },
      /** Who accompanies today: whoever asked may have been followed by another. */
      suivis: { where: { finLe: null }, select: { organismeId: true } },
    },
  },
} satisfies Prisma.OrientationSelect;
export type OrientationRecue = Prisma.OrientationGetPayload<{ select: typeof RECUE }>;

/** The requests that wait for a decision, the oldest first; each one shown, with why, is a file read in the journal. */
export async function ouvrirOrientations(acteur: Acteur, { page }: { page: number }, now: Date) {
  if (!peutNommer(acteur)) throw new Interdit('au Département');
  const where = orientationsADecider(acteur, now);
  return db.$transaction(async (tx) => {
    const total = await tx.orientation.count({ where });
    const { lignes: orientations, ...vue } = await paginer(total, page, (bornes) =>
      tx.orientation.findMany({
        where,
        select: RECUE,
        orderBy: [{ demandeeLe: 'asc' }, { id: 'asc' }],
        ...bornes,
      }),
    );
    await journaliserIdentites(
      tx,
      acteur,
      now,
      orientations.map((o) => ({ id: o.beneficiaire.id, dossier: true })),
    );
    return { orientations, ...vue };
  });
}
