import { z } from 'zod';
import { identifiant } from '@/lib/champs';

/** A model, by its id. */
export const modeleSchema = z.object({ modeleId: identifiant });
