import type { ActeurDe } from '@/lib/auth/acteur';
import { db, lirePreparee } from '@/lib/db';
import { demandesARepondre } from '@/lib/demandes/queries';
import { Prisma } from '@/lib/generated/prisma/client';
import { maintenant } from '@/lib/horloge';
import { fileDuReferent, mesVues } from '@/lib/parcours/queries/file';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { remplacementsProches } from '@/lib/remplacements/queries';
import { PAR_REFERENT } from './donnees/parcours';
import { repondreA } from './lecteur';

export type Questions = {
  tirer: { demande: { combien: number }; reponse: string[] };
  /** What the page of the caseload reads, what the page of one parcours reads, and a row by its key: milliseconds of each. */
  lire: { demande: { referentId: string }; reponse: { file: number; parcours: number; cle: number } };
};

const now = maintenant();

/** Référents whose caseload is full, the same ones at each run. */
const tirer = async (combien: number) =>
  (
    await db.$queryRaw<{ id: string }[]>`
      SELECT banc.cle('referent', 1 + banc.entier(i, 96, (SELECT count(*)::int - 1 FROM "referents"))) AS id
      FROM generate_series(1, ${combien}::int) i`
  ).map((l) => l.id);

async function chronometrer<T>(faire: () => Promise<T>): Promise<[T, number]> {
  const debut = performance.now();
  const lu = await faire();
  return [lu, performance.now() - debut];
}

async function lire(referentId: string): Promise<Questions['lire']['reponse']> {
  const { userId, organisme } = await db.referent.findUniqueOrThrow({
    where: { id: referentId },
    select: { userId: true, organisme: { select: { departementCode: true } } },
  });
  const acteur: ActeurDe<'REFERENT'> = {
    ...{ role: 'REFERENT', userId, referentId },
    departementCode: organisme.departementCode,
  };
  const [[lignes], file] = await chronometrer(() =>
    Promise.all([
      fileDuReferent(acteur, now),
      demandesARepondre(acteur, now),
      mesVues(acteur),
      remplacementsProches(acteur, now),
    ]),
  );
  if (lignes.length !== PAR_REFERENT) throw new Error(`${lignes.length} personnes, non ${PAR_REFERENT}.`);
  const { id } = lignes[userId.charCodeAt(0) % PAR_REFERENT]!;
  const [lu, parcours] = await chronometrer(() => parcoursDe(acteur, id, now));
  if (lu.contrats.length === 0 || lu.notes.length === 0 || lu.points.length === 0)
    throw new Error('Un parcours vide ne mesure rien.');
  const [, cle] = await chronometrer(() =>
    lirePreparee(Prisma.sql`SELECT "id", "etape" FROM "beneficiaires" WHERE "id" = ${id}::uuid`),
  );
  return { file, parcours, cle };
}

repondreA<Questions>({ tirer: ({ combien }) => tirer(combien), lire: ({ referentId }) => lire(referentId) });
