import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { TypeOrganisme } from '@/lib/generated/prisma/enums';
import { absentsPour, remplacantsPossibles } from './policy';
import type { Periode } from './remplacement';

export type RemplacementVu = Periode & {
  id: string;
  absentId: string;
  absent: string;
  remplacant: string;
  organisme: string;
};

/** The longest history that is shown. */
const MONTRES = 20;

const lire = (condition: Prisma.Sql) => db.$queryRaw<RemplacementVu[]>`
  SELECT m.id, m."debutLe", m."finLe", m."arreteLe", m."referentId" AS "absentId",
    concat_ws(' ', ua.prenom, ua.nom) AS absent, concat_ws(' ', ur.prenom, ur.nom) AS remplacant, o.nom AS organisme
  FROM remplacements m
  JOIN referents a ON a.id = m."referentId" JOIN users ua ON ua.id = a."userId"
  JOIN organismes oa ON oa.id = a."organismeId"
  JOIN referents r ON r.id = m."remplacantId" JOIN users ur ON ur.id = r."userId"
  JOIN organismes o ON o.id = r."organismeId"
  WHERE ${condition} ORDER BY m."debutLe" DESC, m."creeLe" DESC LIMIT ${MONTRES}`;

/** Who replaced, replaces and will replace a référent of the Département, the latest first. */
export const absencesDe = (acteur: ActeurDe<'DEPARTEMENT'>, referentId: string) =>
  lire(Prisma.sql`m."referentId" = ${referentId}::uuid AND oa."departementCode" = ${acteur.departementCode}`);

/** My own: who replaces me, whom I replace, the latest first. */
export const mesRemplacements = ({ referentId }: ActeurDe<'REFERENT'>) =>
  lire(Prisma.sql`${referentId}::uuid IN (m."referentId", m."remplacantId")`);

/** Those of today and of the days to come, in which I am away or replace somebody: what my first page tells. */
export const remplacementsProches = ({ referentId }: ActeurDe<'REFERENT'>, now: Date) =>
  lire(Prisma.sql`${referentId}::uuid IN (m."referentId", m."remplacantId") AND m."arreteLe" IS NULL
    AND m."finLe" >= ${jourDe(now)}::date`);

export type RemplacantPossible = { id: string; nom: string; organisme: string; type: TypeOrganisme };

/** Who may replace this référent, by organisme then by name; nobody when the absence is not the actor's to tell. */
export async function remplacantsDe(
  acteur: ActeurDe<'REFERENT'> | ActeurDe<'DEPARTEMENT'>,
  referentId: string,
): Promise<RemplacantPossible[]> {
  const absent = await db.referent.findFirst({
    where: { AND: [{ id: referentId }, absentsPour(acteur)] },
    select: { id: true, organismeId: true },
  });
  if (!absent) return [];
  const referents = await db.referent.findMany({
    where: remplacantsPossibles(acteur, absent),
    select: {
      id: true,
      user: { select: { prenom: true, nom: true } },
      organisme: { select: { nom: true, type: true } },
    },
    orderBy: [{ organisme: { nom: 'asc' } }, { user: { nom: 'asc' } }, { id: 'asc' }],
  });
  return referents.map(({ id, user, organisme }) => ({
    ...{ id, nom: `${user.prenom} ${user.nom}`.trim(), organisme: organisme.nom, type: organisme.type },
  }));
}
