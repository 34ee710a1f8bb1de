export type Variables = Record<string, string>;
/** A message's words. SMS take `texte` alone; it says nothing that a third party should not read. */
export type Modele = {
  sujet: (v: Variables) => string;
  texte: (v: Variables) => string;
  /** There is something to read or to answer in one's space: the way in stands under the text. */
  entrer?: true;
};
