import { nomRecherche } from '@/lib/territoires/commune';
import { changementsPar, different, egal, premierPrenom, rapprocherPar } from '../rapprochement';
import type { Donnees } from './ligne';

/** A référent of the Département, as a line is compared with them. */
export type Connu = { id: string } & Valeurs & { prenom: string; nom: string; organisme: string };

/** The rules, as the screen says them, in the order in which they are tried. */
export const REGLES_REFERENTS = [
  'Le même e-mail.',
  'Sinon, le même téléphone, avec le même premier prénom, dans le même organisme. Les accents et les majuscules ne comptent pas.',
] as const;

export const cleOrganisme = (nom: string) => nomRecherche(nom);
const memeOrganisme = (d: Donnees, c: Connu) =>
  d.organisme !== null && cleOrganisme(d.organisme) === cleOrganisme(c.organisme);
const memePrenom = (d: Donnees, c: Connu) => premierPrenom(d.prenom) === premierPrenom(c.prenom);

/** Which référent a line is about: an address that is somebody else's first name is a contradiction. */
export const rapprocher = rapprocherPar<Donnees, Connu>(
  [
    (d, c) => egal(d.email, c.email),
    (d, c) => egal(d.telephone, c.telephone) && memePrenom(d, c) && memeOrganisme(d, c),
  ],
  (d, c) => !memePrenom(d, c) || (different(d.email, c.email) && nomRecherche(d.nom) !== nomRecherche(c.nom)),
);

/** By what two lines of one file are the same référent. */
export const clesDeLigne = (d: Donnees): string[] => [
  ...(d.email ? [`e|${d.email}`] : []),
  ...(d.telephone && d.organisme
    ? [`t|${d.telephone}|${premierPrenom(d.prenom)}|${cleOrganisme(d.organisme)}`]
    : []),
];

export const CHAMPS_REMPLIS = ['prenom', 'nom', 'email', 'telephone', 'organisme'] as const;
export type Valeurs = Record<(typeof CHAMPS_REMPLIS)[number], string | null>;

/** What the line would change; a name that is written in another way is the same name. */
export const changements: (d: Donnees, maintenant: Valeurs) => Partial<Valeurs> = changementsPar(
  CHAMPS_REMPLIS,
  {
    nom: (a, b) => nomRecherche(a) === nomRecherche(b),
    prenom: (a, b) => premierPrenom(a) === premierPrenom(b),
    organisme: (a, b) => cleOrganisme(a) === cleOrganisme(b),
  },
);
