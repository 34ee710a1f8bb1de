import { z } from 'zod';
import { entier, identifiant, liste, sansNir, texteFacultatif } from '@/lib/champs';
import { PERSONNES_A_LA_FOIS } from './choix';
import { PAR_PERSONNE_MAX } from './lot';

export const lotSchema = z.object({
  /** Empty: the whole Département. */
  territoireId: z.preprocess((v) => v || null, identifiant.nullable()),
  parPersonne: entier(1, PAR_PERSONNE_MAX, `Choisissez un nombre entre 1 et ${PAR_PERSONNE_MAX}.`),
});
export const lotChoisiSchema = z.object({ lotId: identifiant });
export const paireSchema = z.object({ paireId: identifiant });

const personnes = liste(identifiant).pipe(
  z.array(identifiant).max(500, 'C’est trop de personnes à la fois.'),
);
const recherche = z
  .preprocess((v) => (typeof v === 'string' ? v.replaceAll('\0', '').trim() : ''), z.string())
  .transform((v) => (sansNir(v) ? v.slice(0, 100) : ''));

/** The page that was read: who stood there, who is ticked, and where to go next. */
export const choixSchema = z.object({
  missionId: identifiant,
  montrees: personnes,
  personne: personnes,
  q: recherche,
  /** « chercher », « suite », or the number of a page. */
  aller: z.preprocess(
    (v) => v ?? 'chercher',
    z.string().regex(/^(chercher|suite|[1-9]\d{0,4})$/, {
      error: 'Choisissez où aller.',
    }),
  ),
});

const MOT = texteFacultatif(500);
/** Who was read in the preview, a word for all, and for some a word of their own (`mot-` and their id). */
export const envoiSchema = z
  .looseObject({
    missionId: identifiant,
    personne: personnes.pipe(
      z
        .array(identifiant)
        .min(1, 'Choisissez au moins une personne.')
        .max(PERSONNES_A_LA_FOIS, `Choisissez ${PERSONNES_A_LA_FOIS} personnes au plus à la fois.`),
    ),
    mot: MOT,
  })
  .transform(({ missionId, personne, mot, ...champs }, ctx) => {
    const mots = new Map<string, string | null>();
    for (const id of personne) {
      const sien = MOT.safeParse(champs[`mot-${id}`]);
      for (const { message } of sien.error?.issues ?? [])
        ctx.addIssue({ code: 'custom', path: [`mot-${id}`], message });
      mots.set(id, sien.data ?? mot);
    }
    return { missionId, personne: [...new Set(personne)], mots };
  });

/** Whether the weekly message comes. */
export const nouveautesSchema = z.object({
  recevoir: z.enum(['oui', 'non'], { error: 'Choisissez une réponse.' }).transform((v) => v === 'oui'),
});
