import type { Acteur } from '@/lib/auth/acteur';
import type { ActeurConnecte } from '@/lib/auth/compte';
import { db } from '@/lib/db';
import { Interdit, MetierError } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import type { Tableau } from '@/lib/tableur/cellule';
import type { Format } from '@/lib/tableur/format';
import {
  EN_PREPARATION_MAX,
  LIGNES_MAX,
  LIGNES_TOUT_DE_SUITE,
  TROP_LONGUE,
  type ListeLongue,
} from '../liste';
import { LONGUES } from '../longue';
import { depuisUnJour } from '../policy';
import { ligneDExport, soi } from '../trace';

/** `criteres`: the parameters of the screen's address, as text. */
export type ListeDemandee = { liste: ListeLongue; criteres: string; format: Format };

/** Only filters, each once, in one order: the same list asked for twice is one file. */
function enOrdre(criteres: string): string {
  const p = new URLSearchParams(criteres.replaceAll('%00', ''));
  for (const nom of ['format', 'page', 'fait']) p.delete(nom);
  p.sort();
  return p.toString().slice(0, 1000);
}

/**
 * A list with the filters of its screen; null when it is so long that the worker makes it: it will be with one's files.
 * @throws Interdit to others than the role of the list; MetierError TROP when it is too long for a file, or when too many
 * are being made
 */
export async function exporterListe(acteur: Acteur, d: ListeDemandee, now: Date): Promise<Tableau | null> {
  if (acteur.userId === null) throw new Interdit('à qui a un compte');
  const criteres = enOrdre(d.criteres);
  const { total, tableau } = await LONGUES[d.liste].lire(acteur, criteres, LIGNES_TOUT_DE_SUITE, now);
  if (total > LIGNES_MAX) throw new MetierError('TROP', TROP_LONGUE);
  if (total <= LIGNES_TOUT_DE_SUITE) {
    await journaliser(db, acteur, now, ligneDExport(d.liste, total, soi(acteur.userId)));
    return tableau;
  }
  await demanderFichier(acteur, { ...d, criteres }, now);
  return null;
}

/** Asked for again while it waits, it is the same file, and the worker is called again. */
async function demanderFichier(
  acteur: ActeurConnecte,
  { liste, criteres, format }: ListeDemandee,
  now: Date,
): Promise<void> {
  const { role, userId, departementCode } = acteur;
  const lui = { userId, role, liste, format, criteres };
  await db.$transaction(async (tx) => {
    // One after the other: two tabs do not go past the limit together.
    await tx.$queryRaw`SELECT 1 FROM "users" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
    const enCours = await tx.fichierExporte.findMany({
      where: { AND: [{ userId, statut: 'EN_PREPARATION' }, depuisUnJour(now)] },
      select: { id: true, role: true, liste: true, format: true, criteres: true },
    });
    const deja = enCours.find(
      (f) => f.role === role && f.liste === liste && f.format === format && f.criteres === criteres,
    );
    if (!deja && enCours.length >= EN_PREPARATION_MAX)
      throw new MetierError('TROP', `${EN_PREPARATION_MAX} fichiers se préparent déjà. Attendez le premier.`);
    const { id } =
      deja ?? (await tx.fichierExporte.create({ data: { ...lui, departementCode, creeLe: now } }));
    await tx.$executeRaw`
      SELECT graphile_worker.add_job('preparer_fichier', json_build_object('fichierId', ${id}::text),
        job_key := ${`preparer_fichier:${id}`}, max_attempts := 5)`;
    if (!deja)
      await journaliser(tx, acteur, now, { action: 'export.demander', ...soi(userId), codes: { liste } });
  });
}
