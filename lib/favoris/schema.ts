import { z } from 'zod';
import { identifiant } from '@/lib/champs';

/** From where it was said: the public page, the page of one's space, or the list of what one keeps. */
const retour = z.enum(['mission', 'espace', 'liste'], { error: 'Choisissez dans la liste.' });

export const gardeeSchema = z.object({ missionId: identifiant, retour });
