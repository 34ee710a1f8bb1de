const CHAMP = /\{\{([^{}\n]*)\}\}/g;

/** The names written between two braces, `{{mission}}`, in their order, each once. */
export const champsEcrits = (texte: string): string[] => [
  ...new Set([...texte.matchAll(CHAMP)].map(([, nom]) => nom!.trim())),
];

/** Words with each name replaced by its value; a value is never read for names in its turn. */
export const remplir = (texte: string, valeurs: Readonly<Record<string, string>>): string =>
  texte.replace(CHAMP, (tel, nom: string) => valeurs[nom.trim()] ?? tel);
