import { CONTRATS_COURTS } from './contrat';
import type { StatutAction, StatutObjectif, TypeContrat } from '@/lib/generated/prisma/enums';

/** What a step is about: the words of the filter. */
export const GENRES = {
  accompagnement: 'Accompagnement',
  contrat: 'Contrat',
  missions: 'Missions',
  etapes: 'Étapes',
  'rendez-vous': 'Rendez-vous',
  points: 'Points d’étape',
} as const;
export type Genre = keyof typeof GENRES;

/** A step of the parcours, as the vertical path shows it. */
export type Etape = {
  le: Date;
  etat: 'fait' | 'maintenant' | 'ensuite';
  genre: Genre;
  titre: string;
  detail?: string;
};

type Matiere = {
  suivis: {
    debutLe: Date;
    orienteLe: Date | null;
    prenom: string | null;
    nom: string | null;
    organisme: string;
  }[];
  contrats: { type: TypeContrat; signeLe: Date | null; debutLe: Date; finLe: Date | null }[];
  objectifs: { titre: string; statut: StatutObjectif; statutLe: Date }[];
  actions: { titre: string; statut: StatutAction; statutLe: Date; echeanceLe: Date | null }[];
  rendezVous: { debutLe: Date; lieu: string }[];
  /** The latest first. */
  points: { le: Date; prochainLe: Date | null }[];
  envies: { titre: string; creeLe: Date }[];
  missions: { titre: string; association: string; debutLe: Date; finLe: Date | null }[];
};

/**
 * The parcours as one line of time, oldest first. Nothing of what did not happen: no wish taken back, no
 * cancelled appointment, no objective or action left aside, no reason for an end.
 */
export function chronologie(m: Matiere, now: Date): Etape[] {
  const fait = (genre: Genre, le: Date, titre: string, detail?: string): Etape => ({
    ...{ le, genre, titre },
    etat: le > now ? 'ensuite' : 'fait',
    ...(detail ? { detail } : {}),
  });
  const etapes = [
    ...m.suivis.map((s) =>
      fait(
        'accompagnement',
        s.debutLe,
        `Accompagnement par ${[s.prenom, s.nom].filter(Boolean).join(' ') || s.organisme}`,
        s.organisme,
      ),
    ),
    ...m.suivis.flatMap((s) => (s.orienteLe ? [fait('accompagnement', s.orienteLe, 'Orientation')] : [])),
    ...m.contrats.flatMap((c) => [
      fait(
        'contrat',
        c.signeLe ?? c.debutLe,
        `${CONTRATS_COURTS[c.type]} ${c.signeLe ? 'signé' : 'préparé'}`,
      ),
      ...(c.finLe ? [fait('contrat', c.finLe, `Fin du contrat (${CONTRATS_COURTS[c.type]})`)] : []),
    ]),
    ...m.envies.map((e) => fait('missions', e.creeLe, `« Ça m’intéresse » : ${e.titre}`)),
    ...m.missions.flatMap((a) => [
      {
        ...fait('missions', a.debutLe, a.titre, a.association),
        ...(a.debutLe <= now && !a.finLe ? { etat: 'maintenant' as const } : {}),
      },
      ...(a.finLe ? [fait('missions', a.finLe, `Fin de la mission : ${a.titre}`)] : []),
    ]),
    ...m.objectifs.flatMap((o) =>
      o.statut === 'ATTEINT' ? [fait('etapes', o.statutLe, `Objectif atteint : ${o.titre}`)] : [],
    ),
    ...m.actions.flatMap((a) => {
      if (a.statut === 'FAITE') return [fait('etapes', a.statutLe, a.titre)];
      return a.statut !== 'LAISSEE' && a.echeanceLe
        ? [{ ...fait('etapes', a.echeanceLe, a.titre), etat: 'ensuite' as const }]
        : [];
    }),
    ...m.points.map((p) => fait('points', p.le, 'Point d’étape')),
    // The day of the next one, until it is there: one that is past says nothing of anybody.
    ...m.points
      .slice(0, 1)
      .flatMap(({ prochainLe }) =>
        prochainLe && prochainLe > now ? [fait('points', prochainLe, 'Prochain point d’étape')] : [],
      ),
    ...m.rendezVous.map((r) => fait('rendez-vous', r.debutLe, 'Rendez-vous', r.lieu)),
  ];
  const rang = { fait: 0, maintenant: 1, ensuite: 2 };
  return etapes.sort((a, b) => rang[a.etat] - rang[b.etat] || a.le.getTime() - b.le.getTime());
}
