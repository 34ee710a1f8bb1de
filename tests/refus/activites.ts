import {
  corrigerActivite,
  enleverActivite,
  montrerActivite,
  nePlusMontrerActivite,
  noterActivite,
} from '@/lib/activites/commands';
import type { Acteur } from '@/lib/auth/acteur';
import { CONTENU, uneActivite } from '../factories/activites';
import { unSujet } from '../factories/sujet';
import { NOW, type Cas, type Table } from './cas';

type Activite = Awaited<ReturnType<typeof uneActivite>>;

/** A command on an activity, shown, that the person wrote, or their référent. */
const surActivite =
  (
    auteur: 'la personne' | 'son référent',
    commande: (acteur: Acteur, activite: Activite) => Promise<unknown>,
    sansLigne = auteur === 'la personne',
  ) =>
  async (): Promise<Cas> => {
    const { acteurs, personne, referent } = await unSujet();
    const activite = await uneActivite(
      personne,
      auteur === 'la personne' ? { montreeLe: NOW } : { saisieParId: referent.userId, parLaPersonne: false },
    );
    return { acteurs, permis: [auteur], sansLigne, appeler: (a) => commande(a, activite) };
  };
const corriger = (a: Acteur, { id, version }: Activite) =>
  corrigerActivite(a, { activiteId: id, version, ...CONTENU }, NOW);
const enlever = (a: Acteur, { id, beneficiaireId }: Activite) =>
  enleverActivite(a, { activiteId: id, beneficiaireId }, NOW);

export const ACTIVITES: Table = {
  noterActivite: async () => {
    const { acteurs, personne } = await unSujet();
    const saisie = { beneficiaireId: personne.id, montree: true, ...CONTENU };
    return {
      acteurs,
      permis: ['son référent', 'la personne'],
      appeler: (a) => noterActivite(a, saisie, NOW),
    };
  },
  corrigerActivite: surActivite('son référent', corriger),
  'corrigerActivite, de la personne': surActivite('la personne', corriger),
  enleverActivite: surActivite('son référent', enlever),
  'enleverActivite, de la personne': surActivite('la personne', enlever),
  montrerActivite: surActivite('la personne', (a, { id }) => montrerActivite(a, { activiteId: id }, NOW)),
  nePlusMontrerActivite: surActivite('la personne', (a, { id }) =>
    nePlusMontrerActivite(a, { activiteId: id }, NOW),
  ),
};
