import { tableDeColonnes } from '../colonne';

/** What a column may say of a person, with its name on the screen. Nothing else of a file is kept. */
export const CHAMPS = {
  identifiantInterne: 'Identifiant dans votre logiciel',
  prenom: 'Prénom',
  nom: 'Nom',
  dateNaissance: 'Date de naissance',
  telephone: 'Téléphone',
  email: 'E-mail',
  codePostal: 'Code postal',
  ville: 'Ville',
  referentEmail: 'E-mail du référent',
  entreeLe: 'Date d’entrée dans l’accompagnement',
  droitsRsa: 'Reçoit le RSA (oui ou non)',
  roleDossier: 'Rôle dans le dossier de la CAF',
} as const;
export type Champ = keyof typeof CHAMPS;

/** Headings that Départements' tools write, by what they say; accents, case and punctuation aside. */
const SYNONYMES: Record<Champ, readonly string[]> = {
  identifiantInterne: ['Identifiant dans le SI', 'Identifiant interne', 'Identifiant'],
  prenom: [
    ...['Prénom', 'Prénom usuel', 'PRENOM RESPONSABLE DOSSIER'],
    ...['Prénom allocataire', 'Prénom de l’allocataire'],
  ],
  nom: [
    ...['Nom', 'Nom d’usage', 'Nom de famille', 'NOM RESPONSABLE DOSSIER'],
    ...['Nom allocataire', 'Nom de l’allocataire'],
  ],
  dateNaissance: ['Date de naissance', 'Né le', 'Née le', 'Naissance'],
  telephone: [
    ...['Téléphone', 'Téléphones', 'Téléphone 2', 'Tél', 'Portable', 'Mobile', 'Numéro de téléphone'],
    ...['Téléphone allocataire', 'Téléphone de l’allocataire'],
    ...['Téléphone portable', 'Téléphone fixe', 'NUMERO TELEPHONE DOSSIER', 'NUMERO TELEPHONE 2 DOSSIER'],
  ],
  email: [
    ...['E-mail', 'Email', 'Mail', 'Courriel', 'Adresse e-mail', 'Adresse email', 'Adresse électronique'],
    'ADRESSE ELECTRONIQUE DOSSIER',
  ],
  codePostal: ['Code postal', 'CP'],
  ville: ['Ville', 'Commune'],
  referentEmail: ['E-mail du référent', 'Email du référent', 'Courriel du référent', 'Email référent'],
  entreeLe: ['Date d’entrée dans l’accompagnement', 'Date d’entrée', 'Entrée dans l’accompagnement'],
  droitsRsa: ['Droits RSA', 'RSA', 'Bénéficiaire du RSA'],
  roleDossier: ['ROLE PERSONNE'],
};
/** Headings of the same tools whose column Tremplin has no use for: nobody is asked about them. */
const SANS_USAGE = [
  ...[
    'Lieu de naissance',
    'Adresse',
    'Adresse (complément)',
    'Complément d’adresse',
    'Situation',
    'Civilité',
  ],
  ...['Identifiant Pôle emploi', 'Identifiant France Travail', 'Zone de mobilité', 'Niveau de formation'],
  ...['Emploi recherché (code ROME)', 'Structure', 'Accompagnateurs', 'Rôle', 'Rôle (DEM/CJT)', 'Sexe'],
  ...['Nom de naissance', 'Organisation', 'Étiquettes', 'TYPE PERSONNE', 'DATE DEMANDE RSA', 'Pays'],
];

/** Without a first and a last name nobody is recognised. */
export const COLONNES_PERSONNES = tableDeColonnes<Champ>({
  champs: CHAMPS,
  requis: ['prenom', 'nom'],
  synonymes: SYNONYMES,
  sansUsage: SANS_USAGE,
});
