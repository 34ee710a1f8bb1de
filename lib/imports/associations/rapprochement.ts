import { nomRecherche } from '@/lib/territoires/commune';
import { changementsPar, different, egal, rapprocherPar } from '../rapprochement';
import type { Donnees } from './ligne';

/** What a line may fill. */
export const CHAMPS_REMPLIS = [
  ...(['nom', 'rna', 'siren', 'siret', 'communeCode', 'adresse', 'telephone', 'email', 'siteUrl'] as const),
  ...(['contactPrenom', 'contactNom'] as const),
];
export type Valeurs = Record<(typeof CHAMPS_REMPLIS)[number], string | null>;
/** An association, as a line is compared with it. */
export type Connue = { id: string; nom: string } & Valeurs;

/** The rules, as the screen says them, in the order in which they are tried. */
export const REGLES_ASSOCIATIONS = [
  'Le même numéro RNA.',
  'Sinon, le même SIRET, ou le même SIREN.',
  'Sinon, le même nom dans la même commune. Les accents et les majuscules ne comptent pas.',
] as const;

export const cleDeNom = (nom: string): string => nomRecherche(nom);

/** Which association a line is about: one of the same name with another number is another one. */
export const rapprocher = rapprocherPar<Donnees, Connue>(
  [
    (d, c) => egal(d.rna, c.rna),
    (d, c) => egal(d.siret, c.siret) || (egal(d.siren, c.siren) && !(d.siret && c.siret)),
    (d, c) => egal(d.communeCode, c.communeCode) && cleDeNom(d.nom) === cleDeNom(c.nom),
  ],
  (d, c) => different(d.rna, c.rna) || different(d.siren, c.siren) || different(d.siret, c.siret),
);

/** By what two lines of one file are the same association. */
export const clesDeLigne = (d: Donnees): string[] => [
  ...(d.rna ? [`r|${d.rna}`] : []),
  ...(d.siret ? [`s|${d.siret}`] : d.siren ? [`s|${d.siren}`] : []),
  ...(d.communeCode ? [`n|${d.communeCode}|${cleDeNom(d.nom)}`] : []),
];

/** What the line would change; a name that is written in another way is the same name. */
export const changements: (d: Donnees, maintenant: Valeurs) => Partial<Valeurs> = changementsPar(
  CHAMPS_REMPLIS,
  {
    nom: (a, b) => cleDeNom(a) === cleDeNom(b),
  },
);
