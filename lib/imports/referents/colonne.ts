import { tableDeColonnes } from '../colonne';

/** What a column may say of a référent, with its name on the screen. Nothing else of a file is kept. */
const CHAMPS = {
  prenom: 'Prénom',
  nom: 'Nom',
  email: 'E-mail',
  telephone: 'Téléphone',
  organisme: 'Organisme',
  organismeType: 'Sorte d’organisme',
} as const;
export type Champ = keyof typeof CHAMPS;

/** Headings of the lists of professionals that Départements' tools write. */
export const COLONNES_REFERENTS = tableDeColonnes<Champ>({
  champs: CHAMPS,
  requis: ['prenom', 'nom', 'organisme'],
  synonymes: {
    prenom: ['Prénom', 'Prénom du référent', 'Prénom professionnel'],
    nom: ['Nom', 'Nom du référent', 'Nom d’usage', 'Nom de famille', 'Nom professionnel'],
    email: [
      ...['E-mail', 'Email', 'Mail', 'Courriel', 'Adresse e-mail', 'Adresse email', 'Adresse électronique'],
      ...['E-mail professionnel', 'Email professionnel', 'Courriel professionnel', 'E-mail du référent'],
    ],
    telephone: [
      ...['Téléphone', 'Téléphones', 'Tél', 'Portable', 'Mobile', 'Téléphone portable', 'Téléphone fixe'],
      ...['Numéro de téléphone', 'Téléphone professionnel'],
    ],
    organisme: [
      ...['Organisme', 'Nom de l’organisme', 'Structure', 'Nom de la structure', 'Organisation'],
      ...['Organisme de rattachement', 'Organisme référent', 'Employeur'],
    ],
    organismeType: [
      ...['Sorte d’organisme', 'Type d’organisme', 'Type de structure', 'Catégorie d’organisme'],
      'Type organisme',
    ],
  },
  sansUsage: ['Fonction', 'Civilité', 'Service', 'Adresse', 'Code postal', 'Ville', 'Commune', 'Antenne'],
});
