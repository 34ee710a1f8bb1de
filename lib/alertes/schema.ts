import { z } from 'zod';
import { identifiant, instant, sansNir } from '@/lib/champs';
import { MoyenAlerte } from '@/lib/generated/prisma/enums';
import { PHRASE_NIR } from '@/lib/nir';

const moyen = z.enum(MoyenAlerte, { error: 'Choisissez dans la liste.' });
/** The address of a search: whatever it says that is no search is left aside by who reads it. */
const adresse = z
  .string({ error: 'Cette recherche est introuvable.' })
  .max(2500, 'Cette recherche est trop longue.')
  .refine((a) => sansNir([...new URLSearchParams(a)].flat().join(' ')), PHRASE_NIR);

/** Where there is one way only, nothing is asked. */
export const enregistrerSchema = z.object({ adresse, par: moyen.optional() });
export const rechercheSchema = z.object({ rechercheId: identifiant });
export const moyenSchema = z.object({ par: moyen });

/** Until when the page had looked: what came after was not on it. */
export const vueSchema = rechercheSchema.extend({
  jusqua: instant,
});
/** The link of a message is its proof. */
export const arretSchema = z.object({
  lien: z.string({ error: 'Ce lien ne marche plus.' }).max(100, 'Ce lien ne marche plus.'),
});
/** The way back names what it undoes: when that was stopped. */
export const repriseSchema = arretSchema.extend({ arreteLe: instant });
