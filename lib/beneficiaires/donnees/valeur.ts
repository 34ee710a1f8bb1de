import { RETIRE } from '@/lib/fils/fil';
import { instantEnLettres, jourEnLettres } from '@/lib/dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Role } from '@/lib/generated/prisma/enums';

/** What is put into the file: texts, numbers, yes and no, lists of them, under names read in French. */
export type Valeur =
  string | number | boolean | null | readonly Valeur[] | { readonly [cle: string]: Valeur };
export type Fichier = { readonly [cle: string]: Valeur };

export const jour = (d: Date | null) => d && jourEnLettres(d);
export const instant = (d: Date | null) => d && instantEnLettres(d);

/** A mission, as every chapter names it. */
export const MISSION = { select: { titre: true, association: { select: { nom: true } } } } as const;
export const NOM = { select: { nom: true } } as const;
type Mission = { titre: string; association: { nom: string } };
export const mission = (m: Mission) => ({ mission: m.titre, association: m.association.nom });

/** A thread as the person reads it: who wrote, what, when. */
export const FIL = {
  select: {
    messages: {
      orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
      select: { role: true, texte: true, creeLe: true, avecAssociation: true, masqueLe: true },
    },
  },
} satisfies Prisma.Suivi$filArgs;
const DE: Partial<Record<Role, string>> = {
  BENEFICIAIRE: 'moi',
  REFERENT: 'qui m’accompagne',
  COORDINATION: 'la coordination',
  ASSOCIATION: 'l’association',
};
export const messages = (fil: Prisma.FilGetPayload<typeof FIL> | null) =>
  (fil?.messages ?? []).map((m) => ({
    ...{ de: DE[m.role] ?? null, écrit: instant(m.creeLe), retiré: instant(m.masqueLe) },
    // What was taken away stays a file of whoever wrote it.
    texte: m.masqueLe && m.role !== 'BENEFICIAIRE' ? RETIRE : m.texte,
    'lu aussi par l’association': m.avecAssociation,
  }));
