import { tableDeColonnes } from '../colonne';

/** What a column may say of an association, with its name on the screen. Nothing else of a file is kept. */
const CHAMPS = {
  nom: 'Nom de l’association',
  rna: 'RNA',
  siret: 'SIREN ou SIRET',
  adresse: 'Adresse',
  codePostal: 'Code postal',
  ville: 'Commune',
  email: 'E-mail',
  telephone: 'Téléphone',
  siteUrl: 'Site',
  contactPrenom: 'Prénom du contact',
  contactNom: 'Nom du contact',
} as const;
export type Champ = keyof typeof CHAMPS;

/** Headings of the lists of structures that Départements' tools, and registers, write. */
export const COLONNES_ASSOCIATIONS = tableDeColonnes<Champ>({
  champs: CHAMPS,
  requis: ['nom'],
  synonymes: {
    nom: [
      'Nom',
      'Nom de l’association',
      'Association',
      'Raison sociale',
      'Dénomination',
      'Structure',
      'Titre',
    ],
    rna: ['RNA', 'Numéro RNA', 'Identifiant RNA', 'N° RNA', 'Waldec'],
    siret: ['SIRET', 'SIREN', 'SIREN ou SIRET', 'Numéro SIRET', 'Numéro SIREN', 'N° SIRET', 'N° SIREN'],
    adresse: ['Adresse', 'Adresse postale', 'Adresse du siège', 'Rue'],
    codePostal: ['Code postal', 'CP'],
    ville: ['Ville', 'Commune'],
    email: [
      ...['E-mail', 'Email', 'Mail', 'Courriel', 'Adresse e-mail', 'Adresse email', 'Adresse électronique'],
      ...['Courriel responsable', 'E-mail du contact'],
    ],
    telephone: ['Téléphone', 'Téléphones', 'Tél', 'Portable', 'Numéro de téléphone', 'Téléphone du contact'],
    siteUrl: ['Site', 'Site web', 'Site internet', 'Adresse du site'],
    contactPrenom: ['Prénom du contact', 'Prénom responsable', 'Prénom du responsable', 'Prénom'],
    contactNom: ['Nom du contact', 'Nom responsable', 'Nom du responsable', 'Contact', 'Président'],
  },
  sansUsage: [
    'Description',
    'Objet',
    'Fonction',
    'Civilité',
    'Complément d’adresse',
    'Pays',
    'Type',
    'Domaine',
  ],
});
