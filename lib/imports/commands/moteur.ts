import type { Tx } from '@/lib/db';
import type { ImportFichier, LigneImport } from '@/lib/generated/prisma/client';
import type { LigneJournal } from '@/lib/journal/commands';
import type { Contexte, LigneLue } from '../cellule';
import type { Importateur } from '../policy';
import type { Regime, Verdict } from '../verdict';

/** Who is told of what a line writes, and when. */
export type Ecriture = { acteur: Importateur; standard: string | null; now: Date };
/** Whose contact it is among the lines above. */
export type Dit = (contact: string) => string | undefined;

/** What lines may be about, as it is in the base now: asked for many lines at once. */
export type Alentour<D extends object> = {
  /** The line, with what the base alone can tell is wrong in it. */
  relire(ligne: LigneLue<D>): LigneLue<D>;
  juger(ligne: LigneLue<D>, regime: Regime, dit: Dit): Verdict<D>;
};

/**
 * What the engine asks of a kind of file: the rest (reading, preview, one transaction for each line, undoing) is the same
 * for all. Methods, so that engines of different lines stand in one table.
 */
export type Moteur<D extends object = object> = {
  /** The column of `lignes_import` that says what a line is about. */
  cible: 'beneficiaireId' | 'referentId' | 'associationId';
  /** Constraints that refuse what was taken at the very moment: the line is looked at again. */
  pris: readonly string[];
  lire(cellules: readonly string[], contexte: Contexte): LigneLue<D>;
  /** The name as it is compared. */
  cle(d: D): string;
  /** By what two lines of one file are the same thing. */
  cles(d: D): string[];
  /** The line is about what this other one says already. */
  deuxFois(ligne: number): string;
  /** What one account only may have. */
  contacts(d: D): (string | null)[];
  regarder(tx: Tx, acteur: Importateur, lignes: readonly D[], now: Date): Promise<Alentour<D>>;
  /** Holds what the line is about, if it is known. */
  tenir(tx: Tx, ligneId: string): Promise<unknown>;
  /** @returns the id of what is created, and what the line has to remember */
  creer(tx: Tx, i: ImportFichier, d: D, e: Ecriture): Promise<{ id: string; donnees?: D }>;
  modifier(tx: Tx, i: ImportFichier, quoi: { id: string; d: D }, e: Ecriture): Promise<{ donnees?: D }>;
  /** Takes back what the line wrote, where nothing has happened since. */
  defaire(tx: Tx, ligne: LigneImport & { cibleId: string }, e: Ecriture): Promise<Defait>;
};

/** `reste` = why something stays; `touche` = what was taken back, as the journal says it. */
export type Defait = {
  reste: string | null;
  touche: Pick<LigneJournal, 'objet' | 'beneficiaireId'> | null;
};
