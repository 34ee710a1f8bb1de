import 'server-only';
import { lire } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { LONGUEUR_CORRIGEE, motVoulu, type Candidat } from '../faute';
import { candidatsDe } from '../queries';
import { domainesDe, enCours, reunir, SUGGESTIONS_MAX, type Suggestion } from '../suggestion';

/** Words read for one that is being typed: several are forms of one another. */
const DEBUTS = 30;

/** The words of these that are no form of an earlier one: same stem, or its plural (« potagers » has a stem of its own). */
function parFamille(mots: readonly Candidat[]): string[] {
  const vues = new Set<string>();
  return mots
    .filter(({ mot, racine }) => {
      const familles = [`racine ${racine}`, `mot ${mot.replace(/[sx]$/, '')}`];
      const connue = familles.some((f) => vues.has(f));
      familles.forEach((f) => vues.add(f));
      return !connue;
    })
    .map((m) => m.graphie);
}

/**
 * Words for a text that is being typed: those of the vocabulary that begin as its last word does, the most said first, or
 * the one that was meant when none does; terms of the groups of synonyms; domains. SUGGESTIONS_MAX at most; one
 * statement, two for a mistyped word.
 */
export async function suggererMots(texte: string): Promise<Suggestion[]> {
  const tape = enCours(texte);
  if (!tape) return [];
  const { dernier, tout } = tape;
  const [ligne] = await lire<{ debuts: Candidat[]; termes: string[] }>(Prisma.sql`
    SELECT (SELECT coalesce(json_agg(d), '[]') FROM (
        SELECT v."mot", v."racine", v."graphie", v."missions" FROM "vocabulaire" v
        WHERE v."mot" ~>=~ ${dernier} AND v."mot" ~<~ (${dernier} || '{')
        ORDER BY v."missions" DESC, v."mot" LIMIT ${DEBUTS}) d) AS debuts,
      (SELECT coalesce(json_agg(t.terme), '[]') FROM (
        SELECT terme FROM "groupes_synonymes" g, unnest(g."termes") terme
        WHERE starts_with(mots_de(terme), ${tout}) OR mots_de(terme) LIKE ${`% ${tout}%`}
        ORDER BY NOT starts_with(mots_de(terme), ${tout}), length(terme), terme LIMIT ${SUGGESTIONS_MAX}) t) AS termes`);
  const { debuts, termes } = ligne!;
  const corriger = debuts.length === 0 && termes.length === 0 && dernier.length >= LONGUEUR_CORRIGEE;
  const voulu = corriger ? motVoulu(dernier, (await candidatsDe([dernier])).get(dernier) ?? []) : null;
  return reunir(tape, {
    mots: voulu ? [voulu.graphie] : parFamille(debuts),
    termes,
    domaines: domainesDe(tape),
  });
}
