import type { MoyenConnexion, Role, TypeOrganisme, TypePublic } from '@/lib/generated/prisma/enums';

export const MOYENS: Record<MoyenConnexion, string> = {
  LIEN_EMAIL: 'par un lien reçu par e-mail',
  LIEN_SMS: 'par un lien reçu par SMS',
  CARTE: 'avec la carte en papier',
  PROCONNECT: 'avec ProConnect',
  DEMO: 'par la démonstration',
};

export const ROLES: Record<Role, string> = {
  BENEFICIAIRE: 'Bénévole',
  REFERENT: 'Référent',
  ASSOCIATION: 'Association',
  COORDINATION: 'Coordination',
  DEPARTEMENT: 'Département',
};

export const TYPES_ORGANISME: Record<TypeOrganisme, string> = {
  DEPARTEMENT: 'Service du Département',
  ASSOCIATION_CONVENTIONNEE: 'Association conventionnée',
  FRANCE_TRAVAIL: 'France Travail',
  AUTRE_INSERTION: 'Autre acteur de l’insertion',
};

export const TYPES_PUBLIC: Record<TypePublic, string> = {
  RSA: 'Bénéficiaire du RSA',
  AUTRE: 'Autre personne accompagnée',
};

/** Where an account belongs: an organisme, territoires, associations. */
export const lieuDuCompte = (compte: {
  referent: { organisme: { nom: string } } | null;
  territoires: { territoire: { nom: string } }[];
  appartenances: { association: { nom: string } | null }[];
}) =>
  [
    compte.referent?.organisme.nom,
    ...compte.territoires.map((t) => t.territoire.nom),
    ...compte.appartenances.map((a) => a.association?.nom),
  ]
    .filter(Boolean)
    .join(', ');
