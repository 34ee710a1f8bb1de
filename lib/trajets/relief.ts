import type { Lieu } from './trajet';

/**
 * EPCI (by SIREN) where valleys lead the roads: the Jura massif in the Ain. Those that are half plain (Plaine de l’Ain,
 * Rives de l’Ain, Pays de Gex) are not here: most of their people live in the plain. A Département whose mountains are
 * not listed counts as flat, and its times there are short.
 */
const EPCI_DE_MONTAGNE: ReadonlySet<string> = new Set([
  '200042935', // Haut-Bugey Agglomération
  '200040350', // Bugey Sud
  '240100891', // Terre Valserhône
]);

/** Whether roads follow valleys in the communes of this EPCI. */
export const enRelief = (epciCode: string | null): boolean =>
  epciCode !== null && EPCI_DE_MONTAGNE.has(epciCode);

/** Where something is, as tables say it: Lambert-93 metres, and its commune's grouping (SIREN). */
export type Position = Omit<Lieu, 'relief'> & { epciCode: string | null };

/** An end of a journey, from what tables say of it. */
export const lieuDe = ({ x, y, precision, epciCode }: Position): Lieu => ({
  ...{ x, y, precision },
  relief: enRelief(epciCode),
});
