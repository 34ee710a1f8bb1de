import * as notifications from '@/lib/notifications/schema';
import type { Formulaire } from './gens';

const ID = '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10';

/** What one has read, and how one wants to be told. */
export const NOTIFICATIONS: readonly Formulaire[] = [
  [
    'notifications.modeleMessageSchema',
    notifications.modeleMessageSchema,
    {
      ...{ modele: 'parcours.point', version: '0', sujet: 'Votre point', texte: 'Bonjour.' },
      ...{ apercu: 'Votre point\nBonjour.', relu: 'oui' },
    },
  ],
  ['notifications.modeleRetabliSchema', notifications.modeleRetabliSchema, { modele: 'parcours.point' }],
  ['notifications.plafondSchema', notifications.plafondSchema, { plafond: '500' }],
  ['notifications.messageSchema', notifications.messageSchema, { messageId: ID }],
  ['notifications.avisSchema', notifications.avisSchema, { avisId: ID }],
  ['notifications.lusSchema', notifications.lusSchema, { jusqua: '2026-03-03T09:00:00.000Z' }],
  ['notifications.moyensSchema', notifications.moyensSchema, { HEURES: 'SMS', MISSIONS: 'ICI' }],
];
