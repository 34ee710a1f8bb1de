import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit, NonTrouve } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliserIdentites } from '@/lib/journal/commands';
import { paginer } from '@/lib/pagination';
import { organismeGerePar, peutAccompagner, referentsAChoisirPar, SUIVIS_A_CHOISIR } from '../policy';
import { referentsDe } from '../queries/nomination';

const ENSEMBLE = { user: { select: { prenom: true, nom: true } } } as const;
const A_CHOISIR = {
  id: true,
  debutLe: true,
  beneficiaire: { select: { id: true, ...ENSEMBLE, commune: { select: { nom: true } } } },
} satisfies Prisma.SuiviSelect;
export type SuiviAChoisir = Prisma.SuiviGetPayload<{ select: typeof A_CHOISIR }>;

/**
 * The organisme as whoever chooses in it sees it: the people named to it for whom nobody is chosen yet, the first named on
 * top, and who may be chosen. Each person shown is a line of the journal.
 * @throws Interdit; NonTrouve for a référent who does not choose
 */
export async function ouvrirOrganisme(acteur: Acteur, { page }: { page: number }, now: Date) {
  if (!peutAccompagner(acteur)) throw new Interdit('à qui choisit dans l’organisme');
  return db.$transaction(async (tx) => {
    const organisme = await tx.organisme.findFirst({
      where: organismeGerePar(acteur),
      select: { id: true, nom: true },
    });
    if (!organisme) throw new NonTrouve('Cet organisme');
    const where = { organismeId: organisme.id, ...SUIVIS_A_CHOISIR };
    const total = await tx.suivi.count({ where });
    const { lignes: suivis, ...vue } = await paginer(total, page, (bornes) =>
      tx.suivi.findMany({
        where,
        select: A_CHOISIR,
        orderBy: [{ debutLe: 'asc' }, { id: 'asc' }],
        ...bornes,
      }),
    );
    await journaliserIdentites(
      tx,
      acteur,
      now,
      suivis.map((s) => s.beneficiaire),
    );
    const referents = await referentsDe(tx, referentsAChoisirPar(acteur));
    return { organisme: organisme.nom, referents, suivis, ...vue };
  });
}
