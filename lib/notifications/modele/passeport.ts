import type { Modele } from './type';

/** About the pages of the passport. */
export const MODELES_PASSEPORT = {
  'fiche.ouverte': {
    entrer: true,
    sujet: () => 'Une page de votre passeport est commencée',
    texte: (v) =>
      `Bonjour,\n\n${v.qui} a commencé avec vous une page de votre passeport bénévole, pour la mission « ${v.mission} ».\n\nVous pouvez la lire et l’écrire avec elle. Elle est à vous.`,
  },
  'fiche.ouverte.association': {
    entrer: true,
    sujet: () => 'Une page de passeport est commencée',
    texte: (v) =>
      `Bonjour,\n\n${v.prenom} a commencé une page de passeport bénévole, pour la mission « ${v.mission} ».\n\nComplétez-la ensemble dans « Passeports ».`,
  },
  'fiche.accordee': {
    entrer: true,
    sujet: () => 'Une page de passeport attend votre attestation',
    texte: (v) =>
      `Bonjour,\n\n${v.prenom} est d’accord avec sa page de passeport bénévole, pour la mission « ${v.mission} ».\n\nRelisez-la, puis attestez-la dans « Passeports ».`,
  },
  'fiche.attestee': {
    entrer: true,
    sujet: () => 'Une page de votre passeport est attestée',
    texte: (v) =>
      `Bonjour,\n\nL’association a attesté la page de votre passeport bénévole, pour la mission « ${v.mission} ».\n\nVous pouvez la garder, la montrer, ou ne pas la montrer : c’est vous qui choisissez.`,
  },
} satisfies Record<string, Modele>;
