import { lchownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export type Compte = { uid: number; gid: number };

/** Gives a folder and what it holds to an account. */
export function approprier(dossier: string, { uid, gid }: Compte): void {
  const etat = lstatSync(dossier);
  if (etat.uid !== uid) lchownSync(dossier, uid, gid);
  if (!etat.isDirectory()) return;
  for (const nom of readdirSync(dossier)) {
    const enfant = path.join(dossier, nom);
    const e = lstatSync(enfant);
    if (e.isDirectory()) approprier(enfant, { uid, gid });
    else if (e.uid !== uid) lchownSync(enfant, uid, gid);
  }
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
