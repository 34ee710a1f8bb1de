import { lireLigne, type Donnees } from '../../associations/ligne';
import { cleDeNom, clesDeLigne } from '../../associations/rapprochement';
import { juger } from '../../associations/verdict';
import type { Moteur } from '../moteur';
import { defaireAssociation } from './annulation';
import { creerAssociation, modifierAssociation } from './ecriture';
import { lireVoisinage } from './voisinage';

/** Files of associations. */
export const MOTEUR_ASSOCIATIONS: Moteur<Donnees> = {
  cible: 'associationId',
  pris: ['associations_rna_key', 'associations_siret_key'],
  lire: lireLigne,
  cle: (d) => `a|${cleDeNom(d.nom)}`,
  cles: clesDeLigne,
  deuxFois: (ligne) => `Cette ligne et la ligne ${ligne} semblent parler de la même association.`,
  contacts: () => [],
  regarder: async (tx, acteur, lignes) => {
    const proches = await lireVoisinage(tx, acteur, lignes);
    return { relire: (ligne) => ligne, juger: (ligne) => juger(ligne, proches) };
  },
  tenir: (tx, ligneId) => tx.$queryRaw`
    SELECT 1 FROM "associations" a JOIN "lignes_import" l ON l."associationId" = a."id"
    WHERE l."id" = ${ligneId}::uuid FOR UPDATE OF a`,
  creer: creerAssociation,
  modifier: modifierAssociation,
  defaire: defaireAssociation,
};
