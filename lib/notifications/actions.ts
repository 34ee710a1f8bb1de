'use server';
import { action } from '@/lib/action';
import { ouvrirAvis, toutMarquerLu } from './commands/avis';
import { modifierModele, retablirModele } from './commands/modele';
import { reglerPlafond } from './commands/plafond';
import { choisirMoyens } from './commands/preference';
import { relancerMessage } from './commands/relance';
import {
  avisSchema,
  lusSchema,
  messageSchema,
  modeleMessageSchema,
  modeleRetabliSchema,
  moyensSchema,
  plafondSchema,
} from './schema';

const TOUS = ['BENEFICIAIRE', 'REFERENT', 'ASSOCIATION', 'COORDINATION', 'DEPARTEMENT'] as const;

export const ouvrirAvisAction = action({
  role: TOUS,
  schema: avisSchema,
  run: ouvrirAvis,
  then: (page) => page,
});

export const toutMarquerLuAction = action({
  role: TOUS,
  schema: lusSchema,
  run: toutMarquerLu,
  then: () => '/compte/notifications?fait=lus',
});

export const choisirMoyensAction = action({
  role: TOUS,
  schema: moyensSchema,
  run: choisirMoyens,
  then: () => '/compte/notifications/choix?fait=choisi',
});

export const relancerMessageAction = action({
  role: 'DEPARTEMENT',
  schema: messageSchema,
  run: relancerMessage,
  then: () => '/departement/messages?fait=relance',
});

export const reglerPlafondAction = action({
  role: 'DEPARTEMENT',
  schema: plafondSchema,
  run: reglerPlafond,
  then: () => '/departement/messages?fait=plafond',
});

export const modifierModeleAction = action({
  role: 'DEPARTEMENT',
  schema: modeleMessageSchema,
  run: modifierModele,
  then: () => '/departement/messages/textes?fait=garde',
});

export const retablirModeleAction = action({
  role: 'DEPARTEMENT',
  schema: modeleRetabliSchema,
  run: retablirModele,
  then: () => '/departement/messages/textes?fait=retabli',
});
