import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { PAR_LONGUE_PAGE, PAR_PAGE, paginer, type PageDe } from '@/lib/pagination';
import { associationsVisiblesPour } from './policy';

const LIGNE = {
  id: true,
  nom: true,
  statut: true,
  source: true,
  assuranceExpireLe: true,
  commune: { select: { nom: true } },
  _count: { select: { missions: { where: { statut: { in: ['PUBLIEE', 'COMPLETE'] } } } } },
} satisfies Prisma.AssociationSelect;
export type AssociationLigne = Prisma.AssociationGetPayload<{ select: typeof LIGNE }>;

const FICHE = {
  id: true,
  nom: true,
  description: true,
  rna: true,
  siren: true,
  siret: true,
  adresse: true,
  telephone: true,
  email: true,
  contactPrenom: true,
  contactNom: true,
  siteUrl: true,
  statut: true,
  assureur: true,
  numeroContrat: true,
  assuranceExpireLe: true,
  source: true,
  version: true,
  commune: { select: { code: true, nom: true } },
  membres: {
    where: { finLe: null, user: { desactiveLe: null } },
    select: { user: { select: { id: true, prenom: true, nom: true, email: true } } },
    orderBy: { debutLe: 'asc' },
  },
  missions: {
    select: { id: true, titre: true, statut: true, places: true, placesPrises: true },
    orderBy: [{ statutLe: 'desc' }, { id: 'asc' }],
    take: PAR_PAGE,
  },
  _count: { select: { missions: true } },
} satisfies Prisma.AssociationSelect;
export type AssociationFiche = Prisma.AssociationGetPayload<{ select: typeof FICHE }>;

/** Associations in the actor's scope, by name as French people sort; `q` is part of the name. */
export async function listerAssociations(
  acteur: Acteur,
  filtre: { q?: string; page: number; parPage?: number },
): Promise<PageDe<AssociationLigne>> {
  const where: Prisma.AssociationWhereInput = {
    AND: [
      associationsVisiblesPour(acteur),
      filtre.q ? { nom: { contains: filtre.q, mode: 'insensitive' } } : {},
    ],
  };
  return paginer(
    await db.association.count({ where }),
    filtre.page,
    (bornes) =>
      db.association.findMany({
        where,
        select: LIGNE,
        orderBy: [{ nom: 'asc' }, { id: 'asc' }],
        ...bornes,
      }),
    filtre.parPage ?? PAR_LONGUE_PAGE,
  );
}

/** One association's file, or null when it is not the actor's to read. */
export function associationParId(acteur: Acteur, id: string): Promise<AssociationFiche | null> {
  return db.association.findFirst({
    where: { AND: [associationsVisiblesPour(acteur), { id }] },
    select: FICHE,
  });
}

/** The associations that a manager holds, by name. */
export function mesAssociations(acteur: Acteur) {
  return db.association.findMany({
    where: associationsVisiblesPour(acteur),
    select: { id: true, nom: true, assuranceExpireLe: true },
    orderBy: [{ nom: 'asc' }, { id: 'asc' }],
    take: 100,
  });
}
