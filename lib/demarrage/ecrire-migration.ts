import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ErreurDemarrage } from './etapes';
import {
  DOSSIER_MIGRATIONS,
  differenceSql,
  lireSchema,
  listerMigrations,
  SCHEMA_ATTEINT,
} from './migrations';

type Schema = ReturnType<typeof lireSchema>;

/** The schema stored beside the last migration; empty when there is none. */
export function dernierSchema(dossier = DOSSIER_MIGRATIONS): Schema {
  const derniere = listerMigrations(dossier).at(-1);
  const fichier = derniere ? path.join(dossier, derniere, SCHEMA_ATTEINT) : '';
  if (derniere && !existsSync(fichier))
    throw new ErreurDemarrage(
      `La migration ${derniere} n’a pas son schéma (${SCHEMA_ATTEINT}) à côté d’elle : remettez-le, la suivante s’écrit à partir de lui.`,
    );
  return fichier ? [{ path: SCHEMA_ATTEINT, content: readFileSync(fichier, 'utf8') }] : [];
}

const concatener = (schema: Schema) => `${schema.map((f) => f.content.trim()).join('\n\n')}\n`;

/**
 * Writes the next migration: the SQL that leads from the schema stored beside the last one to the edited one, and a
 * copy of the latter. Needs neither git nor network, only some database for the engine to connect to.
 * Returns its folder, or undefined when nothing changed; never overwrites.
 */
export async function ecrireMigration(
  url: string,
  nom: string,
  now: Date,
  edite: Schema = lireSchema(),
  dossier = DOSSIER_MIGRATIONS,
): Promise<string | undefined> {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(nom))
    throw new ErreurDemarrage(
      `« ${nom} » n’est pas un nom de migration : des minuscules sans accents, des chiffres et des tirets bas, par exemple ajout_motif.`,
    );
  const sql = await differenceSql(url, dernierSchema(dossier), edite);
  if (!sql.replace(/^\s*--.*$/gm, '').trim()) return undefined;
  const horodatage = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const cible = path.join(dossier, `${horodatage}_${nom}`);
  const derniere = listerMigrations(dossier).at(-1);
  if (derniere && derniere >= path.basename(cible))
    throw new ErreurDemarrage(
      `La migration ${derniere} est datée d’après maintenant : vérifiez l’heure de la machine.`,
    );
  mkdirSync(cible, { recursive: true });
  writeFileSync(path.join(cible, 'migration.sql'), `${sql.trim()}\n`, { flag: 'wx' });
  writeFileSync(path.join(cible, SCHEMA_ATTEINT), concatener(edite), { flag: 'wx' });
  return cible;
}
