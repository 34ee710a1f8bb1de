import { decor, type Document, type Element } from '@/lib/pdf/document';
import { ARGILE } from './mise-en-page';

const CADRE = { largeur: 150, haut: 60 };

/** The inked stamp of an attested page, a little askew; its words are read like any others. */
export function tampon(
  doc: Document,
  parent: Element,
  x: number,
  y: number,
  lignes: readonly string[],
): void {
  const centre = { origin: [x + CADRE.largeur / 2, y + CADRE.haut / 2] as [number, number] };
  decor(doc, () => {
    doc.rotate(-4, centre);
    doc.roundedRect(x, y, CADRE.largeur, CADRE.haut, 5).lineWidth(1.6).stroke(ARGILE);
    doc
      .roundedRect(x + 3, y + 3, CADRE.largeur - 6, CADRE.haut - 6, 3)
      .lineWidth(0.6)
      .stroke(ARGILE);
  });
  parent.add(
    doc.struct('P', {}, () => {
      doc.save();
      doc.rotate(-4, centre);
      doc.fillColor(ARGILE);
      lignes.forEach((ligne, rang) => {
        doc.font(rang === 0 ? 'gras' : 'texte').fontSize(rang === 0 ? 11 : 7.5);
        const place = {
          width: CADRE.largeur - 12,
          align: 'center' as const,
          lineBreak: true,
          height: 10,
          ellipsis: true,
        };
        doc.text(ligne, x + 6, y + (rang === 0 ? 8 : 13 + rang * 11), place);
      });
      doc.restore();
    }),
  );
}
