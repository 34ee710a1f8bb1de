/* In a file of its own: a server component cannot read a string of the browser's. */

/** The frame of what one writes in. */
export const INPUT =
  'block w-full min-h-11 rounded-field border-2 border-bord bg-carte px-3 py-2 text-encre aria-invalid:border-erreur';

/** The frame of a box or a round to tick, with its words. */
export const TILE =
  'a-cote min-h-12 cursor-pointer items-center gap-x-3 gap-y-1 rounded-field border-2 border-bord bg-carte px-3 py-2 hover:bg-mousse has-checked:border-sapin has-checked:bg-mousse has-focus-visible:outline-3 has-focus-visible:outline-miel has-focus-visible:shadow-[0_0_0_5px_#1f2a2e]';

/** The same, small: a half-day of a week. Its box is hidden (`peer sr-only`), its tick is drawn. */
export const PILL =
  'relative flex min-h-11 cursor-pointer items-center rounded-field border-2 border-bord bg-carte pr-1.5 pl-7.5 text-sm leading-tight whitespace-nowrap hover:bg-mousse has-checked:border-sapin has-checked:bg-sapin has-checked:text-sur-sapin has-focus-visible:outline-3 has-focus-visible:outline-miel has-focus-visible:shadow-[0_0_0_5px_#1f2a2e]';
export const TICK =
  'absolute left-1.5 grid size-4.5 place-items-center rounded-[4px] border-2 border-bord text-xs font-bold text-transparent peer-checked:border-current peer-checked:text-sur-sapin';
