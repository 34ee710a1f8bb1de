import * as activites from '@/lib/activites/schema';
import type { Formulaire } from './gens';

const ID = '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10';
const ID2 = '7d0d1e5c-3d86-4a43-8d6c-2f2b4c9d8e21';
const CONTENU = { genre: 'ATELIER', date: '2026-03-03', minutes: '2 h 30', mot: 'Le CV', relu: '' };

/** What one does beside volunteering. */
export const ACTIVITES: readonly Formulaire[] = [
  ['activites.activiteSchema', activites.activiteSchema, { beneficiaireId: ID, ...CONTENU, montree: 'oui' }],
  [
    'activites.activiteCorrigeeSchema',
    activites.activiteCorrigeeSchema,
    { activiteId: ID, version: '1', ...CONTENU },
  ],
  [
    'activites.activiteEnleveeSchema',
    activites.activiteEnleveeSchema,
    { activiteId: ID, beneficiaireId: ID2 },
  ],
  ['activites.activiteMontreeSchema', activites.activiteMontreeSchema, { activiteId: ID }],
];
