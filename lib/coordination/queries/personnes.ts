import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { beneficiairesVisiblesPour } from '@/lib/beneficiaires/policy';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { PAR_LONGUE_PAGE, pageDe, paginer, type PageDe } from '@/lib/pagination';
import type { FiltrePersonnes } from '../filtre';

const LIGNE = {
  id: true,
  etape: true,
  profilCompletLe: true,
  user: { select: { prenom: true, nom: true } },
  commune: { select: { nom: true, territoire: { select: { nom: true } } } },
  consentements: { where: { retireLe: null }, select: { donneLe: true } },
  affectations: { where: { finLe: null }, select: { mission: { select: { id: true, titre: true } } } },
} satisfies Prisma.BeneficiaireSelect;
export type PersonneLigne = Prisma.BeneficiaireGetPayload<{ select: typeof LIGNE }>;

/**
 * People in the scheme, by name. Shows where they stand and their missions: never a contract, a target, the kind of
 * public, or hours.
 */
export async function personnesAccompagnees(
  acteur: Acteur,
  filtre: FiltrePersonnes & { parPage?: number },
  now: Date,
): Promise<PageDe<PersonneLigne>> {
  if (acteur.role !== 'COORDINATION') return pageDe([], 1);
  const mots = (filtre.q ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 5);
  const where: Prisma.BeneficiaireWhereInput = {
    AND: [
      beneficiairesVisiblesPour(acteur, now),
      filtre.etape ? { etape: filtre.etape } : {},
      filtre.territoireId ? { commune: { territoireId: filtre.territoireId } } : {},
      ...mots.map((mot) => ({
        user: {
          OR: [
            { prenom: { contains: mot, mode: 'insensitive' as const } },
            { nom: { contains: mot, mode: 'insensitive' as const } },
          ],
        },
      })),
    ],
  };
  return paginer(
    await db.beneficiaire.count({ where }),
    filtre.page,
    (bornes) =>
      db.beneficiaire.findMany({
        where,
        select: LIGNE,
        orderBy: [{ user: { nom: 'asc' } }, { user: { prenom: 'asc' } }, { id: 'asc' }],
        ...bornes,
      }),
    filtre.parPage ?? PAR_LONGUE_PAGE,
  );
}
