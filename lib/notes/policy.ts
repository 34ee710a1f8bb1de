import type { Acteur } from '@/lib/auth/acteur';
import { finDeLecture, suivisOuvrantLecture } from '@/lib/beneficiaires/policy';
import type { Prisma } from '@/lib/generated/prisma/client';
import { parcoursModifiablesPar, parcoursVisiblesPour } from '@/lib/parcours/policy';

const AUCUNE = { id: { in: [] as string[] } };

/**
 * A shared note is read by whoever reads the parcours: the person, who accompanies them, and for 30 days who did. A
 * private one by its author alone, while that naming lasts and 30 days after: not by who takes over.
 */
export function notesVisiblesPour(acteur: Acteur, now: Date): Prisma.NoteWhereInput {
  const partagees = { partageeLe: { not: null }, beneficiaire: parcoursVisiblesPour(acteur, now) };
  if (acteur.role === 'BENEFICIAIRE') return partagees;
  if (acteur.role !== 'REFERENT') return AUCUNE;
  return { OR: [partagees, { auteurId: acteur.userId, suivi: suivisOuvrantLecture(acteur, now) }] };
}

/** A note is changed, shared or deleted by its author, while named. */
export function notesModifiablesPar(acteur: Acteur, now: Date): Prisma.NoteWhereInput {
  if (acteur.role !== 'REFERENT') return AUCUNE;
  return {
    auteurId: acteur.userId,
    suivi: { referentId: acteur.referentId, finLe: null },
    beneficiaire: parcoursModifiablesPar(acteur, now),
  };
}

/** A private note that nobody may read any more: it goes the next night. */
export function notesPerimees(now: Date): Prisma.NoteWhereInput {
  return { partageeLe: null, suivi: { finLe: { lte: finDeLecture(now) } } };
}
