const ECHAPPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What XML 1.0 has no room for, and signs that no page shows. No-break spaces, tabs and line breaks stay. */
const SANS_PLACE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text as XML writes it, and HTML, between tags or between quotes. */
export const enXml = (texte: string) => texte.replace(/[&<>"']/g, (signe) => ECHAPPES[signe]!);

/** A text without signs that nobody sees. */
export const sansSignesCaches = (texte: string) => texte.replace(SANS_PLACE, '');

/** The same on one line. */
export const surUneLigne = (texte: string) =>
  sansSignesCaches(texte.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' '));
