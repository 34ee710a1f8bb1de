import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { modelesVisiblesPour } from './policy';

/** The model of the Département's own that is in use, and who brought it when; null = the one of Tremplin serves. */
export type ModeleEnUsage = { id: string; champs: string[]; creeLe: Date; par: string };

export async function modeleEnUsage(acteur: Acteur): Promise<ModeleEnUsage | null> {
  const modele = await db.modeleDocument.findFirst({
    where: { AND: [modelesVisiblesPour(acteur), { retireLe: null }] },
    select: { id: true, champs: true, creeLe: true, deposeParId: true },
  });
  if (!modele) return null;
  const { deposeParId, ...reste } = modele;
  const par = await db.user.findUnique({
    where: { id: deposeParId },
    select: { prenom: true, nom: true },
  });
  return { ...reste, par: par ? `${par.prenom} ${par.nom}`.trim() : '' };
}

/** The document itself, for who may change it; null when there is none of their own. */
export async function octetsDuModele(acteur: Acteur): Promise<Buffer<ArrayBuffer> | null> {
  const modele = await db.modeleDocument.findFirst({
    where: { AND: [modelesVisiblesPour(acteur), { retireLe: null }] },
    select: { octets: true },
  });
  return modele && Buffer.from(modele.octets);
}
