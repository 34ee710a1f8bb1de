import { ouvrirOrientations } from '@/lib/orientations/commands/lecture';
import { nombreADecider, orientationsDe } from '@/lib/orientations/queries';
import { ouvrirOrganisme } from '@/lib/parcours/commands/lecture-organisme';
import { ouvrirSansReferent } from '@/lib/parcours/commands/lecture-nomination';
import {
  nombreAChoisir,
  nombreSansReferent,
  organismesANommer,
  referentsANommer,
} from '@/lib/parcours/queries/nomination';
import type { Liste } from './monde';

const NOW = new Date('2026-03-03T09:00:00Z');

/** The lists of those who name: an organisme, somebody in it, another one. */
export const NOMINATIONS: readonly Liste[] = [
  ['les référents à nommer', 3, (m) => referentsANommer(m.departement)],
  ['les personnes sans référent', 11, (m) => ouvrirSansReferent(m.departement, { page: 1 }, NOW)],
  ['le nombre de personnes sans référent', 1, (m) => nombreSansReferent(m.departement)],
  ['les organismes à nommer', 2, (m) => organismesANommer(m.departement)],
  ['ses orientations', 4, (m) => orientationsDe(m.moi.acteur, m.moi.id, NOW)],
  ['les orientations à décider', 14, (m) => ouvrirOrientations(m.departement, { page: 1 }, NOW)],
  ['combien d’orientations à décider', 1, (m) => nombreADecider(m.departement, NOW)],
  ['combien attendent dans un organisme', 2, (m) => nombreAChoisir(m.referent.acteur)],
  ['qui attend dans un organisme', 14, (m) => ouvrirOrganisme(m.referent.acteur, { page: 1 }, NOW)],
];
