import type { EtatLigneImport } from '@/lib/generated/prisma/enums';
import type { Donnees, LigneLue } from './ligne';
import { changements, rapprocher, type Connue, type Valeurs } from './rapprochement';

/** Somebody near a line: what is written of them today, and whether the author of the import may change it, and whether they have come in. */
export type Voisine = Connue & { userId: string; valeurs: Valeurs; aMoi: boolean; estVenue: boolean };
export type Voisinage = {
  /** Who may be meant by a line: same identifier, same birth date, same contact. */
  proches: (d: Donnees) => readonly Voisine[];
  /** The account that has this address or this number. */
  compteDe: (contact: string) => string | undefined;
};
export type Regime = { creerInconnues: boolean };

export type Verdict = {
  /** INCONNUE = counted, and not stored. */
  etat: EtatLigneImport | 'INCONNUE';
  donnees: Donnees;
  beneficiaireId: string | null;
  /** What is replaced, field by field. */
  avant: Partial<Valeurs>;
  mots: string[];
  liens: string[];
};

const AILLEURS =
  'Tremplin connaît déjà cette personne, et vous ne l’accompagnez pas. Demandez au Département.';
const SANS_COMMUNE = 'Commune inconnue ou absente : elle est nécessaire pour créer la personne.';

/** A contact that somebody else has: a couple shares it, only one account can. */
function sansContactPris(d: Donnees, moi: string | null, voisinage: Voisinage, mots: string[]): Donnees {
  const libre = { ...d };
  for (const [champ, mot] of [
    ['email', 'Cet e-mail sert déjà à un autre compte'],
    ['telephone', 'Ce téléphone sert déjà à un autre compte'],
  ] as const) {
    const compte = d[champ] && voisinage.compteDe(d[champ]);
    if (!compte || compte === moi) continue;
    libre[champ] = null;
    mots.push(`${mot} : il n’est pas gardé ici.`);
  }
  return libre;
}

/** Somebody who has come in signs in with these: a file, which may be older, does not lock them out. */
function sansContactQuiOuvre(d: Donnees, une: Voisine, mots: string[]): Donnees {
  const gardees = { ...d };
  for (const [champ, mot] of [
    ['email', 'son e-mail'],
    ['telephone', 'son téléphone'],
  ] as const) {
    const [ecrit, avant] = [d[champ], une.valeurs[champ]];
    if (!une.estVenue || !ecrit || !avant || ecrit === avant) continue;
    gardees[champ] = null;
    mots.push(`Cette personne entre déjà dans son espace : ${mot} reste celui qu’elle a.`);
  }
  return gardees;
}

/** What a line does, among those who are there already. Nothing is written: the preview and the worker ask the same. */
export function juger(
  { donnees, faute, remarques }: LigneLue,
  voisinage: Voisinage,
  regime: Regime,
): Verdict {
  const rendu = (etat: Verdict['etat'], v: Partial<Verdict> = {}): Verdict => ({
    ...{ etat, donnees, beneficiaireId: null, avant: {}, mots: remarques, liens: [] },
    ...v,
  });
  const erreur = (phrase: string, liens: string[] = []) =>
    rendu('ERREUR', { mots: [phrase, ...remarques], liens });
  if (faute) return erreur(faute);
  const proches = voisinage.proches(donnees);
  const trouve = rapprocher(donnees, proches);
  const miennes = (ids: readonly string[]) => ids.filter((id) => proches.some((p) => p.id === id && p.aMoi));
  if (trouve.genre === 'PLUSIEURS')
    return erreur('Plusieurs personnes peuvent être celle de cette ligne.', miennes(trouve.ids));
  if (trouve.genre === 'CONTRAIRE')
    return erreur('Cette ligne contredit ce que Tremplin sait déjà.', miennes(trouve.ids));
  if (trouve.genre === 'PERSONNE') {
    if (!regime.creerInconnues) return rendu('INCONNUE');
    const mots = [...remarques];
    const gardees = sansContactPris(donnees, null, voisinage, mots);
    if (!donnees.communeCode) return erreur(SANS_COMMUNE);
    return rendu('CREATION', { donnees: gardees, mots });
  }
  const une = proches.find((p) => p.id === trouve.id)!;
  if (!une.aMoi) return erreur(AILLEURS);
  const mots = [...remarques];
  const gardees = sansContactQuiOuvre(sansContactPris(donnees, une.userId, voisinage, mots), une, mots);
  const change = Object.keys(changements(gardees, une.valeurs)) as (keyof Valeurs)[];
  const avant = Object.fromEntries(change.map((champ) => [champ, une.valeurs[champ]]));
  return rendu(change.length ? 'MISE_A_JOUR' : 'INCHANGEE', {
    ...{ donnees: gardees, beneficiaireId: une.id, avant, mots },
  });
}
