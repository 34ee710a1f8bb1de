import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { identifiant } from '@/lib/champs';
import { db, lirePreparee, type Tx } from '@/lib/db';
import { Interdit, MetierError } from '@/lib/erreurs';
import { Prisma, type Departement } from '@/lib/generated/prisma/client';
import { maintenant } from '@/lib/horloge';
import { nomRecherche } from './commune';
import { peutModifierDepartement } from './policy';

const COMMUNE = {
  code: true,
  nom: true,
  codesPostaux: true,
  departementCode: true,
  epciCode: true,
  territoireId: true,
  lat: true,
  lon: true,
  x: true,
  y: true,
  precision: true,
} satisfies Prisma.CommuneSelect;
export type CommuneVue = Prisma.CommuneGetPayload<{ select: typeof COMMUNE }>;

/** What is searched in « Viriat (01440) »: a name or the beginning of a postal code, and the postal code beside a name. */
function lireLieu(texte: string): { cherche: string; codePostal: string | null } {
  const tout = nomRecherche(texte);
  const codePostal = /^\d+$/.test(tout) ? null : (/\b\d{5}\b/.exec(tout)?.[0] ?? null);
  return { cherche: codePostal ? nomRecherche(tout.replace(codePostal, ' ')) : tout, codePostal };
}

/**
 * Communes whose name holds this text (accents, hyphens and « St » do not matter), whose postal code starts with it, or
 * both (« Viriat 01440 »). Best first: same name, then beginning of the name, then beginning of a word, larger communes
 * first.
 */
export async function rechercherCommunes(texte: string, limite = 10): Promise<CommuneVue[]> {
  const { cherche, codePostal } = lireLieu(texte);
  if (cherche.length < 2) return [];
  const codes = /^\d+$/.test(cherche)
    ? await db.$queryRaw<{ code: string }[]>`
        SELECT "code" FROM "communes"
        WHERE EXISTS (SELECT 1 FROM unnest("codesPostaux") cp WHERE starts_with(cp, ${cherche}))
        ORDER BY "population" DESC, "code" LIMIT ${limite}`
    : await db.$queryRaw<{ code: string }[]>`
        SELECT "code" FROM "communes"
        WHERE "nomRecherche" LIKE ${`%${cherche}%`}
          AND (${codePostal}::text IS NULL OR ${codePostal}::text = ANY ("codesPostaux"))
        ORDER BY "nomRecherche" <> ${cherche}, NOT starts_with("nomRecherche", ${cherche}),
          (' ' || "nomRecherche") NOT LIKE ${`% ${cherche}%`}, "population" DESC, "code"
        LIMIT ${limite}`;
  const communes = await db.commune.findMany({
    where: { code: { in: codes.map((c) => c.code) } },
    select: COMMUNE,
  });
  return codes.map(({ code }) => communes.find((c) => c.code === code)!);
}

const COLONNES = Prisma.join(Object.keys(COMMUNE).map((c) => Prisma.raw(`"${c}"`)));

/** The commune that has this INSEE code, or null. */
export async function communeParCode(code: string): Promise<CommuneVue | null> {
  const [commune] = await lirePreparee<CommuneVue>(
    Prisma.sql`SELECT ${COLONNES} FROM "communes" WHERE "code" = ${code}`,
  );
  return commune ?? null;
}

/** The communes that have these INSEE codes, by code. */
export async function communesParCodes(
  codes: Iterable<string>,
  tx: Pick<Tx, 'commune'> = db,
): Promise<Map<string, CommuneVue>> {
  const communes = await tx.commune.findMany({
    where: { code: { in: [...new Set(codes)] } },
    select: COMMUNE,
  });
  return new Map(communes.map((c) => [c.code, c]));
}

const DUREE_CACHE_MS = 5_000;
let garde: { departement: Departement; le: number } | null = null;

