import { enXml } from '@/lib/xml';
import { enPaquet } from '@/lib/zip';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const PAQUET = 'http://schemas.openxmlformats.org/package/2006';
const BUREAU = 'http://schemas.openxmlformats.org/officeDocument/2006';
const MOTS = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const texte = (mots: string, gras = false) =>
  `<w:r>${gras ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${enXml(mots)}</w:t></w:r>`;
const paragraphe = (style: string, mots: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${texte(mots)}</w:p>`;
const normal = (mots: string, gras = false) => `<w:p>${texte(mots, gras)}</w:p>`;

const PARTIES = [
  ['Nature', '{{nature}}'],
  ['Début', '{{debut}}'],
  ['Fin', '{{fin}}'],
  ['Activité prévue', '{{activite}}'],
] as const;

/** Both parties side by side, each with room to sign by hand. */
const cellule = (nom: string, accord: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="4800" w:type="dxa"/></w:tcPr>${normal(nom, true)}${normal(accord)}${'<w:p/>'.repeat(4)}</w:tc>`;
const BORDS = ['top', 'left', 'bottom', 'right', 'insideV']
  .map((cote) => `<w:${cote} w:val="single" w:sz="6" w:space="0" w:color="1F2A2E"/>`)
  .join('');
const SIGNATURES = `<w:tbl><w:tblPr><w:tblW w:w="9600" w:type="dxa"/><w:tblBorders>${BORDS}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="4800"/><w:gridCol w:w="4800"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cellule('{{personne}}', '{{accord_personne}}')}${cellule('{{referent}}', '{{accord_referent}}')}</w:tr></w:tbl>`;

const CORPS = [
  paragraphe('Titre1', '{{contrat}}'),
  normal('Entre {{personne}} et {{referent}}.'),
  ...PARTIES.flatMap(([nom, champ]) => [paragraphe('Titre2', nom), normal(champ)]),
  paragraphe('Titre2', 'Actions'),
  paragraphe('Liste', '{{actions}}'),
  paragraphe('Titre2', 'Qui est d’accord'),
  SIGNATURES,
  '<w:p/>',
].join('');
const PAGE =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

const style = (id: string, nom: string, reste: string, type = 'paragraph', plus = '') =>
  `<w:style w:type="${type}" ${plus}w:styleId="${id}"><w:name w:val="${nom}"/>${reste}</w:style>`;
const titre = (niveau: number, taille: number) =>
  style(
    `Titre${niveau}`,
    `heading ${niveau}`,
    `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="${niveau - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${taille}"/></w:rPr>`,
  );
const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="24"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  style('Normal', 'Normal', '<w:qFormat/>', 'paragraph', 'w:default="1" '),
  titre(1, 40),
  titre(2, 26),
  style(
    'Liste',
    'List Bullet',
    '<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
  ),
  style('Pied', 'footer', '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="18"/></w:rPr>'),
].join('');
const PUCES =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

const TYPES = [
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['footer1', 'footer'],
] as const;
const lien = (rang: number, genre: string, cible: string) =>
  `<Relationship Id="rId${rang}" Type="${genre}" Target="${cible}"/>`;

const PIECES: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="${PAQUET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${TYPES.map(([nom, type]) => `<Override PartName="/word/${nom}.xml" ContentType="${MOTS}.${type}+xml"/>`).join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PAQUET}/relationships">${lien(1, `${BUREAU}/relationships/officeDocument`, 'word/document.xml')}${lien(2, `${PAQUET}/relationships/metadata/core-properties`, 'docProps/core.xml')}</Relationships>`,
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PAQUET}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Contrat</dc:title><dc:language>fr-FR</dc:language></cp:coreProperties>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${PAQUET}/relationships">${lien(1, `${BUREAU}/relationships/styles`, 'styles.xml')}${lien(2, `${BUREAU}/relationships/numbering`, 'numbering.xml')}${lien(3, `${BUREAU}/relationships/footer`, 'footer1.xml')}</Relationships>`,
  'word/document.xml': `<w:document ${W} ${R}><w:body>${CORPS}${PAGE}</w:body></w:document>`,
  'word/styles.xml': `<w:styles ${W}>${STYLES}</w:styles>`,
  'word/numbering.xml': `<w:numbering ${W}>${PUCES}</w:numbering>`,
  'word/footer1.xml': `<w:ftr ${W}>${paragraphe('Pied', 'Texte du {{texte_du}}. Sa marque : {{marque}}')}</w:ftr>`,
};

/** The model that Tremplin brings: it serves while the Département has none of its own, and to begin one. */
export const modeleFourni = () => enPaquet(PIECES);
