import { z } from 'zod';
import { entier, identifiant } from '@/lib/champs';
import { MotifEcart } from '@/lib/generated/prisma/enums';
import { premier } from '@/lib/requete';
import { LISTE_CRITERES, type Critere, type Poids } from './poids';

/** A weight goes from 0 (does not count) to this. */
const POIDS_MAX = 100;
const unPoids = entier(0, POIDS_MAX, `Écrivez un nombre entier, de 0 à ${POIDS_MAX}.`);
const chacun = Object.fromEntries(LISTE_CRITERES.map((c) => [c, unPoids])) as Record<Critere, typeof unPoids>;

const quelqueChose = (poids: Poids, ctx: z.RefinementCtx) => {
  if (LISTE_CRITERES.some((c) => poids[c] > 0)) return;
  ctx.addIssue({ code: 'custom', path: ['proximite'], message: 'Un critère au moins compte.' });
};

const version = entier(0, 1_000_000);
export const poidsSchema = z.object({ version, ...chacun }).superRefine(quelqueChose);
export const retourAuxPoidsSchema = z.object({ version });
export type SaisiePoids = z.output<typeof poidsSchema>;

export const ecartSchema = z.object({
  missionId: identifiant,
  motif: z.preprocess(
    (v) => v || null,
    z.enum(MotifEcart, { error: 'Choisissez dans la liste.' }).nullable(),
  ),
});
export const remiseSchema = z.object({ missionId: identifiant });
export type SaisieEcart = z.output<typeof ecartSchema>;

/** Weights to try, from the address of the page: null when there are none; what cannot be read is told by criterion. */
export function poidsAEssayer(
  parametres: Record<string, string | string[] | undefined>,
): { poids: Poids } | { valeurs: Record<string, string>; erreurs: Record<string, string> } | null {
  if (LISTE_CRITERES.every((c) => premier(parametres[c]) === undefined)) return null;
  const valeurs = Object.fromEntries(LISTE_CRITERES.map((c) => [c, premier(parametres[c]) ?? '']));
  const lu = z.object(chacun).superRefine(quelqueChose).safeParse(valeurs);
  if (lu.success) return { poids: lu.data };
  return {
    valeurs,
    erreurs: Object.fromEntries(lu.error.issues.map((p) => [String(p.path[0]), p.message])),
  };
}
