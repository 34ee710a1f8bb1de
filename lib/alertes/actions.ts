'use server';
import { action } from '@/lib/action';
import { arreterAlertes, reprendreAlertes } from './commands/arret';
import {
  choisirMoyen,
  enleverRecherche,
  enregistrerRecherche,
  marquerVue,
  remettreRecherche,
  reprendreRecherche,
  suspendreRecherche,
} from './commands/recherche';
import { cheminArret } from '@/lib/notifications/lien';
import { LISTE_RECHERCHES } from './recherche';
import {
  arretSchema,
  enregistrerSchema,
  moyenSchema,
  rechercheSchema,
  repriseSchema,
  vueSchema,
} from './schema';

const liste = (fait: string) => `${LISTE_RECHERCHES}?fait=${fait}`;

export const enregistrerRechercheAction = action({
  role: 'BENEFICIAIRE',
  schema: enregistrerSchema,
  run: enregistrerRecherche,
  then: () => liste('enregistree'),
});

export const enleverRechercheAction = action({
  role: 'BENEFICIAIRE',
  schema: rechercheSchema,
  run: enleverRecherche,
  // The page names what has just left it, so that one button takes it back.
  then: (_, { rechercheId }) => `${liste('enlevee')}&recherche=${rechercheId}`,
});

export const remettreRechercheAction = action({
  role: 'BENEFICIAIRE',
  schema: rechercheSchema,
  run: remettreRecherche,
  then: () => liste('remise'),
});

export const suspendreRechercheAction = action({
  role: 'BENEFICIAIRE',
  schema: rechercheSchema,
  run: suspendreRecherche,
  then: () => liste('pause'),
});

export const reprendreRechercheAction = action({
  role: 'BENEFICIAIRE',
  schema: rechercheSchema,
  run: reprendreRecherche,
  then: () => liste('reprise'),
});

export const marquerVueAction = action({
  role: 'BENEFICIAIRE',
  schema: vueSchema,
  run: marquerVue,
  then: () => liste('vue'),
});

export const choisirMoyenAction = action({
  role: 'BENEFICIAIRE',
  schema: moyenSchema,
  run: choisirMoyen,
  then: () => liste('moyen'),
});

/** From a message, without signing in: the link is the proof. */
export const arreterAlertesAction = action({
  role: 'PUBLIC',
  schema: arretSchema,
  run: arreterAlertes,
  then: (_, { lien }) => `${cheminArret(lien)}?fait=arret`,
});

export const reprendreAlertesAction = action({
  role: 'PUBLIC',
  schema: repriseSchema,
  run: reprendreAlertes,
  then: (_, { lien }) => `${cheminArret(lien)}?fait=reprise`,
});
