import { heureAParis, jourDe } from '@/lib/dates';
import { enXml, sansSignesCaches } from '@/lib/xml';
import { enPaquet } from '@/lib/zip';
import { seraitUneFormule, type Cellule, type Tableau } from './cellule';

const FEUILLES = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LIENS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAQUET = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a cell of Excel has room for. */
const SIGNES_MAX = 32_767;
const JOUR_MS = 86_400_000;
/** Days from Excel's first one to 1 January 1970. */
const JUSQUE_1970 = 25_569;

/** Ranks in `cellXfs`: how a cell is shown. `texte` stays words even when somebody edits it. */
const STYLES = { normal: 0, titre: 1, jour: 2, instant: 3, texte: 4 } as const;
const XFS = [
  '<xf xfId="0"/>',
  '<xf xfId="0" fontId="1" applyFont="1"/>',
  '<xf xfId="0" numFmtId="14" applyNumberFormat="1"/>',
  '<xf xfId="0" numFmtId="164" applyNumberFormat="1"/>',
  '<xf xfId="0" quotePrefix="1"/>',
].join('');

const enSerie = (jour: Date) => jour.getTime() / JOUR_MS + JUSQUE_1970;
function instantEnSerie(instant: Date): number {
  const [h, m] = heureAParis(instant).split(':').map(Number);
  return enSerie(jourDe(instant)) + (h! * 60 + m!) / 1440;
}

/** « AB » for 27. */
const lettres = (rang: number): string =>
  (rang < 26 ? '' : lettres(Math.floor(rang / 26) - 1)) + String.fromCharCode(65 + (rang % 26));

/** Words stand inside the cell itself: nothing in the file is ever a formula. */
function cellule(valeur: Cellule, place: string, titre: boolean): string {
  const nombre = (n: number, style: number) => `<c r="${place}" s="${style}"><v>${n}</v></c>`;
  if (valeur === null || valeur === '') return '';
  if (typeof valeur === 'number') return nombre(valeur, STYLES.normal);
  if (typeof valeur === 'object')
    return 'jour' in valeur
      ? nombre(enSerie(valeur.jour), STYLES.jour)
      : nombre(instantEnSerie(valeur.instant), STYLES.instant);
  const style = titre ? STYLES.titre : seraitUneFormule(valeur) ? STYLES.texte : STYLES.normal;
  const mots = sansSignesCaches(valeur).slice(0, SIGNES_MAX);
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${enXml(mots)}</t></is></c>`;
}

const rangee = (cellules: readonly Cellule[], numero: number) =>
  `<row r="${numero}">${cellules.map((c, i) => cellule(c, `${lettres(i)}${numero}`, numero === 1)).join('')}</row>`;

function feuille({ titres, lignes }: Tableau): string {
  const colonnes = titres.map((_, i) => `<col min="${i + 1}" max="${i + 1}" width="24" customWidth="1"/>`);
  // The titles stay in sight.
  return `<worksheet xmlns="${FEUILLES}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${colonnes.join('')}</cols><sheetData>${[titres, ...lignes].map((l, i) => rangee(l, i + 1)).join('')}</sheetData></worksheet>`;
}

const STYLE = `<styleSheet xmlns="${FEUILLES}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5">${XFS}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A table as a workbook of one sheet: days are days, numbers are numbers, words are words. */
export function tableauXlsx(tableau: Tableau): Promise<Buffer<ArrayBuffer>> {
  const nom = enXml(tableau.nom.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31));
  return enPaquet({
    '[Content_Types].xml': `<Types xmlns="${PAQUET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PAQUET}/relationships"><Relationship Id="rId1" Type="${LIENS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${FEUILLES}" xmlns:r="${LIENS}"><sheets><sheet name="${nom}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PAQUET}/relationships"><Relationship Id="rId1" Type="${LIENS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${LIENS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLE,
    'xl/worksheets/sheet1.xml': feuille(tableau),
  });
}
