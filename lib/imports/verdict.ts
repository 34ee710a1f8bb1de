import type { EtatLigneImport } from '@/lib/generated/prisma/enums';
import type { LigneLue } from './cellule';

export type Regime = { creerInconnues: boolean };

/** What a line does. */
export type Verdict<D extends object = object> = {
  /** INCONNUE = counted, and not stored. */
  etat: EtatLigneImport | 'INCONNUE';
  donnees: D;
  /** What it is about, when that is known already. */
  cibleId: string | null;
  /** What is replaced, field by field. */
  avant: Partial<Record<string, string | null>>;
  mots: string[];
  liens: string[];
};

/** How the verdict on one line is said. */
export function verdictSur<D extends object>({ donnees, remarques }: LigneLue<D>) {
  const rendu = (etat: Verdict<D>['etat'], v: Partial<Verdict<D>> = {}): Verdict<D> => ({
    ...{ etat, donnees, cibleId: null, avant: {}, mots: remarques, liens: [] },
    ...v,
  });
  return {
    rendu,
    erreur: (phrase: string, liens: string[] = []) =>
      rendu('ERREUR', { mots: [phrase, ...remarques], liens }),
    /** What is known, with what the line would change of it. */
    connue: (cibleId: string, v: Pick<Verdict<D>, 'donnees' | 'avant' | 'mots'>) =>
      rendu(Object.keys(v.avant).length > 0 ? 'MISE_A_JOUR' : 'INCHANGEE', { cibleId, ...v }),
  };
}
