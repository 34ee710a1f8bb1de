import { instantEnLettres, jourEnLettres } from '@/lib/dates';

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
