import 'server-only';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { rendezVousDeplacables } from '@/lib/parcours/queries/agenda';
import { demandesVisiblesPour } from './policy';

/** How many of one person's are read: those that wait first, then the latest answers. */
const MONTREES = 20;
const VUE = {
  id: true,
  genre: true,
  texte: true,
  creeLe: true,
  reponse: true,
  reponduLe: true,
  rendezVousId: true,
} satisfies Prisma.DemandePersonneSelect;
export type DemandeVue = Prisma.DemandePersonneGetPayload<{ select: typeof VUE }>;

/** Another day is asked of an appointment to come: once it is past, nobody owes an answer. */
const pasPassee = (now: Date): Prisma.DemandePersonneWhereInput => ({
  OR: [{ reponduLe: { not: null } }, { rendezVousId: null }, { rendezVous: { debutLe: { gt: now } } }],
});

/** What one person asked, as this actor may read it. */
export function demandesDe(acteur: Acteur, beneficiaireId: string, now: Date): Promise<DemandeVue[]> {
  return db.demandePersonne.findMany({
    where: { AND: [{ beneficiaireId }, pasPassee(now), demandesVisiblesPour(acteur, now)] },
    select: VUE,
    orderBy: [{ reponduLe: { sort: 'desc', nulls: 'first' } }, { creeLe: 'desc' }],
    take: MONTREES,
  });
}

/** What the people of a caseload wait for an answer to, the oldest first. */
export async function demandesARepondre(acteur: ActeurDe<'REFERENT'>, now: Date) {
  const demandes = await db.demandePersonne.findMany({
    where: { AND: [{ reponduLe: null }, pasPassee(now), demandesVisiblesPour(acteur, now)] },
    select: {
      ...{ id: true, beneficiaireId: true, genre: true, texte: true, creeLe: true },
      rendezVous: { select: { id: true, debutLe: true, lieu: true } },
    },
    orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
  });
  const ids = demandes.flatMap((d) => d.rendezVous?.id ?? []);
  const miens = ids.length === 0 ? [] : await rendezVousDeplacables(acteur, ids, now);
  return demandes.map(({ rendezVous, ...d }) => ({
    ...d,
    rendezVous: rendezVous && { ...rendezVous, deMoi: miens.includes(rendezVous.id) },
  }));
}
export type DemandeARepondre = Awaited<ReturnType<typeof demandesARepondre>>[number];

/** How many people wait for the Département's answer. */
export function nombreARepondre(acteur: ActeurDe<'DEPARTEMENT'>, now: Date): Promise<number> {
  return db.demandePersonne.count({
    where: { AND: [{ reponduLe: null }, demandesVisiblesPour(acteur, now)] },
  });
}
