import 'server-only';
import { db, lirePreparee } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Compte } from './compte';
import { empreinte } from './secret';

/** A link as its page shows it, or null when it cannot be used any more. Looking at it does not use it. */
export async function lienOuvert(jeton: string, now: Date): Promise<{ longue: boolean } | null> {
  return db.lienConnexion.findFirst({
    where: { tokenHash: empreinte(jeton), utiliseLe: null, expireLe: { gt: now } },
    select: { longue: true },
  });
}

/**
 * A session by its token, in force or not (`expire`), and its account with the roles held now (`SELECTION_COMPTE`); null
 * when there is none. Every page of every space reads it: one prepared statement, where Prisma sends seven.
 */
export async function compteDeLaSession(
  jeton: string,
  now: Date,
): Promise<{ compte: Compte; expire: Date } | null> {
  const [ligne] = await lirePreparee<Compte & { expires: string; aide: Compte['aide'] | null }>(Prisma.sql`
    SELECT s."expires", (SELECT json_build_object('id', a."id", 'nom', a."nom") FROM "aides" a
        WHERE a."id" = s."aideId" AND a."finLe" > ${now}) AS aide,
      u."id", u."prenom", u."nom", u."desactiveLe",
      (SELECT json_build_object('id', b."id") FROM "beneficiaires" b WHERE b."userId" = u."id") AS beneficiaire,
      (SELECT json_build_object('id', r."id") FROM "referents" r WHERE r."userId" = u."id") AS referent,
      (SELECT coalesce(json_agg(json_build_object('territoireId', t."territoireId")), '[]')
        FROM "coordinateurs_territoires" t WHERE t."userId" = u."id") AS territoires,
      (SELECT coalesce(json_agg(json_build_object('role', a."role", 'associationId', a."associationId",
          'departementCode', a."departementCode") ORDER BY a."debutLe"), '[]')
        FROM "appartenances" a WHERE a."userId" = u."id" AND a."finLe" IS NULL) AS appartenances
    FROM "sessions" s JOIN "users" u ON u."id" = s."userId" WHERE s."sessionToken" = ${jeton}`);
  if (!ligne) return null;
  const { expires, aide, ...compte } = ligne;
  return { compte: { ...compte, ...(aide ? { aide } : {}) }, expire: new Date(expires) };
}
