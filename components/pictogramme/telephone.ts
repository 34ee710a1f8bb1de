/** Alone in its file: the frame of every public page carries this one, and not all the others. */
export const TELEPHONE =
  'M6.5 3.5h3l1.5 4.5-2 1.7a12 12 0 0 0 5.3 5.3l1.7-2 4.5 1.5v3a2 2 0 0 1-2.2 2A16 16 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z';
