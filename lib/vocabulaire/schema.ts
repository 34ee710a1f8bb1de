import { z } from 'zod';
import { entier, identifiant, texte } from '@/lib/champs';
import { motsDe } from './mots';
import { TERME_LONG, TERME_MOTS, TERMES_MAX, TERMES_MIN, termesEcrits } from './synonyme';

const termes = texte(2000, 'Écrivez les mots qui veulent dire la même chose, un par ligne.')
  .transform(termesEcrits)
  .refine((l) => l.length >= TERMES_MIN, 'Écrivez au moins deux mots, un par ligne.')
  .refine((l) => l.length <= TERMES_MAX, `C’est trop : ${TERMES_MAX} mots au plus dans un groupe.`)
  .refine(
    (l) => l.every((t) => t.length <= TERME_LONG && motsDe(t).length <= TERME_MOTS),
    `Un des termes est trop long : ${TERME_MOTS} mots et ${TERME_LONG} signes au plus.`,
  )
  .refine(
    (l) => l.every((t) => motsDe(t).length > 0),
    'Chaque ligne contient au moins une lettre ou un chiffre.',
  );

export const schemaNouveauGroupe = z.object({ termes });
export type SaisieNouveauGroupe = z.output<typeof schemaNouveauGroupe>;

export const schemaGroupe = z.object({ groupeId: identifiant, version: entier(1, 1_000_000), termes });
export type SaisieGroupe = z.output<typeof schemaGroupe>;

export const schemaSuppression = z.object({ groupeId: identifiant, version: entier(1, 1_000_000) });
export type SaisieSuppression = z.output<typeof schemaSuppression>;
