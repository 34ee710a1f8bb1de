import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** A text that a person reads, and where it is written. */
export type Texte = { texte: string; ou: string };

const EN_LIGNE = new Set(['a', 'strong', 'em', 'span', 'b', 'abbr', 'mark', 'time']);
/** Attributes that are read or heard. */
const LUS =
  /^(label|title|titre|lead|hint|legend|submit|caption|aria-label|placeholder|intro|action|emptyLabel|detail|description|term|text|qui|quoi|slotLabel|highlightLabel|captionLabel|alt)$/;

/** All .ts and .tsx files under a folder. */
export function fichiersSous(dossier: string): string[] {
  if (!existsSync(dossier)) return [];
  return readdirSync(dossier).flatMap((nom) => {
    const chemin = join(dossier, nom);
    if (statSync(chemin).isDirectory()) return fichiersSous(chemin);
    return /\.tsx?$/.test(nom) ? [chemin] : [];
  });
}

/** These files and every component that they use, directly or not. */
export function avecComposants(departs: readonly string[]): string[] {
  const vus = new Set<string>();
  const suivre = (fichier: string) => {
    if (vus.has(fichier)) return;
    vus.add(fichier);
    for (const [, cible] of readFileSync(fichier, 'utf8').matchAll(/from '((?:@\/components|\.)[^']+)'/g)) {
      const base = cible!.startsWith('@/') ? cible!.slice(2) : normalize(join(dirname(fichier), cible!));
      const chemin = [`${base}.tsx`, `${base}.ts`].find((c) => existsSync(c));
      if (chemin && chemin.startsWith('components')) suivre(chemin);
    }
  };
  departs.forEach(suivre);
  return [...vus].sort();
}

function texteJsx(noeud: ts.JsxElement | ts.JsxFragment): string {
  return noeud.children
    .map((enfant) => {
      if (ts.isJsxText(enfant)) return enfant.text;
      if (ts.isJsxExpression(enfant)) {
        const e = enfant.expression;
        if (e && ts.isStringLiteralLike(e)) return e.text;
        return e ? 'x' : '';
      }
      if (ts.isJsxElement(enfant) && EN_LIGNE.has(enfant.openingElement.tagName.getText()))
        return texteJsx(enfant);
      return '\n';
    })
    .join('');
}

const estPhrase = (t: string) => /\p{L}{2,}.*\s.*\p{L}/u.test(t) && !/^[a-z0-9 :/[\]().#%_-]+$/.test(t);

/**
 * The texts of a file: JSX (a paragraph with its links is one text; `x` stands for a value), read attributes, and
 * sentences in tables of labels. Class names, addresses and identifiers are left out.
 */
export function textesDe(fichier: string): Texte[] {
  const source = ts.createSourceFile(
    fichier,
    readFileSync(fichier, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const textes: Texte[] = [];
  const noter = (texte: string, noeud: ts.Node) => {
    const { line } = source.getLineAndCharacterOfPosition(noeud.getStart());
    if (/\p{L}{2,}/u.test(texte)) textes.push({ texte, ou: `${fichier}:${line + 1}` });
  };
  const visiter = (noeud: ts.Node, dansTexte: boolean): void => {
    // A tagged template is SQL: the house has no other.
    if (ts.isImportDeclaration(noeud) || ts.isTaggedTemplateExpression(noeud)) return;
    if (ts.isJsxAttribute(noeud)) {
      const valeur = noeud.initializer;
      if (valeur && ts.isStringLiteral(valeur)) {
        if (LUS.test(noeud.name.getText())) noter(valeur.text, noeud);
        return;
      }
      if (/className|href|^d$|viewBox|transform/.test(noeud.name.getText())) return;
    }
    if (ts.isJsxElement(noeud) || ts.isJsxFragment(noeud)) {
      const enLigne = ts.isJsxElement(noeud) && EN_LIGNE.has(noeud.openingElement.tagName.getText());
      if (!(enLigne && dansTexte)) for (const bloc of texteJsx(noeud).split('\n\n')) noter(bloc, noeud);
      return ts.forEachChild(noeud, (e) => visiter(e, true));
    }
    if (ts.isStringLiteralLike(noeud) && estPhrase(noeud.text)) noter(noeud.text, noeud);
    if (ts.isTemplateExpression(noeud)) {
      const texte = noeud.head.text + noeud.templateSpans.map((s) => `x${s.literal.text}`).join('');
      if (estPhrase(texte) && !/^[^ ]*[-[]/.test(texte)) noter(texte, noeud);
    }
    ts.forEachChild(noeud, (e) => visiter(e, dansTexte));
  };
  visiter(source, false);
  return textes;
}
