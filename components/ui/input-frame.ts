/** The frame of what one writes in. In a file of its own: a server component cannot read a string of the browser's. */
export const INPUT =
  'block w-full min-h-11 rounded-field border-2 border-bord bg-carte px-3 py-2 text-encre aria-invalid:border-erreur';
