import { heureAParis, jourDe, jourIso } from '@/lib/dates';
import { seraitUneFormule, type Cellule, type Tableau } from './cellule';

const enJour = (jour: Date) => jourIso(jour).split('-').reverse().join('/');

/** A cell as a French spreadsheet takes it: never run as a formula, quoted when it must be. */
function cellule(valeur: Cellule): string {
  if (valeur === null) return '';
  if (typeof valeur === 'number') return String(valeur).replace('.', ',');
  if (typeof valeur === 'object')
    return 'jour' in valeur
      ? enJour(valeur.jour)
      : `${enJour(jourDe(valeur.instant))} ${heureAParis(valeur.instant)}`;
  const inerte = seraitUneFormule(valeur) ? `'${valeur}` : valeur;
  return /[";\n\r]/.test(inerte) ? `"${inerte.replaceAll('"', '""')}"` : inerte;
}

/** Lines → CSV for French spreadsheets: UTF-8 with its mark, semicolons, CRLF. */
export function enCsv(lignes: readonly (readonly Cellule[])[]): string {
  return `\uFEFF${lignes.map((l) => l.map(cellule).join(';')).join('\r\n')}\r\n`;
}

/** A table as CSV, its titles first. */
export const tableauCsv = ({ titres, lignes }: Tableau) => enCsv([titres, ...lignes]);
