import 'server-only';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { beneficiairesVisiblesPour } from '@/lib/beneficiaires/policy';
import { db } from '@/lib/db';
import type { ModeDeplacement } from '@/lib/generated/prisma/enums';
import { adresse } from '@/lib/requete';
import { communeParCode, type CommuneVue } from '@/lib/territoires/queries';
import { PORTEE_KM, type Mode } from '@/lib/trajets/trajet';
import { RAYON_PAR_DEFAUT } from '../recherche';

/** Where a volunteer starts from, how far they said they go, and their quickest way. */
export type ChezMoi = { commune: CommuneVue; rayonKm: number; mode: Mode | null };

/** The quickest first. */
const MODE: Partial<Record<ModeDeplacement, Mode>> = {
  VOITURE: 'voiture',
  COVOITURAGE: 'voiture',
  TRANSPORTS: 'bus',
  VELO: 'velo',
  A_PIED: 'pied',
};

/**
 * The answers of the five questions that say where somebody can go; null before the first one. Who only walks or rides
 * a bicycle goes no farther than one does that way.
 */
export function departDe(acteur: ActeurDe<'BENEFICIAIRE'>, now: Date): Promise<ChezMoi | null> {
  return departDUnePersonne(acteur, acteur.beneficiaireId, now);
}

/** The same of somebody whom the actor may read; null for anybody else. */
export async function departDUnePersonne(
  acteur: Acteur,
  beneficiaireId: string,
  now: Date,
): Promise<ChezMoi | null> {
  const moi = await db.beneficiaire.findFirst({
    where: { AND: [{ id: beneficiaireId }, beneficiairesVisiblesPour(acteur, now)] },
    select: { communeCode: true, rayonKm: true, modesDeplacement: true },
  });
  const commune = moi && (await communeParCode(moi.communeCode));
  return commune && chezMoiDe(moi, commune);
}

/** The same from the answers themselves. */
export function chezMoiDe(
  moi: { rayonKm: number | null; modesDeplacement: readonly ModeDeplacement[] },
  commune: CommuneVue,
): ChezMoi {
  const modes = (Object.keys(MODE) as ModeDeplacement[])
    .filter((m) => moi.modesDeplacement.includes(m))
    .map((m) => MODE[m]!);
  const mode = modes[0] ?? null;
  return {
    commune,
    mode,
    rayonKm: Math.min(moi.rayonKm ?? RAYON_PAR_DEFAUT, mode ? PORTEE_KM[mode] : Infinity),
  };
}

/** The address of a search around somebody's commune: it says the commune, not who. */
export const autourDe = (chemin: string, { commune, rayonKm, mode }: ChezMoi): string =>
  adresse(chemin, { commune: commune.code, rayon: rayonKm, mode: mode ?? undefined });
