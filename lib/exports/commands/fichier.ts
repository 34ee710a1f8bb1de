import type { Acteur } from '@/lib/auth/acteur';
import { acteursDe, SELECTION_COMPTE } from '@/lib/auth/compte';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { FORMATS, type Format } from '@/lib/tableur/format';
import { LIGNES_MAX, LISTES_NOMINATIVES, type ListeLongue } from '../liste';
import { LONGUES } from '../longue';
import { fichiersVisiblesPour } from '../policy';
import { ligneDExport, soi } from '../trace';

const SELECTION = { userId: true, role: true, liste: true, format: true, criteres: true } as const;

/**
 * Makes a file that somebody asked for, for the worker: in the name of who asked, with the rights that they have now. Read
 * again after a stop, it is made again; made twice, it is the same.
 */
export async function preparerFichier({ fichierId: id }: { fichierId: string }, now: Date): Promise<void> {
  const f = await db.fichierExporte.findFirst({ where: { id, statut: 'EN_PREPARATION' }, select: SELECTION });
  if (!f) return;
  const tableau = await lireEncore(f, now);
  await db.fichierExporte.updateMany({
    where: { id, statut: 'EN_PREPARATION' },
    data: tableau
      ? {
          ...{ statut: 'PRET', nombre: tableau.lignes.length },
          octets: await FORMATS[f.format as Format].ecrire(tableau),
        }
      : { statut: 'IMPOSSIBLE' },
  });
}

type Demande = { userId: string; role: string; liste: string; criteres: string };

/** The whole list as whoever asked may read it now; null when they may not any more, or when it has become too long. */
async function lireEncore({ userId, role, liste, criteres }: Demande, now: Date) {
  const compte = await db.user.findUniqueOrThrow({ where: { id: userId }, select: SELECTION_COMPTE });
  const acteur = acteursDe(compte).find((a) => a.role === role);
  if (!acteur) return null;
  const lue = await LONGUES[liste as ListeLongue].lire(acteur, criteres, LIGNES_MAX, now);
  return lue.total > LIGNES_MAX ? null : lue.tableau;
}

type Prepare = { liste: string; creeLe: Date; departementCode: string };

/** Somebody was erased while the worker was making it: what it read before may still say their name. */
async function nommeQuiSEstEfface({ liste, creeLe, departementCode }: Prepare): Promise<boolean> {
  if (!LISTES_NOMINATIVES.includes(liste as ListeLongue)) return false;
  return (await db.beneficiaire.count({ where: { departementCode, anonymiseLe: { gte: creeLe } } })) > 0;
}

/**
 * One's own file, within its day, while one still has the role under which it was asked for.
 * @throws NonTrouve for any other, and for one that is not ready
 */
export async function telechargerFichier(
  acteur: Acteur,
  id: string,
  now: Date,
): Promise<{ octets: Uint8Array<ArrayBuffer>; format: Format }> {
  if (acteur.userId === null) throw new NonTrouve('Ce fichier');
  const f = await db.fichierExporte.findFirst({
    where: { AND: [{ id, statut: 'PRET' }, fichiersVisiblesPour(acteur, now)] },
    select: { octets: true, format: true, liste: true, nombre: true, creeLe: true, departementCode: true },
  });
  if (!f?.octets || (await nommeQuiSEstEfface(f))) throw new NonTrouve('Ce fichier');
  const ligne = ligneDExport(f.liste as ListeLongue, f.nombre ?? 0, soi(acteur.userId));
  await journaliser(db, acteur, now, ligne);
  return { octets: f.octets, format: f.format as Format };
}
