import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';

export type PointVu = {
  id: string;
  le: Date;
  mots: string;
  suites: string | null;
  prochainLe: Date | null;
  motsPersonne: string | null;
  creeLe: Date;
  version: number;
  /** Written by who reads it. */
  deMoi: boolean;
};

/** The reviews of a parcours, the latest first. */
export async function pointsDe(acteur: Acteur, beneficiaireId: string): Promise<PointVu[]> {
  const points = await db.pointEtape.findMany({
    where: { beneficiaireId },
    select: {
      ...{ id: true, le: true, mots: true, suites: true, prochainLe: true, motsPersonne: true },
      ...{ creeParId: true, creeLe: true, version: true },
    },
    orderBy: [{ le: 'desc' }, { creeLe: 'desc' }],
  });
  return points.map(({ creeParId, ...p }) => ({ ...p, deMoi: creeParId === acteur.userId }));
}
