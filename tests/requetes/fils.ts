import { filsACommencer, mesFils, nombreDeFilsNouveaux } from '@/lib/fils/queries';
import type { Liste } from './monde';

const NOW = new Date('2026-03-03T09:00:00Z');

/** The lists of who writes to whom. */
export const FILS: readonly Liste[] = [
  ['ses échanges', 13, (m) => mesFils(m.moi.acteur, 1, NOW)],
  ['à qui écrire', 10, (m) => filsACommencer(m.moi.acteur, NOW)],
  ['ses échanges nouveaux', 1, (m) => nombreDeFilsNouveaux(m.moi.acteur, NOW)],
  ['les échanges de la coordination', 13, (m) => mesFils(m.coordination, 1, NOW)],
];
