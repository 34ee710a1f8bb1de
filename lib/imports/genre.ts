import type { GenreImport } from '@/lib/generated/prisma/enums';
import { COLONNES_ASSOCIATIONS } from './associations/colonne';
import { CHAMPS_REMPLIS as D_UNE_ASSOCIATION, REGLES_ASSOCIATIONS } from './associations/rapprochement';
import type { TableDeColonnes } from './colonne';
import { COLONNES_PERSONNES } from './personnes/colonne';
import { CHAMPS_REMPLIS as D_UNE_PERSONNE, REGLES_RAPPROCHEMENT } from './personnes/rapprochement';
import { COLONNES_REFERENTS } from './referents/colonne';
import { CHAMPS_REMPLIS as D_UN_REFERENT, REGLES_REFERENTS } from './referents/rapprochement';

/** What a line may fill, in words, whatever it is about. */
export const MOTS_CHAMPS = {
  prenom: 'prénom',
  nom: 'nom',
  dateNaissance: 'date de naissance',
  telephone: 'téléphone',
  email: 'e-mail',
  communeCode: 'commune',
  identifiantInterne: 'identifiant',
  entreeLe: 'entrée dans l’accompagnement',
  public: 'reçoit le RSA',
  organisme: 'organisme',
  organismeType: 'sorte du nouvel organisme',
  rna: 'RNA',
  siren: 'SIREN',
  siret: 'SIRET',
  adresse: 'adresse',
  siteUrl: 'site',
  contactPrenom: 'prénom du contact',
  contactNom: 'nom du contact',
} as const;
export type ChampRempli = keyof typeof MOTS_CHAMPS;

/** What is the same for all files but what their lines are about, as the screens say it. */
export type DescriptionGenre = {
  journal: 'ImportPersonnes' | 'ImportReferents' | 'ImportAssociations';
  colonnes: TableDeColonnes;
  /** In this order on the screen; those of the title stand there already. */
  champs: readonly ChampRempli[];
  titre: readonly ChampRempli[];
  regles: readonly string[];
};

export const GENRES: Record<GenreImport, DescriptionGenre> = {
  PERSONNES: {
    journal: 'ImportPersonnes',
    colonnes: COLONNES_PERSONNES,
    champs: D_UNE_PERSONNE,
    titre: ['prenom', 'nom'],
    regles: REGLES_RAPPROCHEMENT,
  },
  REFERENTS: {
    journal: 'ImportReferents',
    colonnes: COLONNES_REFERENTS,
    champs: [...D_UN_REFERENT, 'organismeType'],
    titre: ['prenom', 'nom'],
    regles: REGLES_REFERENTS,
  },
  ASSOCIATIONS: {
    journal: 'ImportAssociations',
    colonnes: COLONNES_ASSOCIATIONS,
    champs: D_UNE_ASSOCIATION,
    titre: ['nom'],
    regles: REGLES_ASSOCIATIONS,
  },
};
export const NOMS_DE_GENRES = Object.keys(GENRES) as GenreImport[];
