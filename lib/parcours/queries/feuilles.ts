import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { nomsDesFeuilles } from '../feuille';

/** A sheet that both signed: where it stands in a folder, and itself, read when it is asked for. */
export type FeuilleGardee = { nom: string; octets: () => Promise<Uint8Array> };

/** The sheets of the person's own contracts, the first one first; none for anybody else. */
export async function mesFeuilles(acteur: Acteur): Promise<FeuilleGardee[]> {
  if (acteur.role !== 'BENEFICIAIRE') return [];
  const { beneficiaireId } = acteur;
  const textes = await db.versionContrat.findMany({
    where: { contrat: { beneficiaireId }, scan: { isNot: null } },
    orderBy: [{ contrat: { debutLe: 'asc' } }, { contratId: 'asc' }, { numero: 'asc' }],
    select: {
      id: true,
      accords: { orderBy: { donneLe: 'asc' }, select: { moyen: true, le: true } },
      scan: { select: { type: true, creeLe: true } },
    },
  });
  return [...nomsDesFeuilles(textes)].map(([versionId, nom]) => ({
    nom,
    octets: async () => {
      const scan = await db.scanContrat.findFirst({
        where: { versionId, version: { contrat: { beneficiaireId } } },
        select: { octets: true },
      });
      if (!scan) throw new NonTrouve('Cette feuille');
      return scan.octets;
    },
  }));
}
