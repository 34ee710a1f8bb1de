import { z } from 'zod';
import { caseCochee, entier, identifiant, liste, texteFacultatif } from '@/lib/champs';
import { Competence } from '@/lib/generated/prisma/enums';
import { LONGUEUR_CHAMP, normaliser, type NiveauxFiche } from './fiche';
import { DUREES_PARTAGE, type DureePartage } from './partage';

const texteFiche = texteFacultatif(LONGUEUR_CHAMP).transform(normaliser);
/** Name of the field that holds the level of a competence. */
export const champNiveau = (c: Competence) => `niveau_${c}`;
const niveau = z.preprocess(
  (v) => (v === '' || v === undefined ? 0 : Number(v)),
  z.number().int().min(0).max(4),
);

export const schemaOuvrir = z.object({ affectationId: identifiant });
export const schemaOuvrirAvec = schemaOuvrir.extend({ beneficiaireId: identifiant });

export const schemaFiche = z
  .looseObject({
    ficheId: identifiant,
    version: entier(1, 1_000_000),
    base: z.string().max(2000).default(''),
    contexte: texteFiche,
    activites: texteFiche,
    realisations: texteFiche,
    responsabilites: texteFiche,
    outils: texteFiche,
    formations: texteFiche,
  })
  .transform((s, ctx) => {
    const niveaux: NiveauxFiche = {};
    for (const c of Object.values(Competence)) {
      const lu = niveau.safeParse(s[champNiveau(c)]);
      if (!lu.success)
        ctx.addIssue({ code: 'custom', path: [champNiveau(c)], message: 'Choisissez un niveau de 1 à 4.' });
      else if (lu.data > 0) niveaux[c] = lu.data;
    }
    const { contexte, activites, realisations, responsabilites, outils, formations } = s;
    return {
      ficheId: s.ficheId,
      version: s.version,
      base: s.base,
      textes: { contexte, activites, realisations, responsabilites, outils, formations },
      niveaux,
    };
  });
export type SaisieFiche = z.output<typeof schemaFiche>;

/** A page as it was read: agreeing and attesting hold for that version only. */
export const schemaFicheLue = z.object({ ficheId: identifiant, version: entier(1, 1_000_000) });
export type SaisieFicheLue = z.output<typeof schemaFicheLue>;

export const schemaPartage = z.object({
  ficheIds: liste(identifiant).refine((l) => l.length > 0, 'Choisissez au moins une page.'),
  libelle: texteFacultatif(80).transform(normaliser),
  montreNom: caseCochee,
  montreHeures: caseCochee,
  duree: z.enum(Object.keys(DUREES_PARTAGE) as [DureePartage, ...DureePartage[]], {
    error: 'Choisissez une durée.',
  }),
});
export type SaisiePartage = z.output<typeof schemaPartage>;

export const schemaRevoquer = z.object({ partageId: identifiant });
