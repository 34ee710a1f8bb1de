/** A DOM element with its attributes and its text, for what is built in the browser without React. */
export function element<K extends keyof HTMLElementTagNameMap>(
  nom: K,
  traits: Record<string, string> = {},
  texte = '',
): HTMLElementTagNameMap[K] {
  const e = document.createElement(nom);
  for (const [trait, valeur] of Object.entries(traits)) e.setAttribute(trait, valeur);
  e.textContent = texte;
  return e;
}
