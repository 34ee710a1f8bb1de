import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db';
import { LISTE_CRITERES, POIDS, type Critere, type Poids } from '../poids';

const COLONNES = Object.fromEntries(LISTE_CRITERES.map((c) => [c, true])) as Record<Critere, true>;

/** The weights of a Département, in force; `version` 0 = the product's own. One query, once per request. */
export const poidsEnVigueur = cache(
  async (departementCode: string): Promise<{ poids: Poids; version: number }> => {
    const ligne = await db.poidsClassement.findUnique({
      where: { departementCode },
      select: { ...COLONNES, version: true },
    });
    if (!ligne) return { poids: POIDS, version: 0 };
    const { version, ...poids } = ligne;
    return { poids, version };
  },
);
