import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { ouvrirArchive, TABLES_REQUISES, type Archive } from '../archive';
import { peutImporterHoraires } from '../policy';
import { sourceDHoraires } from '../schema';
import { lireCalendrier, pasEncore } from './calendrier';
import { lireArrets, lireCourses, lirePassages } from './lecture';
import { ecrireCorrespondances, ecrireLiaisons } from './liaisons';

/** What an import kept of a timetable. */
export type RapportHoraires = {
  source: string;
  valableDes: Date;
  valableJusque: Date;
  arrets: number;
  /** Stops that the file does not place. */
  sansPosition: number;
  courses: number;
  liaisons: number;
};

/** The timetables of a whole region take minutes; past an hour something is wrong. */
const DELAIS = { maxWait: 15_000, timeout: 3_600_000 };

/**
 * One import at a time, of any source: each looks for the stops of the others where one may change. The second one does not
 * wait: it may be minutes.
 */
async function prendreSonTour(tx: Tx): Promise<void> {
  const [tour] = await tx.$queryRaw<{ pris: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('horaires', 0)) AS pris`;
  if (!tour!.pris) throw new MetierError('IMPORT_EN_COURS', 'Un autre import est en cours. Rien n’a changé.');
}

function nomDeSource(acteur: Acteur, source: string): string {
  if (!peutImporterHoraires(acteur)) throw new Interdit('à la personne qui installe Tremplin');
  const nom = sourceDHoraires.safeParse(source);
  if (!nom.success) throw new MetierError('SOURCE', nom.error.issues[0]!.message);
  return nom.data;
}

/**
 * Reads a GTFS file and keeps what an estimate needs of it, in the place of what this source had. One transaction: a
 * file that cannot be read, or a process that is killed, leaves the former timetable whole.
 * @throws MetierError in one sentence
 */
export async function importerHoraires(
  acteur: Acteur,
  saisie: { source: string; chemin: string },
  now: Date,
): Promise<RapportHoraires> {
  const source = nomDeSource(acteur, saisie.source);
  const archive = await ouvrirArchive(saisie.chemin);
  try {
    verifierTables(archive);
    return await db.$transaction(async (tx) => {
      await prendreSonTour(tx);
      const { id, ...rapport } = await remplacer(tx, archive, source, now);
      await journaliser(tx, acteur, now, {
        action: 'horaires.importer',
        objet: { type: 'SourceHoraires', id },
        codes: { nombre: rapport.liaisons },
      });
      return rapport;
    }, DELAIS);
  } finally {
    archive.fermer();
  }
}

/** Forgets a timetable: journeys that it alone told are to be checked again. */
export async function retirerHoraires(acteur: Acteur, saisie: { source: string }, now: Date): Promise<void> {
  const source = nomDeSource(acteur, saisie.source);
  await db.$transaction(async (tx) => {
    await prendreSonTour(tx);
    const horaires = await tx.sourceHoraires.findUnique({ where: { nom: source } });
    if (!horaires) throw new MetierError('SOURCE', `Aucun horaire ne vient de « ${source} ».`);
    await tx.sourceHoraires.delete({ where: { nom: source } });
    await journaliser(tx, acteur, now, {
      action: 'horaires.retirer',
      objet: { type: 'SourceHoraires', id: horaires.id },
    });
  }, DELAIS);
}

function verifierTables(archive: Archive): void {
  const manque = TABLES_REQUISES.find((t) => !archive.a(t));
  if (manque)
    throw new MetierError(
      'GTFS',
      `Ce n’est pas un fichier GTFS : ${manque} n’y est pas, à la racine du zip. Rien n’a changé.`,
    );
}

async function remplacer(
  tx: Tx,
  archive: Archive,
  source: string,
  now: Date,
): Promise<RapportHoraires & { id: string }> {
  const jour = jourDe(now);
  const { valableDes, valableJusque, fenetre, services } = await lireCalendrier(archive, jour);
  // What is told today would be lost until the new one begins.
  const enCours = { nom: source, valableDes: { lte: jour }, valableJusque: { gte: jour } };
  if (valableDes > jour && (await tx.sourceHoraires.count({ where: enCours }))) throw pasEncore(valableDes);
  const communes = await tx.commune.findMany({ select: { x: true, y: true } });
  const { numeros, gardes, sansPosition } = await lireArrets(archive, communes);
  if (gardes.length === 0)
    throw new MetierError(
      'GTFS',
      'Aucun arrêt de ce fichier n’est près d’une commune d’ici. Rien n’a changé.',
    );
  const courses = await lireCourses({ tx, archive }, services);
  await lirePassages({ tx, archive }, courses, numeros);

  const lus = { valableDes, valableJusque, importeLe: now };
  const { id } = await tx.sourceHoraires.upsert({
    where: { nom: source },
    create: { nom: source, ...lus },
    update: lus,
  });
  await tx.arret.deleteMany({ where: { source } });
  const { _max } = await tx.arret.aggregate({ _max: { id: true } });
  const base = (_max.id ?? 0) + 1;
  await tx.$executeRaw`
    INSERT INTO "arrets" SELECT ${base}::int + (n - 1)::int, ${source}, x, y
    FROM unnest(${gardes.map((a) => a.x)}::float8[], ${gardes.map((a) => a.y)}::float8[]) WITH ORDINALITY AS a(x, y, n)`;
  const liaisons = await ecrireLiaisons(tx, base, fenetre);
  if (liaisons === 0)
    throw new MetierError('GTFS', 'Aucune ligne ne relie deux arrêts d’ici chaque semaine. Rien n’a changé.');
  await ecrireCorrespondances(tx, source);
  await tx.$executeRaw`ANALYZE "arrets", "liaisons", "correspondances"`;
  return {
    id,
    source,
    valableDes,
    valableJusque,
    arrets: gardes.length,
    sansPosition,
    courses: courses.size,
    liaisons,
  };
}
