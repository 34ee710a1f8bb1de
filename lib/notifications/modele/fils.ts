import type { Modele } from './type';

/* Something was written: neither what, nor by whom. */
const message = (page: string): Modele => ({
  entrer: true,
  sujet: () => 'Un message vous attend',
  texte: () => `Bonjour,\n\nOn vous a écrit un message.\nVous le lisez dans votre espace, page « ${page} ».`,
});
/* What was reported was read: neither which message, nor what was decided. */
const lu = (page: string): Modele => ({
  entrer: true,
  sujet: () => 'Votre signalement a été lu',
  texte: () =>
    `Bonjour,\n\nVous avez signalé un message. Il a été lu, et regardé avec soin.\nVos échanges sont dans votre espace, page « ${page} ».`,
});
export const MODELES_FILS = {
  'fil.message': message('Mes messages'),
  'fil.message.referent': message('Messages'),
  'fil.message.coordination': message('Échanges'),
  'fil.message.association': message('Échanges'),
  'signalement.lu': lu('Mes messages'),
  'signalement.lu.referent': lu('Messages'),
  'signalement.lu.coordination': lu('Échanges'),
  'signalement.lu.association': lu('Échanges'),
} satisfies Record<string, Modele>;
