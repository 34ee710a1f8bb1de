import type { Tableau } from './cellule';
import { tableauCsv } from './csv';
import { tableauXlsx } from './xlsx';

/** The two ways to take a table away. */
export const FORMATS = {
  xlsx: {
    label: 'Excel',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ecrire: tableauXlsx,
  },
  csv: {
    label: 'CSV',
    type: 'text/csv; charset=utf-8',
    ecrire: async (t: Tableau) => Buffer.from(tableauCsv(t)),
  },
} as const;
export type Format = keyof typeof FORMATS;
export const NOMS_FORMATS = Object.keys(FORMATS) as Format[];
