import { envoyerAlertes } from '@/lib/alertes/commands/envoi';
import {
  choisirMoyen,
  enleverRecherche,
  enregistrerRecherche,
  marquerVue,
  remettreRecherche,
  reprendreRecherche,
  suspendreRecherche,
} from '@/lib/alertes/commands/recherche';
import type { Acteur } from '@/lib/auth/acteur';
import { uneRecherche } from '../factories/alertes';
import { unSujet } from '../factories/sujet';
import { NOW, type Cas, type Table } from './cas';

/** A command on a search of the person's; what one looks for leaves no line. */
const sur =
  (
    commande: (acteur: Acteur, saisie: { rechercheId: string }, now: Date) => Promise<unknown>,
    champs: Parameters<typeof uneRecherche>[2] = {},
  ) =>
  async (): Promise<Cas> => {
    const { acteurs, personne } = await unSujet();
    const { id: rechercheId } = await uneRecherche(personne, 'q=lire', champs);
    return {
      acteurs,
      permis: ['la personne'],
      appeler: (a) => commande(a, { rechercheId }, NOW),
      sansLigne: true,
    };
  };
/** One's own setting, or one more search: every person may, for themselves. */
const pourSoi = (commande: (acteur: Acteur) => Promise<unknown>) => async (): Promise<Cas> => ({
  acteurs: (await unSujet()).acteurs,
  permis: ['la personne', 'une autre personne'],
  appeler: commande,
  sansLigne: true,
});

export const ALERTES: Table = {
  enregistrerRecherche: pourSoi((a) => enregistrerRecherche(a, { adresse: 'q=lire', par: 'EMAIL' }, NOW)),
  choisirMoyen: pourSoi((a) => choisirMoyen(a, { par: 'ICI' }, NOW)),
  enleverRecherche: sur(enleverRecherche),
  remettreRecherche: sur(remettreRecherche, { enleveeLe: NOW }),
  suspendreRecherche: sur(suspendreRecherche),
  reprendreRecherche: sur(reprendreRecherche, { pauseeLe: NOW }),
  marquerVue: sur((a, saisie, now) => marquerVue(a, { ...saisie, jusqua: NOW }, now)),
  envoyerAlertes: async () => ({
    permis: ['l’installation'],
    appeler: (a) => envoyerAlertes(a, {}, NOW),
    // A message is no line of the journal.
    sansLigne: true,
  }),
};