/** The Département that this installation serves; the row is kept for five seconds in the process. */
export async function departementCourant(): Promise<Departement> {
  const le = maintenant().getTime();
  if (garde && le - garde.le < DUREE_CACHE_MS) return garde.departement;
  const departement = await db.departement.findFirst({ orderBy: { code: 'asc' } });
  if (!departement)
    throw new MetierError(
      'NON_INITIALISE',
      'Aucun Département n’est installé : lancez « npm run db:initialiser -- --departement 01 ».',
    );
  garde = { departement, le };
  return departement;
}

/** The same as it is written at this moment, for whoever changes it. */
export async function departementAModifier(acteur: ActeurDe<'DEPARTEMENT'>): Promise<Departement> {
  if (!peutModifierDepartement(acteur)) throw new Interdit('au Département');
  return db.departement.findUniqueOrThrow({ where: { code: acteur.departementCode } });
}

const TERRITOIRE = {
  id: true,
  nom: true,
  telephone: true,
  aConfirmer: true,
  version: true,
} satisfies Prisma.TerritoireSelect;
export type TerritoireVue = Prisma.TerritoireGetPayload<{ select: typeof TERRITOIRE }>;

/** The « territoires de solidarité », by name. */
export async function territoires(): Promise<TerritoireVue[]> {
  const tous = await db.territoire.findMany({ select: TERRITOIRE });
  return tous.sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));
}

/**
 * The commune meant by a name or a postal code: the one of that exact name, or the only one found; otherwise the
 * ones that it may be (none when nothing looks like it).
 */
export async function resoudreCommune(
  texte: string,
): Promise<{ commune: CommuneVue } | { commune: null; choix: CommuneVue[] }> {
  const trouvees = await rechercherCommunes(texte, 12);
  const { cherche } = lireLieu(texte);
  const exactes = trouvees.filter((c) => nomRecherche(c.nom) === cherche);
  const seule = exactes.length === 1 ? exactes[0] : trouvees.length === 1 ? trouvees[0] : undefined;
  return seule ? { commune: seule } : { commune: null, choix: trouvees };
}

/**
 * The INSEE code of the commune meant by a form's field `commune`.
 * @throws MetierError that names the communes it may be.
 */
export async function codeDeCommune(texte: string): Promise<string> {
  const lieu = await resoudreCommune(texte);
  if (lieu.commune) return lieu.commune.code;
  const noms = lieu.choix.slice(0, 6).map((c) => c.nom);
  const phrase =
    noms.length > 0
      ? `Plusieurs communes s’appellent ainsi. Écrivez un de ces noms : ${noms.join(', ')}.`
      : 'Nous ne trouvons pas cette commune. Écrivez son nom en entier, ou son code postal.';
  throw new MetierError('COMMUNE_INCONNUE', 'Il reste quelque chose à corriger. Rien n’est perdu.', {
    commune: [phrase],
  });
}

/** The territoires with how many communes and people live in each, by name: the editable table of the Département. */
export async function territoiresAvecCommunes(departementCode: string) {
  const [lignes, parTerritoire] = await Promise.all([
    db.territoire.findMany({ where: { departementCode }, select: TERRITOIRE }),
    db.commune.groupBy({
      by: ['territoireId'],
      where: { departementCode },
      _count: { _all: true },
      _sum: { population: true },
    }),
  ]);
  const compte = new Map(parTerritoire.map((l) => [l.territoireId, l]));
  return {
    territoires: lignes
      .map((t) => ({
        ...t,
        communes: compte.get(t.id)?._count._all ?? 0,
        population: compte.get(t.id)?._sum.population ?? 0,
      }))
      .sort((a, b) => a.nom.localeCompare(b.nom, 'fr')),
    communesHorsTerritoire: compte.get(null)?._count._all ?? 0,
  };
}

/** One territoire of the Département and its communes by name, or null. */
export async function territoireAvecSesCommunes(departementCode: string, id: string) {
  if (!identifiant.safeParse(id).success) return null;
  const territoire = await db.territoire.findFirst({
    where: { id, departementCode },
    select: { ...TERRITOIRE, communes: { select: { code: true, nom: true, population: true } } },
  });
  territoire?.communes.sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));
  return territoire;
}
