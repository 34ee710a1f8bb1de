import { filsACommencer, mesFils, nombreDeFilsNouveaux } from '@/lib/fils/queries';
import { ouvrirSignalements } from '@/lib/signalements/commands/lecture';
import { nombreDeSignalements } from '@/lib/signalements/queries';
import type { Liste } from './monde';

const NOW = new Date('2026-03-03T09:00:00Z');

/** The lists of messages, and of those that were reported. */
export const FILS: readonly Liste[] = [
  ['ses échanges', 13, (m) => mesFils(m.moi.acteur, 1, NOW)],
  ['à qui écrire', 10, (m) => filsACommencer(m.moi.acteur, NOW)],
  ['ses échanges nouveaux', 1, (m) => nombreDeFilsNouveaux(m.moi.acteur, NOW)],
  ['les échanges de la coordination', 13, (m) => mesFils(m.coordination, 1, NOW)],
  [
    'les messages signalés, à la coordination',
    10,
    (m) => ouvrirSignalements(m.coordination, { page: 1 }, NOW),
  ],
  ['les messages signalés, au Département', 10, (m) => ouvrirSignalements(m.departement, { page: 1 }, NOW)],
  ['combien de messages signalés', 1, (m) => nombreDeSignalements(m.departement, NOW)],
];
