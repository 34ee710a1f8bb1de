import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db, lirePreparee } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { MotifEcart } from '@/lib/generated/prisma/enums';
import { STATUTS_PUBLICS } from '@/lib/missions/mission';
import { phraseApprise, type Ecartee } from '../appris';

/** What is read of a mission put aside (`Ecartee`): whose is for the caller to say. */
export const ECARTEES = Prisma.sql`
    SELECT e."beneficiaireId", e."missionId", e."motif", e."loinKm", e."lieuSur", e."domaine",
      coalesce(e."demiJournees", '{}') AS "demiJournees", e."creeLe", e."id",
      json_build_object('associationId', m."associationId",
        'commune', json_build_object('code', c."code", 'nom', c."nom")) AS mission
    FROM "missions_ecartees" e
    JOIN "missions" m ON m."id" = e."missionId"
    JOIN "communes" c ON c."code" = m."communeCode"`;

/** The missions that these people have put aside, in one statement: by person. */
export async function lireEcartees(beneficiaireIds: readonly string[]): Promise<Map<string, Ecartee[]>> {
  const lignes = await lirePreparee<Ecartee & { beneficiaireId: string }>(Prisma.sql`
    ${ECARTEES}
    WHERE e."beneficiaireId" = ANY(${[...beneficiaireIds]}::uuid[])
    ORDER BY e."creeLe" DESC, e."id"`);
  return new Map(beneficiaireIds.map((id) => [id, lignes.filter((l) => l.beneficiaireId === id)]));
}

/** A mission that I put aside, and what it changes. */
export type MaMissionEcartee = {
  missionId: string;
  titre: string;
  association: string;
  motif: MotifEcart | null;
  phrase: string;
  /** Its page can still be read. */
  enLigne: boolean;
};

/** The missions that I put aside, the last one first. */
export async function mesMissionsEcartees(acteur: ActeurDe<'BENEFICIAIRE'>): Promise<MaMissionEcartee[]> {
  const { beneficiaireId: id } = acteur;
  const ecartees = (await lireEcartees([id])).get(id) ?? [];
  const missions = await db.mission.findMany({
    where: { id: { in: ecartees.map((e) => e.missionId) } },
    select: { id: true, titre: true, statut: true, association: { select: { nom: true } } },
  });
  const par = new Map(missions.map((m) => [m.id, m]));
  return ecartees.flatMap((e) => {
    const m = par.get(e.missionId);
    if (!m) return [];
    const { missionId, motif } = e;
    return [
      {
        ...{ missionId, motif, titre: m.titre, association: m.association.nom },
        ...{ phrase: phraseApprise(e), enLigne: STATUTS_PUBLICS.includes(m.statut) },
      },
    ];
  });
}
