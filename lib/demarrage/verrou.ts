import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as attendre } from 'node:timers/promises';
import { signataireVivant, signature } from './processus';

function tenuPar(fichier: string): number | undefined {
  try {
    return signataireVivant(readFileSync(fichier, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * A lock between processes of this machine: a file signed by its holder, gone when it is given back; one left by a
 * process that died is taken over. Returns how to give it back, or the number of the process that holds it.
 */
export function prendreVerrou(fichier: string): { liberer: () => void } | { par: number } {
  const mien = `${fichier}.${randomUUID()}`;
  writeFileSync(mien, signature());
  try {
    for (;;) {
      try {
        // A link appears with its content, or fails because the name is taken.
        linkSync(mien, fichier);
        return { liberer: () => rmSync(fichier, { force: true }) };
      } catch (e) {
        if ((e as { code?: string }).code !== 'EEXIST') throw e;
      }
      const par = tenuPar(fichier);
      if (par !== undefined) return { par };
      ecarter(fichier, `${mien}.reste`);
    }
  } finally {
    rmSync(mien, { force: true });
  }
}

/** Puts a dead process's lock aside; gives it back if somebody living took it in the meantime. */
function ecarter(fichier: string, reste: string): void {
  try {
    renameSync(fichier, reste);
  } catch {
    return;
  }
  if (tenuPar(reste) !== undefined) renameSync(reste, fichier);
  else rmSync(reste, { force: true });
}

/** Waits for the lock, as long as its holder lives. */
export async function attendreVerrou(fichier: string): Promise<() => void> {
  for (;;) {
    const verrou = prendreVerrou(fichier);
    if ('liberer' in verrou) return verrou.liberer;
    await attendre(100);
  }
}
