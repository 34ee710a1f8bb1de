import { lchownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export type Compte = { uid: number; gid: number };

/** Gives a file, or a folder and what it holds, to an account; of a link, the link itself. */
export function approprier(chemin: string, { uid, gid }: Compte): void {
  const etat = lstatSync(chemin);
  if (etat.uid !== uid) lchownSync(chemin, uid, gid);
  if (!etat.isDirectory()) return;
  for (const nom of readdirSync(chemin)) approprier(path.join(chemin, nom), { uid, gid });
}

/**
 * What root makes in somebody's folder belongs to whom the folder belongs to, so that they can start again without
 * root. Nothing to do for an ordinary user, whose files are theirs.
 */
export function rendre(chemin: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(path.dirname(chemin));
  if (uid !== 0 && lstatSync(chemin, { throwIfNoEntry: false })) approprier(chemin, { uid, gid });
}
