import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { paginer } from '@/lib/pagination';
import { fichesVisiblesPour } from '../policy';
import { missionsSansFiche, sansFiche, SELECT_LISTE } from '../queries';

/** The parts of the association's list, each in pages of its own. */
export type PartieDesFiches = 'attester' | 'ecrire' | 'commencer' | 'attestees';

const PARTIES: Record<Exclude<PartieDesFiches, 'commencer'>, Prisma.FicheWhereInput> = {
  attester: { statut: 'BROUILLON', accordLe: { not: null } },
  ecrire: { statut: 'BROUILLON', accordLe: null },
  attestees: { statut: 'ATTESTEE' },
};

/** The association's pages: to attest (the person agreed), being written, attested; and missions without a page. */
export async function fichesDeLAssociation(
  acteur: ActeurDe<'ASSOCIATION'>,
  now: Date,
  pages: Partial<Record<PartieDesFiches, number>> = {},
) {
  const fiches = async (partie: keyof typeof PARTIES) => {
    const where = { AND: [fichesVisiblesPour(acteur), PARTIES[partie]] };
    return paginer(await db.fiche.count({ where }), pages[partie] ?? 1, (bornes) =>
      db.fiche.findMany({
        where,
        select: SELECT_LISTE,
        orderBy: [{ modifieeLe: 'desc' }, { id: 'asc' }],
        ...bornes,
      }),
    );
  };
  const aCommencer = async () => {
    const where = sansFiche(acteur, now);
    return paginer(await db.affectation.count({ where }), pages.commencer ?? 1, (bornes) =>
      missionsSansFiche(where, bornes),
    );
  };
  const [attester, ecrire, commencer, attestees] = await Promise.all([
    fiches('attester'),
    fiches('ecrire'),
    aCommencer(),
    fiches('attestees'),
  ]);
  return { attester, ecrire, commencer, attestees };
}
