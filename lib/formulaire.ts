/** What a server action gives back to its form when nothing was written: everything typed is kept. */
export type EtatFormulaire = {
  /** One sentence above the form. */
  erreur?: string;
  /** Sentences beside the fields, by field name. */
  champs?: Record<string, string[]>;
  /** What was typed, by field name; secrets left out. */
  valeurs?: Record<string, string[]>;
  /** Changes at every answer, so that the summary takes the focus again. */
  tour: number;
};

export const ETAT_INITIAL: EtatFormulaire = { tour: 0 };

/** A server action as `<Form action>` takes it. */
export type ActionFormulaire = (etat: EtatFormulaire, saisie: FormData) => Promise<EtatFormulaire>;

/** `?fait=…` of every page: what was asked came too late, somebody had moved on. */
export const ENTRE_TEMPS = 'entre-temps';
