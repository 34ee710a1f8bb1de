import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Noeud = { role?: string; alt?: string; type?: string; children?: Noeud[] };
const feuilles = (n: Noeud): Noeud[] => [n, ...(n.children ?? []).flatMap(feuilles)];

/** A PDF as a screen reader has it: its tags, its words, and what stands outside of any tag. */
export async function lirePdf(octets: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(octets), verbosity: 0 }).promise;
  const noeuds: Noeud[] = [];
  const textes: string[] = [];
  let horsBalises = '';
  for (let i = 1; i <= pdf.numPages; i++) {
    const page = await pdf.getPage(i);
    const arbre = (await page.getStructTree()) as Noeud | null;
    if (arbre) noeuds.push(...feuilles(arbre));
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    let pile: string[] = [];
    for (const item of items)
      if ('type' in item) {
        if (item.type === 'endMarkedContent') pile = pile.slice(0, -1);
        else pile.push((item as { tag?: string }).tag ?? '');
      } else {
        textes.push(item.str);
        if (item.str.trim() && pile.length === 0) horsBalises += item.str;
      }
  }
  return {
    pdf,
    noeuds,
    roles: noeuds.map((n) => n.role),
    texte: textes.join(' ').replace(/\s+/g, ' '),
    horsBalises,
  };
}
