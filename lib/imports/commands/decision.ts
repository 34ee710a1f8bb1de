import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import type { StatutImport } from '@/lib/generated/prisma/enums';
import { journaliser, vientDeLeFaire } from '@/lib/journal/commands';
import { GENRES, NOMS_DE_GENRES } from '../genre';
import { peutSeDefaire } from '../import';
import { TROP_TARD } from '../refus';
import { importsVisiblesPour, peutImporter } from '../policy';
import type { ImportChoisi } from '../schema';

const confier = (tx: Tx, tache: 'importer_fichier' | 'defaire_import', importId: string) =>
  tx.$executeRaw`SELECT graphile_worker.add_job(${tache}::text, json_build_object('importId', ${importId}::text), job_key := ${`${tache}:${importId}`}, max_attempts := 10)`;

type Decision = {
  action: 'import.confirmer' | 'import.abandonner' | 'import.annuler';
  depuis: readonly StatutImport[];
  vers: StatutImport;
};

/** One decision, once: on an import within reach, held, in a state where it still means something. */
async function decider(
  acteur: Acteur,
  { importId: id }: ImportChoisi,
  { action, depuis, vers }: Decision,
  faire: (tx: Tx, lu: { id: string; statut: StatutImport; faitLe: Date | null }) => Promise<void>,
  now: Date,
): Promise<void> {
  if (!NOMS_DE_GENRES.some((genre) => peutImporter(acteur, genre)))
    throw new Interdit('à qui apporte des fichiers');
  await db.$transaction(async (tx) => {
    const trouve = await tx.importFichier.count({ where: { AND: [{ id }, importsVisiblesPour(acteur)] } });
    if (trouve === 0) throw new NonTrouve('Cet import');
    await tx.$queryRaw`SELECT 1 FROM "imports_fichiers" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const lu = await tx.importFichier.findUnique({
      where: { id },
      select: { id: true, genre: true, statut: true, faitLe: true },
    });
    // Its file was sent again meanwhile, and another import has taken its place.
    if (!lu) throw TROP_TARD;
    const objet = { type: GENRES[lu.genre].journal, id } as const;
    if (!depuis.includes(lu.statut)) {
      if (await vientDeLeFaire(tx, acteur, { action, objet })) return;
      throw TROP_TARD;
    }
    await faire(tx, lu);
    await tx.importFichier.update({ where: { id }, data: { statut: vers, statutLe: now } });
    await journaliser(tx, acteur, now, { action, objet, de: lu.statut, vers });
  });
}

/**
 * Somebody has read the preview: the worker writes each line that changes something.
 * @throws MetierError VIDE when no line does; Depasse once it was confirmed or thrown away
 */
export async function confirmerImport(acteur: Acteur, saisie: ImportChoisi, now: Date): Promise<void> {
  await decider(
    acteur,
    saisie,
    { action: 'import.confirmer', depuis: ['APERCU'], vers: 'EN_COURS' },
    async (tx, { id: importId }) => {
      await tx.ligneImport.updateMany({
        where: { importId, etat: { in: ['INCHANGEE', 'ERREUR'] } },
        data: { faiteLe: now },
      });
      if ((await tx.ligneImport.count({ where: { importId, faiteLe: null } })) === 0)
        throw new MetierError('VIDE', 'Ce fichier ne change rien.');
      await confier(tx, 'importer_fichier', importId);
    },
    now,
  );
}

/** Throws a preview away, with its lines. @throws Depasse once it was confirmed */
export async function abandonnerImport(acteur: Acteur, saisie: ImportChoisi, now: Date): Promise<void> {
  await decider(
    acteur,
    saisie,
    { action: 'import.abandonner', depuis: ['COLONNES', 'APERCU'], vers: 'ABANDONNE' },
    async (tx, { id: importId }) => void (await tx.ligneImport.deleteMany({ where: { importId } })),
    now,
  );
}

/**
 * Asks for all that an import wrote to be taken back, within a week: the worker does it, line by line.
 * @throws MetierError TROP_TARD after a week; Depasse when it is being done
 */
export async function annulerImport(acteur: Acteur, saisie: ImportChoisi, now: Date): Promise<void> {
  await decider(
    acteur,
    saisie,
    { action: 'import.annuler', depuis: ['FAIT'], vers: 'ANNULATION' },
    async (tx, lu) => {
      if (!peutSeDefaire(lu, now))
        throw new MetierError('TROP_TARD', 'Un import se défait pendant 7 jours. Ce temps est passé.');
      await confier(tx, 'defaire_import', lu.id);
    },
    now,
  );
}
