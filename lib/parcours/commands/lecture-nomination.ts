import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Interdit, NonTrouve } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliserIdentites } from '@/lib/journal/commands';
import { paginer } from '@/lib/pagination';
import { personnesANommer, personnesSansReferent, peutNommer } from '../policy';

const ENSEMBLE = { user: { select: { prenom: true, nom: true } } } as const;

/* What naming needs, and no more: who, where, since when, and who accompanies now. */
const A_NOMMER = {
  id: true,
  creeLe: true,
  ...ENSEMBLE,
  commune: { select: { nom: true } },
  suivis: {
    where: { finLe: null },
    select: {
      ...{ id: true, nommeLe: true },
      debutLe: true,
      organisme: { select: { nom: true } },
      referent: { select: { id: true, user: { select: { prenom: true, nom: true, desactiveLe: true } } } },
    },
  },
} satisfies Prisma.BeneficiaireSelect;
export type PersonneANommer = Prisma.BeneficiaireGetPayload<{ select: typeof A_NOMMER }>;
export type PageANommer = { personnes: PersonneANommer[]; total: number; page: number; pages: number };

async function ouvrirPage(
  tx: Tx,
  acteur: Acteur,
  { where, page }: { where: Prisma.BeneficiaireWhereInput; page: number },
  now: Date,
): Promise<PageANommer> {
  const total = await tx.beneficiaire.count({ where });
  const { lignes: personnes, ...vue } = await paginer(total, page, (bornes) =>
    tx.beneficiaire.findMany({
      where,
      select: A_NOMMER,
      orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
      ...bornes,
    }),
  );
  await journaliserIdentites(tx, acteur, now, personnes);
  return { personnes, ...vue };
}

/**
 * People whom nobody accompanies, the earliest entry first. The département sees identities by audited access only:
 * each person shown is a line of the journal.
 */
export async function ouvrirSansReferent(
  acteur: Acteur,
  filtre: { territoireId?: string | undefined; page: number },
  now: Date,
): Promise<PageANommer> {
  if (!peutNommer(acteur)) throw new Interdit('au Département');
  const { territoireId, page } = filtre;
  const where = {
    AND: [personnesSansReferent(acteur), territoireId ? { commune: { territoireId } } : {}],
  };
  return db.$transaction((tx) => ouvrirPage(tx, acteur, { where, page }, now));
}

/** The people whom a référent accompanies now, to hand them over; each one shown is a line of the journal. */
export async function ouvrirFileDe(acteur: Acteur, saisie: { referentId: string; page: number }, now: Date) {
  if (!peutNommer(acteur)) throw new Interdit('au Département');
  const { referentId, page } = saisie;
  return db.$transaction(async (tx) => {
    const referent = await tx.referent.findFirst({
      where: { id: referentId, organisme: { departementCode: acteur.departementCode } },
      select: { id: true, gestionnaireDepuis: true, organisme: { select: { nom: true } }, ...ENSEMBLE },
    });
    if (!referent) throw new NonTrouve('Ce référent');
    const where: Prisma.BeneficiaireWhereInput = {
      AND: [
        personnesANommer(acteur),
        { etape: { not: 'SORTIE' }, suivis: { some: { referentId, finLe: null } } },
      ],
    };
    return { referent, ...(await ouvrirPage(tx, acteur, { where, page }, now)) };
  });
}

/** One person, to name the référent; a line of the journal. Not of this Département = not found. */
export async function ouvrirPourNommer(
  acteur: Acteur,
  saisie: { beneficiaireId: string },
  now: Date,
): Promise<PersonneANommer> {
  if (!peutNommer(acteur)) throw new Interdit('au Département');
  return db.$transaction(async (tx) => {
    const personne = await tx.beneficiaire.findFirst({
      where: { AND: [{ id: saisie.beneficiaireId }, personnesANommer(acteur)] },
      select: A_NOMMER,
    });
    if (!personne) throw new NonTrouve('Cette personne');
    await journaliserIdentites(tx, acteur, now, [personne]);
    return personne;
  });
}
