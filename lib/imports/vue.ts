import { erreurDite } from '@/lib/envoi/erreur';
import type { EtatLigneImport } from '@/lib/generated/prisma/enums';
import { numeroDePage, parmi, premier, type Parametres } from '@/lib/requete';

/** Which lines are shown, by the word of the address. */
export const FILTRES_LIGNES = {
  creees: 'CREATION',
  modifiees: 'MISE_A_JOUR',
  inchangees: 'INCHANGEE',
  erreurs: 'ERREUR',
} as const satisfies Record<string, EtatLigneImport>;
export type FiltreLignes = keyof typeof FILTRES_LIGNES;
export const NOMS_DE_FILTRES = Object.keys(FILTRES_LIGNES) as FiltreLignes[];

/** What an address asks of the page of an import. */
export type VueImport = {
  filtre: FiltreLignes | undefined;
  page: number;
  /** To say again what each column means. */
  dire: boolean;
  erreur: string | undefined;
};

export function lireVueImport(p: Awaited<Parametres>): VueImport {
  return {
    filtre: parmi(p.voir, NOMS_DE_FILTRES),
    page: numeroDePage(p.page),
    dire: premier(p.colonnes) === 'oui',
    erreur: erreurDite(premier(p.erreur), premier(p.signe)),
  };
}
