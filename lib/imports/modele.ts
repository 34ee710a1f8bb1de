import type { Cellule, Tableau } from '@/lib/tableur/cellule';
import type { LieuImport } from './lieu';
import { MOTS_TYPES } from './referents/ligne';

type Colonne = readonly [titre: string, exemple: Cellule];
/** No name has such signs: the line is an error that says so, whoever forgets to take it out. */
const EXEMPLE = '(exemple : effacez cette ligne)';
const CONTACTS: readonly Colonne[] = [
  ['Téléphone', '06 39 98 00 00'],
  ['E-mail', 'prenom.nom@exemple.fr'],
];
const LIEU: readonly Colonne[] = [
  ['Code postal', '01000'],
  ['Ville', 'Bourg-en-Bresse'],
];

const personnes: readonly Colonne[] = [
  ['Identifiant interne', 'A-123'],
  ['Prénom', 'Prénom'],
  ['Nom', EXEMPLE],
  ['Date de naissance', { jour: new Date('1990-12-31') }],
  ...CONTACTS,
  ...LIEU,
  ['Date d’entrée dans l’accompagnement', { jour: new Date('2026-01-05') }],
  ['Droits RSA', 'oui ou non'],
];

const MODELES: Record<LieuImport, { nom: string; colonnes: readonly Colonne[] }> = {
  departement: {
    nom: 'Personnes',
    colonnes: [...personnes, ['E-mail du référent', 'referent@exemple.fr']],
  },
  referent: { nom: 'Personnes', colonnes: personnes },
  referents: {
    nom: 'Référents',
    colonnes: [
      ['Prénom', 'Prénom'],
      ['Nom', EXEMPLE],
      ...CONTACTS,
      ['Organisme', 'Nom de l’organisme'],
      ['Sorte d’organisme', MOTS_TYPES.join(' ou ')],
    ],
  },
  associations: {
    nom: 'Associations',
    colonnes: [
      ['Nom de l’association', EXEMPLE],
      ['RNA', 'W012345678'],
      ['SIREN ou SIRET', ''],
      ['Adresse', '1 rue de la Paix'],
      ...LIEU,
      ...CONTACTS,
      ['Site', 'https://exemple.fr'],
      ['Prénom du contact', 'Prénom'],
      ['Nom du contact', 'Nom'],
    ],
  },
};

/** A file to begin from: headings that are known, and one line that shows them and can never become anything. */
export function modeleDImport(lieu: LieuImport): Tableau {
  const { nom, colonnes } = MODELES[lieu];
  return {
    nom,
    titres: colonnes.map(([titre]) => titre),
    lignes: [colonnes.map(([, exemple]) => exemple)],
  };
}
