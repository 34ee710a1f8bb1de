import type { TypeOrganisme } from '@/lib/generated/prisma/enums';
import { nomRecherche } from '@/lib/territoires/commune';
import { lireCellules, type Contexte, type LigneLue } from '../cellule';
import type { Champ } from './colonne';

/** What is kept of a line. */
export type Donnees = {
  prenom: string;
  nom: string;
  email: string | null;
  telephone: string | null;
  organisme: string | null;
  /** Kept where the organisme is a new one. */
  organismeType: TypeOrganisme | null;
  /** Once written: the organisme that this line created, which goes with what it brought. */
  organismeCree?: string;
};

/** The four kinds of référents, as files say them; the first of each is how the model file writes it. */
const MOTS: Record<TypeOrganisme, readonly string[]> = {
  DEPARTEMENT: ['Service du Département', 'Département', 'Conseil départemental', 'CD', 'Département social'],
  ASSOCIATION_CONVENTIONNEE: ['Association conventionnée', 'Association', 'Association sous convention'],
  FRANCE_TRAVAIL: ['France Travail', 'Pôle emploi', 'FT'],
  AUTRE_INSERTION: [
    ...[
      'Autre acteur de l’insertion',
      'Autre',
      'Autre partenaire',
      'Insertion',
      'CCAS',
      'Mission locale',
      'PLIE',
    ],
    'Autre partenaire de l’insertion',
  ],
};
const TYPES = new Map(
  (Object.keys(MOTS) as TypeOrganisme[]).flatMap((t) => MOTS[t].map((m) => [nomRecherche(m), t] as const)),
);
export const MOTS_TYPES = Object.values(MOTS).map(([mot]) => mot!);

/** One line of the file as what is kept of it, with what stands in its way. */
export function lireLigne(cellules: readonly string[], contexte: Contexte<Champ>): LigneLue<Donnees> {
  const c = lireCellules(cellules, contexte);
  const [organisme, sorte] = [
    c.lire('organisme').replace(/\s+/g, ' ').slice(0, 120),
    c.lire('organismeType'),
  ];
  const donnees: Donnees = {
    prenom: c.nom('prenom', 'prénom').slice(0, 60),
    nom: c.nom('nom', 'nom').slice(0, 80),
    email: c.email('email'),
    telephone: c.telephone('telephone'),
    organisme: organisme || null,
    organismeType: TYPES.get(nomRecherche(sorte)) ?? null,
  };
  if (sorte && !donnees.organismeType)
    c.remarques.push(`La sorte d’organisme « ${sorte.slice(0, 60)} » n’est pas connue.`);
  if (!donnees.email && !donnees.telephone)
    c.fautes.push('Il manque un e-mail ou un téléphone : sans eux, ce référent n’est pas reconnu.');
  return c.rendre(donnees);
}
