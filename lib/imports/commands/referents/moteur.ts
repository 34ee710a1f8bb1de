import { lireLigne, type Donnees } from '../../referents/ligne';
import { clesDeLigne } from '../../referents/rapprochement';
import { juger } from '../../referents/verdict';
import { cleDeNom } from '../../rapprochement';
import type { Moteur } from '../moteur';
import { defaireReferent } from './annulation';
import { creerReferent, modifierReferent } from './ecriture';
import { lireVoisinage } from './voisinage';

/** Files of référents. */
export const MOTEUR_REFERENTS: Moteur<Donnees> = {
  cible: 'referentId',
  pris: ['users_email_key', 'users_telephone_key'],
  lire: lireLigne,
  cle: cleDeNom,
  cles: clesDeLigne,
  deuxFois: (ligne) => `Cette ligne et la ligne ${ligne} semblent parler du même référent.`,
  contacts: (d) => [d.email, d.telephone],
  regarder: async (tx, acteur, lignes) => {
    const voisinage = await lireVoisinage(tx, acteur, lignes);
    return {
      relire: (ligne) => ligne,
      juger: (ligne, _regime, dit) =>
        juger(ligne, { ...voisinage, compteDe: (c) => voisinage.compteDe(c) ?? dit(c) }),
    };
  },
  tenir: (tx, ligneId) => tx.$queryRaw`
    SELECT 1 FROM "users" u JOIN "referents" r ON r."userId" = u."id"
    JOIN "lignes_import" l ON l."referentId" = r."id" WHERE l."id" = ${ligneId}::uuid FOR UPDATE OF u, r`,
  creer: creerReferent,
  modifier: modifierReferent,
  defaire: defaireReferent,
};
