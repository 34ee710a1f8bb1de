import 'server-only';
import { cache } from 'react';
import { lirePreparee } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { LISTE_CRITERES, POIDS, type Poids } from '../poids';

const COLONNES = Prisma.join(LISTE_CRITERES.map((c) => Prisma.raw(`"${c}"`)));

/** The weights of a Département, in force; `version` 0 = the product's own. One query, once per request. */
export const poidsEnVigueur = cache(
  async (departementCode: string): Promise<{ poids: Poids; version: number }> => {
    const [ligne] = await lirePreparee<Poids & { version: number }>(
      Prisma.sql`SELECT "version", ${COLONNES} FROM "poids_classement" WHERE "departementCode" = ${departementCode}`,
    );
    if (!ligne) return { poids: POIDS, version: 0 };
    const { version, ...poids } = ligne;
    return { poids, version };
  },
);
