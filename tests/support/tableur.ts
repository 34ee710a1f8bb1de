import { zipDe, type Mensonge } from './gtfs';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const echapper = (t: string) => t.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const colonne = (i: number) =>
  (i < 26 ? '' : String.fromCharCode(64 + Math.floor(i / 26))) + String.fromCharCode(65 + (i % 26));

/** A cell: text (shared, as Excel writes it), a number, or the XML of anything else; null = the file has none. */
type Cellule = string | number | { xml: string } | null;

/** A workbook of one sheet, as Excel writes it. */
export function xlsxDe(
  lignes: readonly (readonly Cellule[])[],
  {
    epoque1904 = false,
    mensonges = {} as Record<string, Mensonge>,
    plus = {} as Record<string, string>,
  } = {},
): Buffer {
  // Each text once, as Excel keeps them.
  const textes = new Map<string, number>();
  const rangDe = (v: string) => textes.get(v) ?? (textes.set(v, textes.size), textes.size - 1);
  const cellule = (v: Cellule, i: number, n: number) => {
    const place = `r="${colonne(i)}${n}"`;
    if (v === null) return '';
    if (typeof v === 'number') return `<c ${place}><v>${v}</v></c>`;
    if (typeof v === 'object') return v.xml.replace('<c', `<c ${place}`);
    return `<c ${place} t="s"><v>${rangDe(v)}</v></c>`;
  };
  const feuille = lignes
    .map((l, n) =>
      l.length ? `<row r="${n + 1}">${l.map((v, i) => cellule(v, i, n + 1)).join('')}</row>` : '',
    )
    .join('');
  return zipDe(
    {
      '[Content_Types].xml': `${XML}<Types/>`,
      'xl/workbook.xml': `${XML}<workbook xmlns:r="r"><workbookPr${epoque1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Personnes" sheetId="3" r:id="rId7"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `${XML}<Relationships><Relationship Id="rId7" Target="worksheets/sheet4.xml"/></Relationships>`,
      'xl/worksheets/sheet4.xml': `${XML}<worksheet><sheetData>${feuille}</sheetData></worksheet>`,
      'xl/sharedStrings.xml': `${XML}<sst>${[...textes.keys()].map((t) => `<si><r><t>${echapper(t.slice(0, 1))}</t></r><r><t xml:space="preserve">${echapper(t.slice(1))}</t></r><rPh><t>lu</t></rPh></si>`).join('')}</sst>`,
      ...plus,
    },
    mensonges,
  );
}
