import type { TypeOrganisme } from '@/lib/generated/prisma/enums';
import { CODES_INDICATEURS, INDICATEURS, TYPES_REFERENT, type CodeIndicateur } from './indicateur';
import { masquer, type Mesure } from './secret';

type Ligne = {
  code: CodeIndicateur;
  par: 'T' | 'R' | 'E';
  cle: string | null;
  valeur: number;
  personnes: number;
};
export type Valeurs = Record<CodeIndicateur, number | null>;
export type LigneTableau = { cle: string; nom: string; valeurs: Valeurs };
export type TableauIndicateurs = { total: Valeurs; territoires: LigneTableau[]; types: LigneTableau[] };

const AUCUN = { cle: 'aucun', nom: 'Commune hors territoire' };
const ZERO: Mesure = { valeur: 0, personnes: 0 };

/**
 * Measured cells → what may be shown: every territoire and kind has its line, small numbers are hidden below
 * `seuil` people (see `masquer`). The line of communes outside any territoire appears only when it counts something.
 */
export function composer(
  mesures: readonly Ligne[],
  territoires: readonly { id: string; nom: string }[],
  seuil: number,
): TableauIndicateurs {
  const par = new Map(mesures.map((m) => [`${m.code} ${m.par} ${m.cle ?? ''}`, m]));
  const lire = (code: CodeIndicateur, p: string, cle: string): Mesure =>
    par.get(`${code} ${p} ${cle}`) ?? ZERO;
  const horsTerritoire = CODES_INDICATEURS.some((c) => lire(c, 'T', '').valeur > 0);
  const lignesT = territoires.map((t) => ({ cle: t.id, source: t.id, nom: t.nom }));
  if (horsTerritoire) lignesT.push({ ...AUCUN, source: '' });
  const lignesR = (Object.keys(TYPES_REFERENT) as (TypeOrganisme | 'AUCUN')[]).map((type) => ({
    cle: type,
    source: type === 'AUCUN' ? '' : type,
    nom: TYPES_REFERENT[type],
  }));
  const vides = () => Object.fromEntries(CODES_INDICATEURS.map((c) => [c, 0])) as Valeurs;
  const tableau: TableauIndicateurs = {
    total: vides(),
    territoires: lignesT.map(({ cle, nom }) => ({ cle, nom, valeurs: vides() })),
    types: lignesR.map(({ cle, nom }) => ({ cle, nom, valeurs: vides() })),
  };
  for (const code of CODES_INDICATEURS) {
    const parT = lignesT.map((l) => lire(code, 'T', l.source));
    const parR = lignesR.map((l) => lire(code, 'R', l.source));
    const total = lire(code, 'E', '');
    const vu = masquer(total, [parT, parR], INDICATEURS[code].desPersonnes ? seuil : 0);
    tableau.total[code] = vu.total;
    tableau.territoires.forEach((l, i) => (l.valeurs[code] = vu.tables[0]![i]!));
    tableau.types.forEach((l, i) => (l.valeurs[code] = vu.tables[1]![i]!));
  }
  return tableau;
}
