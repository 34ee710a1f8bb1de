import type { Modele } from './type';

/* Something was written: neither what, nor by whom. */
const message = (page: string): Modele => ({
  entrer: true,
  sujet: () => 'Un message vous attend',
  texte: () => `Bonjour,\n\nOn vous a écrit un message.\nVous le lisez dans votre espace, page « ${page} ».`,
});
export const MODELES_FILS = {
  'fil.message': message('Mes messages'),
  'fil.message.referent': message('Messages'),
  'fil.message.coordination': message('Échanges'),
  'fil.message.association': message('Échanges'),
} satisfies Record<string, Modele>;
