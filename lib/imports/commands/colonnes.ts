import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db';
import type { GenreImport } from '@/lib/generated/prisma/enums';
import { cleDeTitre, titresAttendus, type Colonne } from '../colonne';
import { GENRES } from '../genre';
import type { ColonneLue } from '../lecture';
import { doitDireLesColonnes, refusFichier } from '../refus';

/** Whose headings are remembered: those of an organisme for people, of the Département for the others. */
type Retenues = { departementCode: string; genre: GenreImport; organismeId: string | null };

const champDit = ({ genre }: Retenues, v: string | null | undefined): string | null =>
  v && Object.hasOwn(GENRES[genre].colonnes.champs, v) ? v : null;

/** Keeps what somebody said of each heading, for the next files like this one; what is never kept is not asked. */
export async function retenirColonnes(
  tx: Tx,
  retenues: Retenues,
  colonnes: readonly Colonne[],
  dites: readonly string[],
): Promise<void> {
  const { departementCode, genre, organismeId } = retenues;
  for (const [i, { titre, jamais }] of colonnes.entries()) {
    if (jamais || dites[i] === undefined) continue;
    // Two people may say it at once, and no organisme is one value here: Prisma's upsert takes neither.
    await tx.$executeRaw`
      INSERT INTO "colonnes_connues" ("id", "departementCode", "genre", "organismeId", "titre", "champ")
      VALUES (${randomUUID()}::uuid, ${departementCode}, ${genre}::"GenreImport", ${organismeId}::uuid, ${cleDeTitre(titre)}, ${champDit(retenues, dites[i])})
      ON CONFLICT ("departementCode", "genre", "organismeId", "titre") DO UPDATE SET "champ" = EXCLUDED."champ"`;
  }
}

/**
 * What each column says, by what was said before of such a file, else by the headings that are known; `aDire` = somebody
 * must be asked first.
 * @throws MetierError when no heading at all is known: the first line may be somebody, or something, already
 */
export async function associerColonnes(
  tx: Tx,
  retenues: Retenues,
  lues: readonly ColonneLue[],
): Promise<{ colonnes: Colonne[]; aDire: boolean }> {
  const { departementCode, genre, organismeId } = retenues;
  const connues = await tx.colonneConnue.findMany({
    where: { departementCode, genre, organismeId, titre: { in: lues.map((c) => cleDeTitre(c.titre)) } },
  });
  const dites = new Map(connues.map((r) => [r.titre, champDit(retenues, r.champ)]));
  const { reconnaitre } = GENRES[genre].colonnes;
  const champs = lues.map(({ titre, jamais }) =>
    jamais ? null : dites.has(cleDeTitre(titre)) ? dites.get(cleDeTitre(titre)) : reconnaitre(titre),
  );
  if (champs.every((c) => !c))
    throw refusFichier(
      `Aucun titre de colonne n’est connu. ${doitDireLesColonnes(titresAttendus(GENRES[genre].colonnes))}`,
    );
  return {
    colonnes: lues.map((c, i) => ({ ...c, champ: champs[i] ?? null })),
    aDire: champs.includes(undefined),
  };
}
