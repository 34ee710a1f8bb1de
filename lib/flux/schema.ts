import { z } from 'zod';

/** The short name of the platform that publishes a feed: half of the key of its missions. */
export const sourceDeFlux = z
  .string({ error: 'Dites d’où vient le fichier.' })
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,59}$/, 'Un nom court, sans espace : par exemple « jeveuxaider ».');
