import { nomRecherche } from '@/lib/territoires/commune';
import { changementsPar, cleDeNom, different, egal, premierPrenom, rapprocherPar } from '../rapprochement';
import type { Donnees } from './ligne';

/** Somebody of the Département, as a line is compared with them. */
export type Connue = {
  id: string;
  prenom: string;
  nom: string;
  dateNaissance: string | null;
  telephone: string | null;
  email: string | null;
  identifiantInterne: string | null;
};

/** The rules, as the screen says them, in the order in which they are tried. */
export const REGLES_RAPPROCHEMENT = [
  'Le même identifiant dans votre logiciel.',
  'Sinon, la même date de naissance, avec les mêmes prénom et nom. Les accents et les majuscules ne comptent pas.',
  'Sinon, le même e-mail ou le même téléphone, avec le même premier prénom. Deux personnes d’un couple ne sont jamais confondues.',
] as const;

const REGLES: readonly ((d: Donnees, c: Connue) => boolean)[] = [
  (d, c) => egal(d.identifiantInterne, c.identifiantInterne),
  (d, c) => egal(d.dateNaissance, c.dateNaissance) && cleDeNom(d) === cleDeNom(c),
  (d, c) =>
    (egal(d.email, c.email) || egal(d.telephone, c.telephone)) &&
    premierPrenom(d.prenom) === premierPrenom(c.prenom),
];

/** « Samira » and « Samira Leïla »; never « Jean-Marc » and « Jean-Pierre », nor « Jean » and « Jeanne ». */
function prenomPossible(a: string, b: string): boolean {
  const [court, long] = [`${nomRecherche(a)} `, `${nomRecherche(b)} `].sort((x, y) => x.length - y.length);
  return long!.startsWith(court!);
}

/**
 * What the line says cannot be true of this person. A household shares an identifier, a number, at times a first name:
 * only the same birth date lets a surname, or a second first name, differ.
 */
const contredit = (d: Donnees, c: Connue) =>
  different(d.identifiantInterne, c.identifiantInterne) ||
  different(d.dateNaissance, c.dateNaissance) ||
  premierPrenom(d.prenom) !== premierPrenom(c.prenom) ||
  (!egal(d.dateNaissance, c.dateNaissance) &&
    (nomRecherche(d.nom) !== nomRecherche(c.nom) || !prenomPossible(d.prenom, c.prenom)));

/** Whom a line is about, among people of the Département. */
export const rapprocher = rapprocherPar<Donnees, Connue>(REGLES, contredit);

/** By what two lines of one file are the same person: the same rules, each as words to compare. */
export const clesDeLigne = (d: Donnees): string[] => [
  ...(d.identifiantInterne ? [`i|${d.identifiantInterne}`] : []),
  ...(d.dateNaissance ? [`n|${d.dateNaissance}|${cleDeNom(d)}`] : []),
  ...(d.email ? [`e|${d.email}|${premierPrenom(d.prenom)}`] : []),
  ...(d.telephone ? [`t|${d.telephone}|${premierPrenom(d.prenom)}`] : []),
];

/** What a line may fill. */
export const CHAMPS_REMPLIS = [
  ...(['prenom', 'nom', 'dateNaissance', 'telephone', 'email', 'communeCode'] as const),
  ...(['identifiantInterne', 'entreeLe', 'public'] as const),
];
export type ChampRempli = (typeof CHAMPS_REMPLIS)[number];
export type Valeurs = Record<ChampRempli, string | null>;

/** What the line would change; a name that is written in another way is the same name. */
export const changements: (d: Donnees, maintenant: Valeurs) => Partial<Valeurs> = changementsPar(
  CHAMPS_REMPLIS,
  {
    nom: (a, b) => nomRecherche(a) === nomRecherche(b),
    prenom: (a, b) => premierPrenom(a) === premierPrenom(b),
  },
);
