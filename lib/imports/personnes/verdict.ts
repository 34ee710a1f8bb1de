import type { LigneLue } from '../cellule';
import { sansContactPris, sansContactQuiOuvre } from '../contact';
import { verdictSur, type Regime, type Verdict } from '../verdict';
import type { Donnees } from './ligne';
import { changements, rapprocher, type Connue, type Valeurs } from './rapprochement';

/** Somebody near a line: what is written of them today, and whether the author of the import may change it, and whether they have come in. */
export type Voisine = Connue & { userId: string; valeurs: Valeurs; aMoi: boolean; estVenue: boolean };
export type Voisinage = {
  /** Who may be meant by a line: same identifier, same birth date, same contact. */
  proches: (d: Donnees) => readonly Voisine[];
  /** The account that has this address or this number. */
  compteDe: (contact: string) => string | undefined;
};

const AILLEURS =
  'Tremplin connaît déjà cette personne, et vous ne l’accompagnez pas. Demandez au Département.';
const SANS_COMMUNE = 'Commune inconnue ou absente : elle est nécessaire pour créer la personne.';

/** What a line does, among those who are there already. Nothing is written: the preview and the worker ask the same. */
export function juger(ligne: LigneLue<Donnees>, voisinage: Voisinage, regime: Regime): Verdict<Donnees> {
  const { donnees, faute, remarques } = ligne;
  const { rendu, erreur, connue } = verdictSur(ligne);
  if (faute) return erreur(faute);
  const proches = voisinage.proches(donnees);
  const trouve = rapprocher(donnees, proches);
  const miennes = (ids: readonly string[]) => ids.filter((id) => proches.some((p) => p.id === id && p.aMoi));
  if (trouve.genre === 'PLUSIEURS')
    return erreur('Plusieurs personnes peuvent être celle de cette ligne.', miennes(trouve.ids));
  if (trouve.genre === 'CONTRAIRE')
    return erreur('Cette ligne contredit ce que Tremplin sait déjà.', miennes(trouve.ids));
  const mots = [...remarques];
  if (trouve.genre === 'PERSONNE') {
    if (!regime.creerInconnues) return rendu('INCONNUE');
    const gardees = sansContactPris(donnees, null, voisinage.compteDe, mots);
    if (!donnees.communeCode) return erreur(SANS_COMMUNE);
    return rendu('CREATION', { donnees: gardees, mots });
  }
  const une = proches.find((p) => p.id === trouve.id)!;
  if (!une.aMoi) return erreur(AILLEURS);
  const libres = sansContactPris(donnees, une.userId, voisinage.compteDe, mots);
  const gardees = sansContactQuiOuvre(libres, une, mots);
  const change = Object.keys(changements(gardees, une.valeurs)) as (keyof Valeurs)[];
  const avant = Object.fromEntries(change.map((champ) => [champ, une.valeurs[champ]]));
  return connue(une.id, { donnees: gardees, avant, mots });
}
