import { isDeepStrictEqual } from 'node:util';
import { missionsPour } from '@/lib/appariement/queries';
import { lireMissions } from '@/lib/appariement/queries/lecture';
import { lirePersonne } from '@/lib/appariement/queries/personne';
import type { ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { maintenant } from '@/lib/horloge';
import { parForceBrute, toutesLesMissions } from '../support/force-brute';
import { repondreA } from './lecteur';

/** Somebody of a base of measures, and how many missions their list is drawn from. */
export type Candidat = { id: string; aPortee: number };
export type Questions = {
  tirer: { demande: { combien: number }; reponse: Candidat[] };
  lire: { demande: { id: string }; reponse: number };
  verifier: { demande: { ids: string[] }; reponse: { pareilles: number; temps: number[] } };
};

const now = maintenant();
/** Fewer missions make a list that measures the rest of the page. */
const AU_MOINS = 20;

const acteurs = new Map<string, ActeurDe<'BENEFICIAIRE'>>();
async function acteurDe(id: string): Promise<ActeurDe<'BENEFICIAIRE'>> {
  const connu = acteurs.get(id);
  if (connu) return connu;
  const { userId, departementCode } = await db.beneficiaire.findUniqueOrThrow({ where: { id } });
  const acteur = { role: 'BENEFICIAIRE', userId, beneficiaireId: id, departementCode } as const;
  acteurs.set(id, acteur);
  return acteur;
}

/** The same people at each run. */
async function tirer(combien: number): Promise<Candidat[]> {
  const lignes = await db.$queryRaw<{ id: string }[]>`
    SELECT banc.cle('personne', 1 + banc.entier(i, 95, (SELECT count(*)::int FROM "beneficiaires"))) AS id
    FROM generate_series(1, ${combien}::int) i`;
  const candidats: Candidat[] = [];
  for (const { id } of lignes) {
    const { profil, departementCode } = await lirePersonne(await acteurDe(id), id, now);
    const { x, y, rayonKm, commune } = profil;
    const zone = { x, y, metres: ((rayonKm ?? 0) + 10) * 1000, communeCode: commune.code };
    const aPortee = (await lireMissions(departementCode, rayonKm === null ? null : zone, jourDe(now))).length;
    if (aPortee >= AU_MOINS) candidats.push({ id, aPortee });
  }
  return candidats;
}

async function lire(id: string): Promise<number> {
  const acteur = await acteurDe(id);
  const debut = performance.now();
  await missionsPour(acteur, id, now);
  return performance.now() - debut;
}

async function verifier(ids: readonly string[]): Promise<Questions['verifier']['reponse']> {
  const toutes = await toutesLesMissions(now);
  const temps: number[] = [];
  let pareilles = 0;
  for (const id of ids) {
    const debut = performance.now();
    const attendue = await parForceBrute(id, toutes);
    temps.push(performance.now() - debut);
    const { missions } = await missionsPour(await acteurDe(id), id, now, 1, 1_000_000);
    const lue = missions.map(({ mission, decouverte, appariement }) => ({
      id: mission.id,
      decouverte,
      raisons: appariement.raisons,
    }));
    if (isDeepStrictEqual(lue, attendue.liste)) pareilles++;
  }
  return { pareilles, temps };
}

repondreA<Questions>({
  tirer: ({ combien }) => tirer(combien),
  lire: ({ id }) => lire(id),
  verifier: ({ ids }) => verifier(ids),
});
