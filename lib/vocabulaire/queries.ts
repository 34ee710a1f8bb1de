import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db, lire } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { PAR_LONGUE_PAGE, paginer, type PageDe } from '@/lib/pagination';
import { LONGUEUR_CORRIGEE, LONGUEUR_COURTE, motVoulu, voisins, type Candidat } from './faute';
import { lireRequete, motsDe } from './mots';
import { synonymesModifiablesPar } from './policy';
import { clesPossibles, lectureDe, niveaux, unitesDe, type Lecture, type MotLu, type Unite } from './requete';

/** Words of the vocabulary that are looked at for one that was mistyped, and for one that is being typed. */
const CANDIDATS = 30;
const DEBUTS = 20;

type Reconnu = {
  mot: string;
  racine: string | null;
  /** The vocabulary has this very word. */
  present: boolean;
  /** It has a word of this stem. */
  connu: boolean;
  /** Words that begin so; for the last word, when it is not a word by itself. */
  debuts: Candidat[];
};

const CANDIDAT = Prisma.sql`json_build_object('mot', v."mot", 'racine', v."racine", 'graphie', v."graphie", 'missions', v."missions")`;

/** Which words the vocabulary knows; for the last one, the words that it may be the beginning of. */
const reconnaitre = (mots: readonly string[]) =>
  lire<Reconnu>(Prisma.sql`
    SELECT w.mot, r.racine, k.present, k.connu,
      (SELECT coalesce(json_agg(d), '[]') FROM (
        SELECT v."mot", v."racine", v."graphie", v."missions" FROM "vocabulaire" v
        WHERE w.i = ${mots.length} AND NOT k.present AND v."mot" ~>=~ w.mot AND v."mot" ~<~ (w.mot || '{')
        ORDER BY v."missions" DESC, v."mot" LIMIT ${DEBUTS}) d) AS debuts
    FROM unnest(${[...mots]}::text[]) WITH ORDINALITY AS w(mot, i)
    CROSS JOIN LATERAL (SELECT racine_de(w.mot) AS racine) r
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM "vocabulaire" v WHERE v."mot" = w.mot) AS present,
      EXISTS (SELECT 1 FROM "vocabulaire" v WHERE v."racine" = r.racine) AS connu) k
    ORDER BY w.i`);

/** For each mistyped word, the words that look like it: neighbours of the short ones, trigrams of the others. */
export async function candidatsDe(mots: readonly string[]): Promise<Map<string, Candidat[]>> {
  const lignes = await lire<{ mot: string; candidats: Candidat[] }>(Prisma.sql`
    SELECT w.mot, (SELECT coalesce(json_agg(${CANDIDAT}), '[]') FROM "vocabulaire" v WHERE v."mot" = ANY(ARRAY(
        SELECT jsonb_array_elements_text(${JSON.stringify(Object.fromEntries(mots.map((m) => [m, voisins(m)])))}::jsonb -> w.mot)
      ) || ARRAY(
        SELECT p FROM mots_proches(w.mot, ${CANDIDATS}) p WHERE length(w.mot) >= ${LONGUEUR_COURTE}))) AS candidats
    FROM unnest(${[...mots]}::text[]) AS w(mot)`);
  return new Map(lignes.map((l) => [l.mot, l.candidats]));
}

/** How each word is read: itself, a beginning, a mistyped word, or nothing that a mission says. */
async function lireMots(mots: readonly string[], exacte: boolean): Promise<MotLu[]> {
  const reconnus = (await reconnaitre(mots)).filter((r) => r.racine !== null);
  const familles = (r: Reconnu) => [...new Set(r.debuts.map((d) => d.racine))];
  // « plantes » is a form of « plante »; « bénévola » has the stem of « bénévole », but begins « bénévolat ».
  const estDit = (r: Reconnu) =>
    exacte ? r.present : r.connu && (r.debuts.length === 0 || familles(r).includes(r.racine!));
  const fautifs = exacte
    ? []
    : reconnus.filter((r) => !r.connu && familles(r).length === 0 && r.mot.length >= LONGUEUR_CORRIGEE);
  const candidats = fautifs.length > 0 ? await candidatsDe(fautifs.map((r) => r.mot)) : null;
  return reconnus.map((r): MotLu => {
    if (estDit(r)) return { mot: r.mot, racines: [r.racine!], corrige: null };
    if (exacte) return { mot: r.mot, racines: [], corrige: null };
    const racines = familles(r);
    // A beginning that leads to one word only is that word: the reader is told.
    if (racines.length > 0)
      return { mot: r.mot, racines, corrige: racines.length === 1 ? r.debuts[0]!.graphie : null };
    const voulu = motVoulu(r.mot, candidats?.get(r.mot) ?? []);
    return { mot: r.mot, racines: voulu ? [voulu.racine] : [], corrige: voulu?.graphie ?? null };
  });
}

