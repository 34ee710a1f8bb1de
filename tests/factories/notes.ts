import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { unSuivi } from './parcours';

type Suivi = Awaited<ReturnType<typeof unSuivi>>;

/** A private note of the référent named now. */
export async function uneNote(
  {
    personne,
    referent,
  }: { personne: Pick<Suivi['personne'], 'id'>; referent: Pick<Suivi['referent'], 'id' | 'userId'> },
  champs: Partial<Prisma.NoteUncheckedCreateInput> = {},
) {
  const suivi = await db.suivi.findFirstOrThrow({
    where: { beneficiaireId: personne.id, referentId: referent.id },
    orderBy: { debutLe: 'desc' },
  });
  return db.note.create({
    data: {
      ...{ beneficiaireId: personne.id, suiviId: suivi.id, auteurId: referent.userId },
      ...{ texte: 'Préfère le mardi matin.', creeLe: new Date('2026-03-02T09:00:00Z') },
      ...champs,
    },
  });
}
