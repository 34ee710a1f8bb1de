import type { TypeOrganisme } from '@/lib/generated/prisma/enums';

type Definition = {
  label: string;
  /** In words, for a reader of the page. */
  definition: string;
  /** Where the figure comes from, exactly. */
  formule: string;
  /** How a line of the territoires table is chosen. */
  territoire: string;
  unite: 'personnes' | 'missions' | 'minutes' | 'candidatures' | 'pages' | 'associations';
  /** Counts people, or tells about them: small numbers are not shown. */
  desPersonnes: boolean;
};

/** The definitions of every figure, written here and nowhere else. */
export const INDICATEURS = {
  PERSONNES_ACCOMPAGNEES: {
    label: 'Personnes accompagnées',
    definition:
      'Personnes différentes qui ont au moins une mission acceptée, ouverte au moins un jour de l’année. Une personne qui a deux missions compte une fois.',
    formule: 'Personnes distinctes des affectations dont la période croise l’année civile.',
    territoire: 'Celui de la commune où vit la personne, aujourd’hui.',
    unite: 'personnes',
    desPersonnes: true,
  },
  MISSIONS_ACTIVES: {
    label: 'Missions actives',
    definition: 'Missions publiées, ou dont toutes les places sont prises, aujourd’hui.',
    formule: 'Missions dont l’état est « publiée » ou « complète » au moment de la lecture.',
    territoire: 'Celui de la commune de la mission.',
    unite: 'missions',
    desPersonnes: false,
  },
  HEURES_CONFIRMEES: {
    label: 'Heures confirmées',
    definition:
      'Heures de bénévolat faites dans l’année, que la personne a déclarées ou acceptées et que l’association a confirmées.',
    formule: 'Somme des heures à l’état « confirmées » avec l’accord de la personne, à leur date.',
    territoire: 'Celui de la commune de la mission.',
    unite: 'minutes',
    desPersonnes: true,
  },
  CANDIDATURES: {
    label: '« Ça m’intéresse »',
    definition: 'Fois où une personne a dit « ça m’intéresse » dans l’année, quelle que soit la suite.',
    formule: 'Candidatures déposées dans l’année, heure de Paris.',
    territoire: 'Celui de la commune de la mission.',
    unite: 'candidatures',
    desPersonnes: true,
  },
  FICHES_ATTESTEES: {
    label: 'Pages de passeport attestées',
    definition: 'Pages du passeport bénévole attestées par une association dans l’année.',
    formule: 'Fiches dont la date d’attestation est dans l’année, heure de Paris.',
    territoire: 'Celui de la commune de la mission.',
    unite: 'pages',
    desPersonnes: true,
  },
  ASSOCIATIONS_ACCUEILLANTES: {
    label: 'Associations qui accueillent',
    definition: 'Associations différentes qui ont accueilli au moins une personne dans l’année.',
    formule: 'Associations distinctes des missions dont une affectation croise l’année civile.',
    territoire:
      'Celui de la commune de la mission : une association peut compter dans plusieurs territoires.',
    unite: 'associations',
    desPersonnes: false,
  },
} as const satisfies Record<string, Definition>;

export type CodeIndicateur = keyof typeof INDICATEURS;
export const CODES_INDICATEURS = Object.keys(INDICATEURS) as CodeIndicateur[];

/** The kinds of référents uniques, in the order in which the Département publishes them. */
export const TYPES_REFERENT: Record<TypeOrganisme | 'AUCUN', string> = {
  DEPARTEMENT: 'Travailleurs sociaux du Département',
  ASSOCIATION_CONVENTIONNEE: 'Associations conventionnées',
  FRANCE_TRAVAIL: 'Conseillers France Travail',
  AUTRE_INSERTION: 'Autres partenaires d’insertion',
  AUCUN: 'Pas de référent nommé',
};
/** At which date the kind is read. */
export const DATE_DU_TYPE =
  'Pour les personnes : le référent nommé aujourd’hui (ou le 31 décembre d’une année passée). Pour les heures : le référent nommé le jour où elles ont été faites.';

/** Where the year's goal would stand at this calendar day, if people came evenly; whole people. */
export function attenduAuJour(objectif: number, annee: number, jour: Date): number {
  const debut = Date.UTC(annee, 0, 1);
  const fin = Date.UTC(annee + 1, 0, 1);
  const part = (jour.getTime() + 86_400_000 - debut) / (fin - debut);
  return Math.round(objectif * Math.min(1, Math.max(0, part)));
}

/** « 12 », « 1 234 h 30 »; null = not communicated. */
export function enChiffres(code: CodeIndicateur, valeur: number | null): string {
  if (valeur === null) return 'n. c.';
  if (INDICATEURS[code].unite !== 'minutes') return valeur.toLocaleString('fr-FR');
  const reste = valeur % 60;
  return `${Math.floor(valeur / 60).toLocaleString('fr-FR')} h${reste ? ` ${String(reste).padStart(2, '0')}` : ''}`;
}
