import { createRequire } from 'node:module';
import path from 'node:path';
import PDFDocument from 'pdfkit';

/** A5, in points: the booklet prints two pages to a sheet. */
export const LARGEUR = 419.53;
export const HAUTEUR = 595.28;
export const MARGE = { top: 44, bottom: 52, left: 58, right: 38 };
export const UTILE = LARGEUR - MARGE.left - MARGE.right;
export const ENCRE = '#1F2A2E';
export const DOUCE = '#4A565B';
export const SAPIN = '#1F5E54';
export const ARGILE = '#A8432A';
const FILET = '#DDD6C9';
const PAPIER = '#FBF8F3';

export type Document = InstanceType<typeof PDFDocument>;
/** What opens and closes a tag while its text is drawn. */
export type Element = PDFKit.PDFStructureElement;

const police = (nom: string) =>
  path.join(
    path.dirname(
      createRequire(path.join(process.cwd(), 'package.json')).resolve('dejavu-fonts-ttf/package.json'),
    ),
    'ttf',
    `${nom}.ttf`,
  );

/** An empty tagged document in French, its two fonts embedded. */
export function nouveauDocument(titre: string, now: Date): Document {
  const doc = new PDFDocument({
    size: [LARGEUR, HAUTEUR],
    margins: MARGE,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'fr-FR',
    subset: 'PDF/UA' as 'PDF/A-1', // the types do not know it yet
    info: { Title: titre, Creator: 'Passeport bénévole', CreationDate: now, ModDate: now },
  });
  doc.registerFont('texte', police('DejaVuSans'));
  doc.registerFont('gras', police('DejaVuSans-Bold'));
  // Also when a long text runs over: the paper comes before the text goes on.
  doc.on('pageAdded', () => papier(doc));
  return doc;
}

/** Draws something that says nothing: screen readers pass over it. */
export function decor(doc: Document, dessiner: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save();
  dessiner();
  doc.restore();
  doc.endMarkedContent();
}

/** Every page: cream paper, the stitches along its edge. */
function papier(doc: Document): void {
  const encre = doc as unknown as { _fillColor: unknown };
  const avant = encre._fillColor;
  decor(doc, () => {
    doc.rect(0, 0, LARGEUR, HAUTEUR).fill(PAPIER);
    doc.moveTo(34, 0).lineTo(34, HAUTEUR).lineWidth(1.4).dash(6, { space: 6 }).stroke(FILET);
  });
  encre._fillColor = avant;
}

type Style = {
  police?: 'texte' | 'gras';
  taille?: number;
  couleur?: string;
  /** Space after, in points. */
  apres?: number;
  width?: number;
  x?: number;
};

/** Writes a text under a tag, at the pen's place. */
export function ecrire(doc: Document, parent: Element, tag: string, texte: string, style: Style = {}): void {
  const { police = 'texte', taille = 10, couleur = ENCRE, apres = 4, width = UTILE, x = MARGE.left } = style;
  parent.add(
    doc.struct(tag, {}, () => {
      doc.font(police).fontSize(taille).fillColor(couleur).text(texte, x, doc.y, { width, lineGap: 2 });
    }),
  );
  doc.y += apres;
}

/** Goes to a new page when less than `hauteur` points are left. */
export function garder(doc: Document, hauteur: number): void {
  if (doc.y + hauteur > HAUTEUR - MARGE.bottom) doc.addPage();
}

/** The foot of every page but the cover. */
export function numeroter(doc: Document): void {
  const { start, count } = doc.bufferedPageRange();
  for (let i = start + 1; i < start + count; i++) {
    doc.switchToPage(i);
    const pied = doc.page.margins.bottom;
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('texte').fontSize(8).fillColor(DOUCE);
    doc.text(`page ${i} sur ${count - 1}`, MARGE.left, HAUTEUR - 32, { width: UTILE, align: 'center' });
    doc.endMarkedContent();
    doc.page.margins.bottom = pied;
  }
}
