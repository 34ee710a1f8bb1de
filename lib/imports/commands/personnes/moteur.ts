import { lireLigne, type Donnees } from '../../personnes/ligne';
import { clesDeLigne } from '../../personnes/rapprochement';
import { juger } from '../../personnes/verdict';
import { cleDeNom } from '../../rapprochement';
import type { Moteur } from '../moteur';
import { defairePersonne } from './annulation';
import { creerPersonne, mettreAJour } from './ecriture';
import { referentsParEmail } from './referents';
import { lireVoisinage } from './voisinage';

/** Files of people. */
export const MOTEUR_PERSONNES: Moteur<Donnees> = {
  cible: 'beneficiaireId',
  pris: ['users_email_key', 'users_telephone_key'],
  lire: lireLigne,
  cle: cleDeNom,
  cles: clesDeLigne,
  deuxFois: (ligne) => `Cette ligne et la ligne ${ligne} semblent parler de la même personne.`,
  contacts: (d) => [d.email, d.telephone],
  regarder: async (tx, acteur, lignes, now) => {
    const voisinage = await lireVoisinage(tx, acteur, lignes, now);
    const { relire } = await referentsParEmail(tx, acteur, lignes);
    return {
      relire,
      juger: (ligne, regime, dit) =>
        juger(ligne, { ...voisinage, compteDe: (c) => voisinage.compteDe(c) ?? dit(c) }, regime),
    };
  },
  tenir: (tx, ligneId) => tx.$queryRaw`
    SELECT 1 FROM "users" u JOIN "beneficiaires" b ON b."userId" = u."id"
    JOIN "lignes_import" l ON l."beneficiaireId" = b."id" WHERE l."id" = ${ligneId}::uuid FOR UPDATE OF u, b`,
  creer: creerPersonne,
  modifier: mettreAJour,
  defaire: defairePersonne,
};
