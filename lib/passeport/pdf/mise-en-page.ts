import { decor, nouveauDocument, type Document } from '@/lib/pdf/document';

/** A5, in points: the booklet prints two pages to a sheet. */
export const LARGEUR = 419.53;
export const HAUTEUR = 595.28;
export const MARGE = { top: 44, bottom: 52, left: 58, right: 38 };
export const UTILE = LARGEUR - MARGE.left - MARGE.right;
export const SAPIN = '#1F5E54';
export const ARGILE = '#A8432A';
const FILET = '#DDD6C9';
const PAPIER = '#FBF8F3';

/** The booklet, without a page yet. */
export const nouveauLivret = (titre: string, now: Date): Document =>
  nouveauDocument(
    { titre, createur: 'Passeport bénévole', format: [LARGEUR, HAUTEUR], marges: MARGE, papier },
    now,
  );

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
