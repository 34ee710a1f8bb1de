import { enCsv } from '@/lib/tableur/csv';
import { CODES_INDICATEURS, INDICATEURS, type CodeIndicateur } from './indicateur';
import type { LigneTableau, TableauIndicateurs } from './tableau';

/** The blocks of the dashboard that are downloaded. */
export const BLOCS = ['chiffres', 'territoires', 'referents', 'objectif'] as const;
export type Bloc = (typeof BLOCS)[number];

/** Figures told by kind of référent. */
export const CODES_PAR_TYPE = [
  'PERSONNES_ACCOMPAGNEES',
  'HEURES_CONFIRMEES',
] as const satisfies CodeIndicateur[];

/** Rows of figures → CSV; what is not communicated says so. */
export const chiffresEnCsv = (lignes: readonly (readonly (string | number | null)[])[]) =>
  enCsv(lignes.map((l) => l.map((v) => v ?? 'n. c.')));

const nombre = (code: CodeIndicateur, v: number | null) =>
  v !== null && INDICATEURS[code].unite === 'minutes' ? Math.round((v / 60) * 100) / 100 : v;

const tete = (codes: readonly CodeIndicateur[], nom: string) => [
  nom,
  ...codes.map((c) => INDICATEURS[c].label),
];
const rangs = (codes: readonly CodeIndicateur[], lignes: readonly LigneTableau[]) =>
  lignes.map((l) => [l.nom, ...codes.map((c) => nombre(c, l.valeurs[c]))]);

type Tableau = TableauIndicateurs & {
  annee: number;
  seuil: number;
  objectif: { personnes: number; budget: number | null } | null;
};

/** The rows of a block; hours in hours, « n. c. » where a number is not communicated, the definitions below. */
export function lignesDuBloc(bloc: Bloc, t: Tableau): (string | number | null)[][] {
  const note = [
    [],
    [`n. c. : non communiqué (moins de ${t.seuil} personnes, ou pour ne pas le laisser retrouver)`],
  ];
  const total = { cle: 'total', nom: 'Ensemble', valeurs: t.total };
  switch (bloc) {
    case 'chiffres':
      return [
        ['Indicateur', `Valeur ${t.annee}`, 'Définition'],
        ...CODES_INDICATEURS.map((c) => [
          INDICATEURS[c].label,
          nombre(c, t.total[c]),
          INDICATEURS[c].definition,
        ]),
        ...note,
      ];
    case 'territoires':
      return [
        tete(CODES_INDICATEURS, 'Territoire'),
        ...rangs(CODES_INDICATEURS, [...t.territoires, total]),
        ...note,
      ];
    case 'referents':
      return [
        tete(CODES_PAR_TYPE, 'Type de référent'),
        ...rangs(CODES_PAR_TYPE, [...t.types, total]),
        ...note,
      ];
    case 'objectif':
      return [
        ['Année', 'Objectif (personnes)', 'Personnes accompagnées', 'Budget (euros)'],
        [t.annee, t.objectif?.personnes ?? null, t.total.PERSONNES_ACCOMPAGNEES, t.objectif?.budget ?? null],
      ];
  }
}
