import 'server-only';
import { SYSTEME, type Acteur } from '@/lib/auth/acteur';
import { beneficiairesVisiblesPour, estSoi, peutConnaitreMetier } from '@/lib/beneficiaires/policy';
import { db, lirePreparee } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { Prisma } from '@/lib/generated/prisma/client';
import type { ProfilAppariable } from '../appariable';
import { apprendre, type Ecartee } from '../appris';
import { peutConnaitreEcarts } from '../policy';
import { ECARTEES } from './ecarts';

/* What matching reads of a person: their answers, and what they asked for or put aside. */

export type Personne = {
  profil: ProfilAppariable;
  departementCode: string;
  /** Open wishes: mission → wish. */
  demandes: Map<string, string>;
  /** Missions put aside, when this actor may know. */
  ecartees: Set<string>;
};

type Lieu = Pick<ProfilAppariable, 'x' | 'y' | 'precision'> & ProfilAppariable['commune'];
type Ligne = Omit<ProfilAppariable, 'x' | 'y' | 'precision' | 'commune' | 'appris'> & {
  id: string;
  departementCode: string;
  lieu: Lieu;
  demandes: { id: string; missionId: string }[];
  ecartees: Ecartee[];
};

/** People, as far as this actor may know them, in one prepared statement: a list is asked for all day long. */
async function lireIci(acteur: Acteur, qui: Prisma.Sql): Promise<Map<string, Personne>> {
  const ecartees = peutConnaitreEcarts(acteur)
    ? Prisma.sql`(SELECT coalesce(json_agg(e ORDER BY e."creeLe" DESC, e."id"), '[]')
        FROM (${ECARTEES} WHERE e."beneficiaireId" = b."id") e)`
    : Prisma.sql`'[]'::json`;
  const lignes = await lirePreparee<Ligne>(Prisma.sql`
    SELECT b."id", b."departementCode", b."rayonKm", b."modesDeplacement", b."disponibilites", b."domainesSouhaites",
      b."besoins", b."competences", b."competencesVisees", b."metierVise", b."accompagnementSouhaite",
      b."compagnieSouhaitee", b."rythmeSouhaite",
      json_build_object('code', c."code", 'nom', c."nom", 'x', c."x", 'y', c."y", 'precision', c."precision") AS lieu,
      ARRAY(SELECT a."associationId" FROM "anciens_employeurs" a
        WHERE a."beneficiaireId" = b."id" AND a."leveLe" IS NULL) AS "anciensEmployeurs",
      (SELECT coalesce(json_agg(json_build_object('id', d."id", 'missionId', d."missionId")), '[]')
        FROM "candidatures" d LEFT JOIN "affectations" f ON f."candidatureId" = d."id"
        WHERE d."beneficiaireId" = b."id" AND d."statut" NOT IN ('SANS_SUITE', 'RETIREE') AND f."finLe" IS NULL
      ) AS demandes,
      ${ecartees} AS ecartees
    FROM "beneficiaires" b JOIN "communes" c ON c."code" = b."communeCode"
    WHERE ${qui}`);
  const metier = peutConnaitreMetier(acteur);
  return new Map(lignes.map((ligne) => [ligne.id, enPersonne(ligne, metier)]));
}

const parmi = (lignes: readonly { id: string }[]) =>
  Prisma.sql`b."id" = ANY(${lignes.map((l) => l.id)}::uuid[])`;

function enPersonne(ligne: Ligne, connaitMetier: boolean): Personne {
  const { id: _, departementCode, lieu, demandes, ecartees, ...reponses } = ligne;
  const { code, nom, ...position } = lieu;
  return {
    departementCode,
    demandes: new Map(demandes.map((d) => [d.missionId, d.id])),
    ecartees: new Set(ecartees.map((e) => e.missionId)),
    profil: {
      ...reponses,
      ...position,
      // Neither in a reason nor in the order.
      metierVise: connaitMetier ? reponses.metierVise : null,
      commune: { code, nom },
      appris: apprendre(ecartees),
    },
  };
}

/**
 * A person's answers, as far as this actor may know them. Oneself is read in one statement, somebody else in two.
 * @throws NonTrouve when the person is out of the actor's reach
 */
export async function lirePersonne(acteur: Acteur, id: string, now: Date): Promise<Personne> {
  const personne = estSoi(acteur, id)
    ? (await lireIci(acteur, Prisma.sql`b."id" = ${id}::uuid`)).get(id)
    : [...(await lirePlusieurs(acteur, [id], now)).values()][0];
  if (!personne) throw new NonTrouve('Cette personne');
  return personne;
}

/** The answers of several people, those in the actor's reach, in two statements: by person. */
export async function lirePlusieurs(
  acteur: Acteur,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, Personne>> {
  const visibles = await db.beneficiaire.findMany({
    where: { AND: [{ id: { in: [...ids] } }, beneficiairesVisiblesPour(acteur, now)] },
    select: { id: true },
  });
  return lireIci(acteur, parmi(visibles));
}

/** Some people of a Département who look for a mission, always the same ones: for aggregates that name nobody. */
export async function lirePersonnes(
  departementCode: string,
  combien: number,
): Promise<(Personne & { id: string })[]> {
  const lignes = await db.beneficiaire.findMany({
    where: {
      departementCode,
      anonymiseLe: null,
      profilCompletLe: { not: null },
      etape: { not: 'SORTIE' },
      consentements: { some: { retireLe: null } },
    },
    // Ids are drawn at random.
    orderBy: { id: 'asc' },
    take: combien,
    select: { id: true },
  });
  const personnes = await lireIci(SYSTEME, parmi(lignes));
  return lignes.flatMap(({ id }) => {
    const personne = personnes.get(id);
    return personne ? [{ id, ...personne }] : [];
  });
}
