import { z } from 'zod';

/** The short name of a timetable: whose it is, as people of the Département say it. */
export const sourceDHoraires = z
  .string({ error: 'Dites d’où viennent ces horaires : --source NOM.' })
  .trim()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u,
    'Un nom court de lettres et de chiffres : par exemple « TER ».',
  );
