import 'server-only';
import { setImmediate as laisserPasser } from 'node:timers/promises';
import type { ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import { SEUIL_AGENTS } from '@/lib/indicateurs/secret';
import { conditionsManquantes } from '../condition';
import { comparer, type Comparaison, type DeuxListes } from '../essai';
import { ordonner } from '../ordre';
import type { Poids } from '../poids';
import { peutReglerClassement } from '../policy';
import { lireMissions } from './lecture';
import { lirePersonnes } from './personne';
import { poidsEnVigueur } from './poids';

/** People whose lists are compared: enough to see what moves, few enough to wait for. */
const PROFILS = 200;
/** Lines shown of each table. */
const LIGNES = 25;

export type Essai = Pick<Comparaison, 'profils' | 'autrePremiere'> & {
  missions: { titre: string; association: string; entrent: number; sortent: number }[];
  associations: { nom: string; aPortee: number; avant: number; apres: number }[];
  /** Those that move less, and are not in these tables. */
  autres: { missions: number; associations: number };
};

/**
 * What weights would change in the first pages of real people of the Département, without a name: counts only. Reads
 * the missions once; the rest is arithmetic, and other requests pass between two people.
 * @throws Interdit for anybody but the Département
 */
export async function essaiDesPoids(
  acteur: ActeurDe<'DEPARTEMENT'>,
  poids: Poids,
  now: Date,
): Promise<Essai> {
  if (!peutReglerClassement(acteur)) throw new Interdit('au Département');
  const { departementCode } = acteur;
  const [enVigueur, personnes, missions] = await Promise.all([
    poidsEnVigueur(departementCode),
    lirePersonnes(departementCode, PROFILS),
    lireMissions(departementCode, null, jourDe(now)),
  ]);
  const listes: DeuxListes[] = [];
  for (const { id, profil, demandes, ecartees } of personnes) {
    const possibles = missions.filter(
      (m) => !demandes.has(m.id) && !ecartees.has(m.id) && conditionsManquantes(profil, m).length === 0,
    );
    const liste = (p: Poids) => ordonner(profil, possibles, p, id).map((r) => r.mission);
    listes.push({ avant: liste(enVigueur.poids), apres: liste(poids) });
    await laisserPasser();
  }
  return nommer(comparer(listes));
}

async function nommer({ missions, associations: toutes, ...nombres }: Comparaison): Promise<Essai> {
  // Fewer people in reach would be somebody.
  const associations = toutes.filter((a) => a.aPortee >= SEUIL_AGENTS);
  const [lignes, vues] = [missions.slice(0, LIGNES), associations.slice(0, LIGNES)];
  const [titres, noms] = await Promise.all([
    db.mission.findMany({
      where: { id: { in: lignes.map((m) => m.id) } },
      select: { id: true, titre: true },
    }),
    db.association.findMany({
      where: { id: { in: [...lignes, ...vues].map((l) => l.associationId) } },
      select: { id: true, nom: true },
    }),
  ]);
  const titre = new Map(titres.map((m) => [m.id, m.titre]));
  const nom = new Map(noms.map((a) => [a.id, a.nom]));
  return {
    ...nombres,
    missions: lignes.map(({ id, associationId, ...m }) => ({
      ...m,
      titre: titre.get(id) ?? '',
      association: nom.get(associationId) ?? '',
    })),
    associations: vues.map(({ associationId, ...a }) => ({ ...a, nom: nom.get(associationId) ?? '' })),
    autres: {
      missions: missions.length - lignes.length,
      associations: associations.length - vues.length,
    },
  };
}
