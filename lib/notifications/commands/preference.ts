import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import type { GenreAvis } from '@/lib/generated/prisma/enums';
import { modelesDuGenre } from '../evenement';
import { smsOuvert } from '../canaux';
import { canalHabituel, canalPour, type Choix } from '../moyen';

/** What was written to somebody for a kind and has not left, or could not, does not leave any more: it is read in the space. */
async function garderIci(tx: Tx, userId: string, genre: GenreAvis, now: Date): Promise<void> {
  await tx.message.updateMany({
    where: { userId, statut: { not: 'ENVOYE' }, modele: { in: modelesDuGenre(genre) } },
    data: { canal: null, adresse: null, statut: 'ENVOYE', envoyeLe: now, erreur: null },
  });
}

/**
 * « Comment me prévenir »: one's choice for each kind, whole. What one would have without choosing is not kept, so that
 * an address that comes later is used.
 * @throws Interdit for whoever is not signed in
 */
export async function choisirMoyens(acteur: Acteur, saisie: Choix, now: Date): Promise<void> {
  if (!acteur.userId) throw new Interdit('aux personnes connectées');
  const { userId } = acteur;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "users" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
    const user = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true, telephone: true },
    });
    for (const [genre, moyen] of Object.entries(saisie) as [GenreAvis, Choix[GenreAvis]][]) {
      if (!moyen) continue;
      const cle = { userId_genre: { userId, genre } };
      if (moyen === (canalHabituel(genre, user, smsOuvert()) ?? 'ICI'))
        await tx.preferenceAvis.deleteMany({ where: { userId, genre } });
      else
        await tx.preferenceAvis.upsert({
          where: cle,
          create: { userId, genre, moyen, depuis: now },
          update: { moyen, depuis: now, parLien: false },
        });
      if (moyen === 'ICI') await garderIci(tx, userId, genre, now);
    }
  });
}

/**
 * The link of an e-mail stops its kind, whoever holds it; what it says is read in the space. Nothing where no e-mail of
 * this kind comes any more: an old message does not undo what was chosen since. Twice is once.
 */
export async function arreterGenre(
  tx: Tx,
  { userId, genre }: { userId: string; genre: GenreAvis },
  now: Date,
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "users" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { email: true, telephone: true, preferences: { where: { genre } } },
  });
  if (!user) return;
  const choisi = user.preferences[0]?.moyen;
  if (canalPour(genre, user, { choisi, sms: smsOuvert() }) !== 'EMAIL') return;
  const cle = { userId_genre: { userId, genre } };
  const choix = { moyen: 'ICI', depuis: now, parLien: true } as const;
  await tx.preferenceAvis.upsert({ where: cle, create: { userId, genre, ...choix }, update: choix });
  await garderIci(tx, userId, genre, now);
}

/** The way back: e-mails of this kind, which the link stopped at this instant, come again. Twice is once. */
export async function reprendreGenre(
  tx: Tx,
  { userId, genre, arreteLe }: { userId: string; genre: GenreAvis; arreteLe: Date },
): Promise<void> {
  await tx.preferenceAvis.updateMany({
    where: { userId, genre, parLien: true, depuis: arreteLe },
    data: { moyen: 'EMAIL', parLien: false },
  });
}
