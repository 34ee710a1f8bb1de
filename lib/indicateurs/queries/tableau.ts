import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { departementCourant, territoires } from '@/lib/territoires/queries';
import { seuilPour, voitLesTypesDeReferent } from '../policy';
import { composer, type TableauIndicateurs } from '../tableau';
import { mesurer } from './mesures';

export type Objectif = {
  annee: number;
  personnes: number;
  budget: number | null;
  /** People reached as published, for years before Tremplin. */
  atteintPublie: number | null;
  estExemple: boolean;
  version: number;
};

export type TableauDeBord = TableauIndicateurs & {
  annee: number;
  anneeCourante: number;
  /** The last day that the year's figures cover. */
  jour: Date;
  seuil: number;
  objectif: Objectif | null;
  /** Years that may be looked at, latest first. */
  annees: number[];
};

/** Goals, latest year first. */
export async function objectifs(departementCode: string): Promise<Objectif[]> {
  const lignes = await db.objectif.findMany({ where: { departementCode }, orderBy: { annee: 'desc' } });
  return lignes.map(({ annee, personnes, budget, atteintPublie, estExemple, version }) => ({
    annee,
    personnes,
    budget: budget === null ? null : Number(budget),
    atteintPublie,
    estExemple,
    version,
  }));
}

/**
 * The figures of a year (the current one when `annee` is none that is known), small numbers hidden for this actor:
 * 5 people for the département, 11 in public. In public, nothing by kind of référent. Four queries.
 */
export async function tableauDeBord(acteur: Acteur, annee: number, now: Date): Promise<TableauDeBord> {
  const aujourdhui = jourDe(now);
  const anneeCourante = aujourdhui.getUTCFullYear();
  const departementCode =
    'departementCode' in acteur ? acteur.departementCode : (await departementCourant()).code;
  const tous = await objectifs(departementCode);
  const annees = [...new Set([anneeCourante, ...tous.map((o) => o.annee).filter((a) => a < anneeCourante)])];
  const choisie = annees.includes(annee) ? annee : anneeCourante;
  const jour = choisie === anneeCourante ? aujourdhui : new Date(Date.UTC(choisie, 11, 31));
  const [mesures, lieux] = await Promise.all([
    mesurer({ departementCode, annee: choisie, jour }),
    territoires(),
  ]);
  const seuil = seuilPour(acteur);
  const tableau = composer(mesures, lieux, seuil);
  return {
    ...tableau,
    types: voitLesTypesDeReferent(acteur) ? tableau.types : [],
    annee: choisie,
    anneeCourante,
    jour,
    seuil,
    objectif: tous.find((o) => o.annee === choisie) ?? null,
    annees: annees.sort((a, b) => b - a),
  };
}
