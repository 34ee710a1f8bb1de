import type { DonneesDepartement } from '@/lib/territoires/departement';

/*
 * The Département de l’Ain. Figures and phases: published by the Département. Telephone numbers and addresses are
 * fictional (ARCEP's range for fiction). Which commune belongs to which territoire is not published: the groups of
 * EPCI are an example, to be confirmed by the Département.
 */
export const AIN: DonneesDepartement = {
  nomDispositif: 'Actif aujourd’hui pour un emploi demain',
  exemple: {
    telephone: '+33465711200',
    courriel: 'benevolat@ain.tremplin.example',
    adresse: 'Maison des solidarités (adresse d’exemple), 01000 Bourg-en-Bresse',
    editeur: 'Département de l’Ain (exemple)',
    directionPublication: 'Camille Exemple, directrice de la publication (exemple)',
    hebergeur: 'Hébergeur d’exemple, 1 rue de l’Exemple, 01000 Bourg-en-Bresse, 04 65 71 12 99 (exemple)',
    courrielDpo: 'dpo@ain.tremplin.example',
    courrielAccessibilite: 'accessibilite@ain.tremplin.example',
  },
  territoires: [
    { nom: 'Bresse-Revermont', telephoneExemple: '+33465711201', epcis: ['200071751', '200071371'] },
    {
      nom: 'Plaine de l’Ain-Côtière',
      telephoneExemple: '+33465711202',
      epcis: ['240100883', '240100610', '240100800', '200029999'],
    },
    {
      nom: 'Dombes-Val de Saône',
      telephoneExemple: '+33465711203',
      epcis: ['200069193', '200042497', '200070118', '200070555', '200040590', '200070308'],
    },
    { nom: 'Haut-Bugey', telephoneExemple: '+33465711204', epcis: ['200042935'] },
    { nom: 'Bugey Sud', telephoneExemple: '+33465711205', epcis: ['200040350'] },
    {
      nom: 'Pays de Gex-Bellegarde',
      telephoneExemple: '+33465711206',
      epcis: ['240100750', '240100891', '200070852'],
    },
  ],
  chiffres: [
    foyers('Fin 2019', 7350),
    foyers('Fin 2020', 8575),
    foyers('Fin 2021', 7712),
    allocation('Fin 2019', 3.5),
    allocation('Fin 2020', 4.2),
    allocation('Fin 2021', 3.8),
    accompagnees('2022', 'Objectif', 50),
    accompagnees('2022', 'Personnes accompagnées', 136),
    accompagnees('2023', 'Objectif', 280),
    { serie: 'budget', periode: '2022', libelle: 'Budget du dispositif', valeur: 250_000, unite: 'euros' },
    referents('Travailleurs sociaux du Département (familles)', 22.94),
    referents('Professionnels d’associations conventionnées (personnes isolées)', 21.64),
    referents('Conseillers France Travail', 49.21),
    referents('Autres partenaires de l’insertion', 6.21),
  ],
  phases: [
    {
      titre: 'Mobiliser et fédérer',
      periode: 'de janvier à avril 2022',
      texte: 'Le Département, les associations et les partenaires préparent le dispositif ensemble.',
      debutLe: '2022-01-01',
      finLe: '2022-04-30',
    },
    {
      titre: 'Expérimenter',
      periode: 'de mai à décembre 2022',
      texte: 'Deux territoires commencent : Bresse-Revermont et Plaine de l’Ain-Côtière.',
      debutLe: '2022-05-01',
      finLe: '2022-12-31',
    },
    {
      titre: 'Évaluer, ajuster, étendre',
      periode: 'de fin 2022 à 2028',
      texte: 'On regarde ce qui marche, on corrige, puis tout le Département participe.',
      debutLe: '2022-12-01',
      finLe: '2028-12-31',
    },
  ],
  objectifs: [
    { annee: 2022, personnes: 50, budget: 250_000, atteintPublie: 136 },
    { annee: 2023, personnes: 280 },
  ],
};

function foyers(periode: string, valeur: number) {
  return { serie: 'foyers-rsa', periode, libelle: 'Foyers qui reçoivent le RSA', valeur, unite: 'foyers' };
}
function allocation(periode: string, valeur: number) {
  return {
    serie: 'foyers-rsa',
    periode,
    libelle: 'RSA versé chaque mois',
    valeur,
    unite: 'millions d’euros',
  };
}
function accompagnees(periode: string, libelle: string, valeur: number) {
  return { serie: 'personnes-accompagnees', periode, libelle, valeur, unite: 'personnes' };
}
function referents(libelle: string, valeur: number) {
  return { serie: 'repartition-referents', periode: '2022', libelle, valeur, unite: '%' };
}
