import { decor, ecrire, ENCRE, garder, largeurUtile, type Document, type Element } from '@/lib/pdf/document';

/** A4, in points. */
export const FEUILLE = {
  format: [595.28, 841.89] as const,
  marges: { top: 56, bottom: 64, left: 56, right: 56 },
};

/** The name of a part, kept with what follows it. */
export function sousTitre(doc: Document, racine: Element, titre: string, apres = 1): void {
  garder(doc, 50);
  ecrire(doc, racine, 'H2', titre, { police: 'gras', taille: 12, apres });
}

/** Lines with a dot, as a tagged list. */
export function enListe(doc: Document, racine: Element, lignes: readonly string[]): void {
  const liste = doc.struct('L');
  racine.add(liste);
  for (const ligne of lignes) {
    garder(doc, 30);
    const y = doc.y;
    const x = doc.page.margins.left + 14;
    decor(doc, () => doc.circle(x - 9, y + 7, 2).fill(ENCRE));
    const element = doc.struct('LI');
    liste.add(element);
    ecrire(doc, element, 'LBody', ligne, { taille: 11, x, width: largeurUtile(doc) - 14 });
    element.end();
  }
  liste.end();
  doc.y += 6;
}
