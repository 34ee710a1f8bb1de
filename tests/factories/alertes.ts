import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';

/** A search that somebody saved on the first of March 2026, around Bourg-en-Bresse by default. */
export function uneRecherche(
  personne: { id: string },
  adresse = 'commune=01053',
  champs: Partial<Prisma.RechercheEnregistreeUncheckedCreateInput> = {},
) {
  const le = new Date('2026-03-01T09:00:00Z');
  return db.rechercheEnregistree.create({
    data: { beneficiaireId: personne.id, adresse, creeLe: le, vuJusquA: le, lueLe: le, ...champs },
  });
}
