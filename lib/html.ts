const ECHAPPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that stands in HTML, between tags or between quotes, as it was written. */
export const echapper = (texte: string) => texte.replace(/[&<>"']/g, (signe) => ECHAPPES[signe]!);
