import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { CodeModele } from '../modele';
import { champsDe, EXEMPLES, MODELES_A_ECRIRE, patronDe, type Patron } from '../patron';
import { quoi } from '../rebut';

export type ModeleVu = { modele: CodeModele; sujet: string; quoi: string; modifieLe: Date | null };

/** The messages that the Département may write, in the order of the product, and which it has written. */
export async function modelesAEcrire({ departementCode }: ActeurDe<'DEPARTEMENT'>): Promise<ModeleVu[]> {
  const siens = await db.modeleMessage.findMany({ where: { departementCode } });
  return MODELES_A_ECRIRE.map((modele) => {
    const sien = siens.find((m) => m.modele === modele);
    const { sujet } = sien ?? patronDe(modele);
    return { modele, sujet, quoi: quoi(modele), modifieLe: sien?.modifieLe ?? null };
  });
}

export type ModeleAEcrire = Patron & {
  modele: CodeModele;
  quoi: string;
  /** 0 while its words are those of Tremplin. */
  version: number;
  /** The names it must say, each with an example. */
  champs: Record<string, string>;
};

/** One message, in the words that leave now; null for one that is not to be written. */
export async function modeleAEcrire(
  { departementCode }: ActeurDe<'DEPARTEMENT'>,
  code: string,
): Promise<ModeleAEcrire | null> {
  const modele = MODELES_A_ECRIRE.find((m) => m === code);
  if (!modele) return null;
  const sien = await db.modeleMessage.findUnique({
    where: { departementCode_modele: { departementCode, modele } },
  });
  const { sujet, texte } = sien ?? patronDe(modele);
  const champs = Object.fromEntries(champsDe(modele).map((nom) => [nom, EXEMPLES[nom] ?? nom]));
  return { modele, quoi: quoi(modele), version: sien?.version ?? 0, sujet, texte, champs };
}
