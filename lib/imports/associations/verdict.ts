import type { LigneLue } from '../cellule';
import { verdictSur, type Verdict } from '../verdict';
import type { Donnees } from './ligne';
import { changements, rapprocher, type Connue, type Valeurs } from './rapprochement';

export type Voisine = Connue & { aMoi: boolean };

/** What a line does, among the associations that are there already. Nothing is written. */
export function juger(
  ligne: LigneLue<Donnees>,
  proches: (d: Donnees) => readonly Voisine[],
): Verdict<Donnees> {
  const { donnees, remarques: mots } = ligne;
  const { rendu, erreur, connue } = verdictSur(ligne);
  if (ligne.faute) return erreur(ligne.faute);
  const voisines = proches(donnees);
  const trouve = rapprocher(donnees, voisines);
  const miennes = (ids: readonly string[]) => ids.filter((id) => voisines.some((v) => v.id === id && v.aMoi));
  if (trouve.genre === 'PLUSIEURS')
    return erreur('Plusieurs associations peuvent être celle de cette ligne.', miennes(trouve.ids));
  if (trouve.genre === 'CONTRAIRE')
    return erreur('Cette ligne contredit ce que Tremplin sait déjà.', miennes(trouve.ids));
  if (trouve.genre === 'PERSONNE')
    return donnees.communeCode
      ? rendu('CREATION')
      : erreur('Commune inconnue ou absente : elle est nécessaire pour créer l’association.');
  const une = voisines.find((v) => v.id === trouve.id)!;
  if (!une.aMoi) return erreur('Une association d’un autre Département a ce numéro.');
  const champs = Object.keys(changements(donnees, une)) as (keyof Valeurs)[];
  const avant = Object.fromEntries(champs.map((champ) => [champ, une[champ]]));
  return connue(une.id, { donnees, avant, mots });
}