/** The groups of synonyms that name these words, and every form of all the words then looked for. */
async function elargir(mots: readonly MotLu[], exacte: boolean) {
  const racines = mots.flatMap((m) => m.racines);
  const [ligne] = await lire<{
    groupes: string[][] | null;
    formes: { mot: string; racine: string }[] | null;
  }>(
    Prisma.sql`
    WITH g AS MATERIALIZED (SELECT "cles" FROM "groupes_synonymes" WHERE "cles" && ${exacte ? [] : clesPossibles(mots)}::text[])
    SELECT (SELECT json_agg(g."cles") FROM g) AS groupes,
      (SELECT json_agg(json_build_object('mot', v."mot", 'racine', v."racine")) FROM "vocabulaire" v
        WHERE v."racine" = ANY(${racines}::text[] || ARRAY(SELECT regexp_split_to_table(c, ' ') FROM g, unnest(g."cles") c))) AS formes`,
  );
  const formes = new Map<string, Set<string>>();
  for (const { mot, racine } of ligne!.formes ?? [])
    formes.set(racine, (formes.get(racine) ?? new Set()).add(mot));
  return { groupes: ligne!.groupes ?? [], formes };
}

/** So many missions at least are worth a search: below, those that hold a part of what was asked for come after. */
const ASSEZ = 5;

/** How many of the things asked for the missions must hold for enough of them to answer, and whether one holds all. */
async function ensembleTrouve(unites: readonly Unite[]): Promise<{ n: number; entiere: boolean }> {
  if (unites.length < 2) return { n: unites.length, entiere: true };
  const parmi = (niveau: string) =>
    Prisma.sql`FROM "missions" m WHERE m."statut" = 'PUBLIEE' AND m."mots" @@ ${niveau}::tsquery`;
  const tout = niveaux(unites);
  const cas = tout
    .slice(0, -1)
    .map(
      (niveau, i) =>
        Prisma.sql`WHEN (SELECT count(*) FROM (SELECT 1 ${parmi(niveau)} LIMIT ${ASSEZ}) t) = ${ASSEZ} THEN ${unites.length - i}::int`,
    );
  const [ligne] = await lire<{ n: number; entiere: boolean }>(Prisma.sql`
    SELECT CASE ${Prisma.join(cas, ' ')} ELSE 1 END AS n, EXISTS (SELECT 1 ${parmi(tout[0]!)}) AS entiere`);
  return ligne!;
}

/**
 * Reads what somebody looks for: stems, accents, beginnings, typing errors, synonyms. Null when no word says
 * anything (« je cherche une mission »). Any text is read, none is refused; two statements for one known word, one
 * more when a word is mistyped, one more when there are several.
 */
export async function lireLaRecherche(q: string): Promise<Lecture | null> {
  const tapee = lireRequete(q);
  if (tapee.mots.length === 0) return null;
  const lus = await lireMots(tapee.mots, tapee.exacte);
  if (lus.length === 0) return null;
  const connus = lus.filter((m) => m.racines.length > 0);
  if (connus.length === 0) return lectureDe(tapee, lus, [], { n: 0, entiere: false }, new Map());
  const { groupes, formes } = await elargir(connus, tapee.exacte);
  const unites = unitesDe(connus, groupes);
  const ensemble = tapee.exacte ? { n: unites.length, entiere: true } : await ensembleTrouve(unites);
  return lectureDe(tapee, lus, unites, ensemble, formes);
}

const GROUPE = {
  id: true,
  termes: true,
  version: true,
  modifieLe: true,
} satisfies Prisma.GroupeSynonymesSelect;
export type GroupeVu = Prisma.GroupeSynonymesGetPayload<{ select: typeof GROUPE }>;

/** Groups whose terms hold this text (accents do not matter), by their first term; all of them without a text. */
export async function listerSynonymes(
  acteur: Acteur,
  { q, page, parPage = PAR_LONGUE_PAGE }: { q?: string; page: number; parPage?: number },
): Promise<PageDe<GroupeVu>> {
  const cherche = motsDe(q ?? '').join(' ');
  const trouves = cherche
    ? await db.$queryRaw<{ id: string }[]>`
        SELECT "id" FROM "groupes_synonymes" WHERE mots_de(array_to_string("termes", ' , ')) LIKE ${`%${cherche}%`}`
    : null;
  const where: Prisma.GroupeSynonymesWhereInput = {
    AND: [synonymesModifiablesPar(acteur), trouves ? { id: { in: trouves.map((t) => t.id) } } : {}],
  };
  return paginer(
    await db.groupeSynonymes.count({ where }),
    page,
    (bornes) =>
      db.groupeSynonymes.findMany({
        where,
        select: GROUPE,
        orderBy: [{ termes: 'asc' }, { id: 'asc' }],
        ...bornes,
      }),
    parPage,
  );
}

/** One group, or null when it is not this actor's to change. */
export async function groupeParId(acteur: Acteur, id: string): Promise<GroupeVu | null> {
  return db.groupeSynonymes.findFirst({
    where: { AND: [{ id }, synonymesModifiablesPar(acteur)] },
    select: GROUPE,
  });
}
