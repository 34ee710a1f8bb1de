import { z } from 'zod';
import {
  caseCochee,
  dureeDuJour,
  entier,
  identifiant,
  jour,
  liste,
  texte,
  texteFacultatif,
} from '@/lib/champs';
import { jourIso } from '@/lib/dates';
import { lireDuree } from './duree';

/** A duration as it was written (`lireDuree`) → minutes of one day's work. */
export const duree = dureeDuJour(lireDuree);

export const declarationSchema = z.object({ affectationId: identifiant, date: jour, minutes: duree });
export const correctionSchema = z.object({ heuresId: identifiant, date: jour, minutes: duree });
export const surHeures = z.object({ heuresId: identifiant });
export const lotSchema = z.object({
  heuresIds: liste(identifiant).refine((l) => l.length > 0, 'Choisissez au moins une ligne.'),
  /** The version that was read of each, in the same order. */
  versions: liste(entier(1, 1_000_000)),
});
export const accordSchema = lotSchema.extend({ nomAidant: texteFacultatif(120) });
export const revueSchema = surHeures.extend({ mot: texte(300, 'Écrivez un mot pour expliquer.') });

/** The coordination notes the yes of somebody without a phone, given through a helper whom it names. */
export const accordAvecAideSchema = lotSchema.extend({
  beneficiaireId: identifiant,
  nomAidant: texte(120, 'Écrivez qui aide la personne à répondre.'),
  accordAidant: caseCochee.refine(Boolean, 'Cochez si la personne est d’accord pour être aidée.'),
});
/** Hours that the coordination notes for a person. */
export const saisiePourSchema = declarationSchema.extend({ beneficiaireId: identifiant });

/** What is asked of a long sheet: one mission, a first name, a page. */
const suiteDeFeuille = {
  mission: identifiant.optional().catch(undefined),
  prenom: z.string().max(80).optional().catch(undefined),
  page: entier(1, 100_000).optional().catch(undefined),
};

/**
 * A sheet has a field `duree-<affectation>` per volunteer; an empty one is skipped. A long one, of several pages,
 * says which one was filled: `suite` leads back to it.
 */
export const feuilleSchema = z.looseObject({ date: jour, ...suiteDeFeuille }).transform((s, ctx) => {
  const lignes = Object.entries(s).flatMap(([champ, ecrit]) => {
    const affectationId = champ.startsWith('duree-') ? identifiant.safeParse(champ.slice(6)).data : undefined;
    if (!affectationId || typeof ecrit !== 'string' || !ecrit.trim()) return [];
    const lu = duree.safeParse(ecrit);
    if (lu.success) return [{ affectationId, date: s.date, minutes: lu.data }];
    for (const { message } of lu.error.issues) ctx.addIssue({ code: 'custom', path: [champ], message });
    return [];
  });
  if (lignes.length === 0 && ctx.issues.length === 0)
    ctx.addIssue({ code: 'custom', path: ['date'], message: 'Écrivez au moins une durée.' });
  const { mission, prenom, page } = s;
  return { lignes, suite: page ? { jour: jourIso(s.date), mission, prenom, page } : null };
});
