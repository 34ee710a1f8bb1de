/* What a person reads when the site cannot show its own pages. */

export type Secours = {
  titre: string;
  phrases: readonly string[];
  liens: readonly (readonly [string, string])[];
};

const ACCUEIL = ['/', 'Aller à l’accueil'] as const;
const ESSAYER = ['', 'Essayer encore'] as const;

export const INTROUVABLE: Secours = {
  titre: 'Cette page est introuvable',
  phrases: ['L’adresse est peut-être incomplète. Ou la page n’existe plus.'],
  liens: [ACCUEIL, ['/missions', 'Voir les missions']],
};
export const EN_PANNE: Secours = {
  titre: 'Quelque chose n’a pas marché',
  phrases: [
    'Ce n’est pas vous. Ce que vous avez enregistré est gardé. Attendez un peu, puis essayez encore.',
  ],
  liens: [ESSAYER, ACCUEIL],
};
export const EN_PAUSE: Secours = {
  titre: 'Le site revient bientôt',
  phrases: ['Tremplin fait une pause de quelques minutes. Ce que vous avez enregistré est gardé.'],
  liens: [ESSAYER, ACCUEIL],
};
/** The way back of somebody who had just sent a form: what they wrote is still in their browser. */
export const APRES_ENVOI =
  'Ce que vous veniez d’écrire n’est pas encore parti : revenez à la page d’avant, puis envoyez de nouveau.';
