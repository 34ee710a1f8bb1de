import { createRequire } from 'node:module';
import path from 'node:path';
import PDFDocument from 'pdfkit';

export const ENCRE = '#1F2A2E';
export const DOUCE = '#4A565B';

export type Document = InstanceType<typeof PDFDocument>;
/** What opens and closes a tag while its text is drawn. */
export type Element = PDFKit.PDFStructureElement;

type Feuille = {
  titre: string;
  createur: string;
  /** Width and height, in points. */
  format: readonly [number, number];
  marges: { top: number; bottom: number; left: number; right: number };
  /** What lies under the text of every page. */
  papier?: (doc: Document) => void;
};

const police = (nom: string) =>
  path.join(
    path.dirname(
      createRequire(path.join(process.cwd(), 'package.json')).resolve('dejavu-fonts-ttf/package.json'),
    ),
    'ttf',
    `${nom}.ttf`,
  );

/** An empty tagged document in French (PDF/UA), its two fonts embedded, without a page yet. */
export function nouveauDocument({ titre, createur, format, marges, papier }: Feuille, now: Date): Document {
  const doc = new PDFDocument({
    size: [...format],
    margins: marges,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'fr-FR',
    subset: 'PDF/UA' as 'PDF/A-1', // the types do not know it yet
    info: { Title: titre, Creator: createur, CreationDate: now, ModDate: now },
  });
  doc.registerFont('texte', police('DejaVuSans'));
  doc.registerFont('gras', police('DejaVuSans-Bold'));
  // Also when a long text runs over: the paper comes before the text goes on.
  if (papier) doc.on('pageAdded', () => papier(doc));
  return doc;
}

/** Draws the document under its root tag, and gives its bytes. */
export async function enOctets(
  doc: Document,
  dessiner: (racine: Element) => void | Promise<void>,
): Promise<Buffer> {
  const morceaux: Buffer[] = [];
  doc.on('data', (m: Buffer) => morceaux.push(m));
  const fini = new Promise<void>((oui, non) => doc.on('end', oui).on('error', non));
  const racine = doc.struct('Document');
  doc.addStructure(racine);
  await dessiner(racine);
  doc.end();
  await fini;
  return Buffer.concat(morceaux);
}

/** Draws something that says nothing: screen readers pass over it. */
export function decor(doc: Document, dessiner: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save();
  dessiner();
  doc.restore();
  doc.endMarkedContent();
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

/** The width between the margins. */
export const largeurUtile = ({ page }: Document) => page.width - page.margins.left - page.margins.right;

/** Writes a text under a tag, at the pen's place. */
export function ecrire(doc: Document, parent: Element, tag: string, texte: string, style: Style = {}): void {
  const { police = 'texte', taille = 10, couleur = ENCRE, apres = 4 } = style;
  const { width = largeurUtile(doc), x = doc.page.margins.left } = style;
  parent.add(
    doc.struct(tag, {}, () => {
      doc.font(police).fontSize(taille).fillColor(couleur).text(texte, x, doc.y, { width, lineGap: 2 });
    }),
  );
  doc.y += apres;
}

/** Goes to a new page when less than `hauteur` points are left. */
export function garder(doc: Document, hauteur: number): void {
  if (doc.y + hauteur > doc.page.height - doc.page.margins.bottom) doc.addPage();
}

/** The number of every page at its foot; `couverture`: the first one has none and does not count. */
export function numeroter(doc: Document, couverture: boolean): void {
  const { start, count } = doc.bufferedPageRange();
  const sautees = couverture ? 1 : 0;
  for (let i = start + sautees; i < start + count; i++) {
    doc.switchToPage(i);
    const pied = doc.page.margins.bottom;
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('texte').fontSize(8).fillColor(DOUCE);
    doc.text(
      `page ${i - start + 1 - sautees} sur ${count - sautees}`,
      doc.page.margins.left,
      doc.page.height - 32,
      { width: largeurUtile(doc), align: 'center' },
    );
    doc.endMarkedContent();
    doc.page.margins.bottom = pied;
  }
}
