import { exporterListe } from '@/lib/exports/commands/liste';
import { exporterFile } from '@/lib/exports/commands/tableaux';
import { mesFichiers } from '@/lib/exports/queries';
import { lireAdresse } from '@/lib/parcours/page-file';
import type { Liste } from './monde';

const NOW = new Date('2026-03-03T09:00:00Z');

/** The lists that are taken away. */
export const EXPORTS: readonly Liste[] = [
  ['la file d’un référent, en tableau', 3, (m) => exporterFile(m.referent.acteur, lireAdresse(''), NOW)],
  [
    'les comptes, en tableau',
    9,
    (m) => exporterListe(m.departement, { liste: 'COMPTES', criteres: '', format: 'csv' }, NOW),
  ],
  ['les fichiers qu’un agent a demandés', 1, (m) => mesFichiers([m.departement], NOW)],
];
