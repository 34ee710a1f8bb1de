import pino from 'pino';

/** The technical log, on standard error: never a name, an address or a free text of a person. */
export const journalTechnique = pino(
  { level: process.env.TREMPLIN_NIVEAU_LOG ?? 'info', base: undefined },
  pino.destination(2),
);
