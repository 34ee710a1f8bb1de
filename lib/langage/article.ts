const ELIDE = /^(?:[aàâäeéèêëiîïoôöuùûüœæh]|y(?![aeiouéè]))/i;

/**
 * A name after « de », as French writes it: « de Samira », « d’Alban », « du Montellier », « des Neyrolles ».
 * A name in H is read as mute, which most first names and communes are.
 */
export function avecDe(nom: string): string {
  if (/^Le /.test(nom)) return `du ${nom.slice(3)}`;
  if (/^Les /.test(nom)) return `des ${nom.slice(4)}`;
  return ELIDE.test(nom) ? `d’${nom}` : `de ${nom}`;
}

/** A commune after « à »: « à Bourg-en-Bresse », « au Montellier », « aux Neyrolles ». */
export function avecA(nom: string): string {
  if (/^Le /.test(nom)) return `au ${nom.slice(3)}`;
  if (/^Les /.test(nom)) return `aux ${nom.slice(4)}`;
  return `à ${nom}`;
}
