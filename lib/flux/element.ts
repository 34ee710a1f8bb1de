/** An element of the feed as it was written: its own text and its children by name. Everything stays text. */
export type Element = { texte: string; enfants: Map<string, Element[]> };

export const nouvelElement = (): Element => ({ texte: '', enfants: new Map() });

/** The first element at this path (« location/lat »), or undefined. */
function trouver(racine: Element, chemin: string): Element | undefined {
  let ici: Element | undefined = racine;
  for (const nom of chemin.split('/')) ici = ici?.enfants.get(nom)?.[0];
  return ici;
}

/** The text of the first of these paths that holds something; empty when none does. */
export function texteDe(racine: Element, ...chemins: string[]): string {
  for (const chemin of chemins) {
    const texte = trouver(racine, chemin)?.texte.trim();
    if (texte) return texte;
  }
  return '';
}

/** A list written in any of the three ways: « a, b », `<value>` children or `<item>` children. */
export function listeDe(racine: Element, chemin: string): string[] {
  const element = trouver(racine, chemin);
  if (!element) return [];
  const enfants = [...(element.enfants.get('value') ?? []), ...(element.enfants.get('item') ?? [])];
  const textes = enfants.length ? enfants.map((e) => e.texte) : element.texte.split(',');
  return textes.map((t) => t.trim()).filter(Boolean);
}

/** « yes », « true » and « 1 » are true, any other word false; nothing written is unknown (null). */
export function booleenDe(racine: Element, chemin: string): boolean | null {
  const texte = texteDe(racine, chemin).toLowerCase();
  return texte === '' ? null : ['yes', 'true', '1'].includes(texte);
}

/** Lower case, no accent, hyphens between words: « Mémoire et citoyenneté » → « memoire-et-citoyennete ». */
export function enSlug(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
