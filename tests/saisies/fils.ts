import * as fils from '@/lib/fils/schema';
import * as signalements from '@/lib/signalements/schema';
import type { Formulaire } from './gens';

const ID = '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10';

/** What is written in a thread, reported of it, and decided. */
export const FILS: readonly Formulaire[] = [
  [
    'fils.messageFilSchema',
    fils.messageFilSchema,
    { sujetId: ID, texte: 'Est-ce que je peux venir mardi ?', relu: 'oui', avecAssociation: 'oui' },
  ],
  [
    'signalements.signalementSchema',
    signalements.signalementSchema,
    { messageId: ID, motif: 'HORS_MISSION' },
  ],
  [
    'signalements.decisionSignalementSchema',
    signalements.decisionSignalementSchema,
    { messageId: ID, decision: 'MASQUE' },
  ],
];
