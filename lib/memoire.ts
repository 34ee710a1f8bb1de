import 'server-only';
import { cookies } from 'next/headers';
import { aDonneSonAccord } from '@/lib/alertes/queries/accord';
import { estUneSuite } from '@/lib/alertes/recherche';
import type { ActeurDe } from '@/lib/auth/acteur';
import { estHttps } from '@/lib/auth/config';
import { visiteurConnecte } from '@/lib/auth/session';
import { MetierError, NonTrouve } from '@/lib/erreurs';
import { reprendreGardees } from '@/lib/favoris/commands';
import {
  ecrireIds,
  LISTE_GARDEES,
  LISTE_RETENUES,
  lireIds,
  phrasePlein,
  RETENUES_MAX,
} from '@/lib/favoris/gardee';
import { estAGarder } from '@/lib/favoris/queries';

/*
 * What this browser keeps for somebody who is not signed in: ids of public missions in one cookie, and nothing of the
 * person. It goes by itself six months after the last change.
 */
const COOKIE = 'tremplin-gardees';
const DUREE_S = 180 * 24 * 3600;

/** The missions that this browser keeps, the last one first. */
export async function missionsRetenues(): Promise<string[]> {
  return lireIds((await cookies()).get(COOKIE)?.value);
}

/** Where the missions that this reader keeps are; null when there are none here. Costs nothing: the cookie is not read. */
export async function listeDesGardees(benevole: ActeurDe<'BENEFICIAIRE'> | null): Promise<string | null> {
  if (benevole) return LISTE_GARDEES;
  return (await cookies()).has(COOKIE) ? LISTE_RETENUES : null;
}

/** Does this browser keep this mission? */
export async function estRetenue(missionId: string): Promise<boolean> {
  return (await missionsRetenues()).includes(missionId);
}

async function retenir(ids: readonly string[]): Promise<void> {
  const options = { path: '/', secure: estHttps() };
  if (ids.length === 0) (await cookies()).delete({ name: COOKIE, ...options });
  else
    (await cookies()).set(COOKIE, ecrireIds(ids), {
      ...options,
      httpOnly: true,
      sameSite: 'lax',
      maxAge: DUREE_S,
    });
}

/**
 * Keeps a mission in this browser; twice is once.
 * @throws NonTrouve for a mission that never was online; MetierError PLEIN
 */
export async function retenirMission(missionId: string): Promise<void> {
  const ids = await missionsRetenues();
  if (ids.includes(missionId)) return;
  if (!(await estAGarder(missionId))) throw new NonTrouve('Cette mission');
  if (ids.length >= RETENUES_MAX) throw new MetierError('PLEIN', phrasePlein(RETENUES_MAX));
  await retenir([missionId, ...ids]);
}

/** Keeps it no more; twice is once. */
export async function oublierMission(missionId: string): Promise<void> {
  await retenir((await missionsRetenues()).filter((id) => id !== missionId));
}

/** Keeps nothing any more: the device is somebody else's too. */
export async function oublierTout(): Promise<void> {
  await retenir([]);
}

/** Where somebody who is not in yet was going: a search to save, or their list. Kept for the time of a link to sign in. */
const COOKIE_SUITE = 'tremplin-suite';
const DUREE_SUITE_S = 15 * 60;
const optionsSuite = () => ({ path: '/', secure: estHttps() });

/** « Me prévenir » is for volunteers, and for whom is not in yet: a professional has no search to save. */
export const peutSeFairePrevenir = async (benevole: ActeurDe<'BENEFICIAIRE'> | null): Promise<boolean> =>
  benevole !== null || (await visiteurConnecte()) === null;

/**
 * Where to go now for a page of one's searches: there for a volunteer, to the list of missions for a professional, who
 * has none; else to the way in, and this browser remembers.
 */
export async function versMesRecherches(chemin: string): Promise<string> {
  if (await visiteurConnecte(['BENEFICIAIRE'])) return chemin;
  if (await visiteurConnecte()) return '/missions';
  const reste = { httpOnly: true, sameSite: 'lax', maxAge: DUREE_SUITE_S } as const;
  (await cookies()).set(COOKIE_SUITE, chemin, { ...optionsSuite(), ...reste });
  return '/connexion';
}

/**
 * Where the person who has just come in was going; once, for whoever comes in: a device may be shared. Somebody who has
 * not agreed yet is led to that first, and looks again after.
 */
export async function rendreSuite(benevole: ActeurDe<'BENEFICIAIRE'> | null): Promise<string | null> {
  const chemin = (await cookies()).get(COOKIE_SUITE)?.value;
  if (chemin === undefined) return null;
  (await cookies()).delete({ name: COOKIE_SUITE, ...optionsSuite() });
  const libre = benevole === null || (await aDonneSonAccord(benevole));
  return libre && estUneSuite(chemin) ? chemin : null;
}

/** Gives a person who has just come in what this browser kept; it then keeps only what could not be taken. */
export async function rendreMissions(acteur: ActeurDe<'BENEFICIAIRE'>, now: Date): Promise<void> {
  const missionIds = await missionsRetenues();
  if (missionIds.length > 0) await retenir(await reprendreGardees(acteur, { missionIds }, now));
}
