import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect } from 'vitest';

const RACINE = fileURLToPath(new URL('../..', import.meta.url));

export type Import = {
  /** From the root of the checkout, without extension, or the name of a package. */
  vers: string;
  typeSeulement: boolean;
};
export type Source = {
  chemin: string;
  texte: string;
  lignes: number;
  imports: Import[];
  /** First statements that are directives: 'use server', 'use client'. */
  directives: string[];
  arbre: ts.SourceFile;
};

function parcourir(dossier: string): string[] {
  return readdirSync(path.join(RACINE, dossier), { withFileTypes: true }).flatMap((e) => {
    const chemin = path.posix.join(dossier, e.name);
    if (chemin === 'lib/generated') return [];
    if (e.isDirectory()) return parcourir(chemin);
    return /\.(ts|tsx)$/.test(e.name) ? [chemin] : [];
  });
}

function destination(depuis: string, texte: string): string {
  if (texte.startsWith('@/')) return texte.slice(2);
  if (texte.startsWith('.')) return path.posix.join(path.posix.dirname(depuis), texte);
  return texte;
}

function lireImports(chemin: string, arbre: ts.SourceFile): Import[] {
  const imports: Import[] = [];
  const visiter = (noeud: ts.Node) => {
    if ((ts.isImportDeclaration(noeud) || ts.isExportDeclaration(noeud)) && noeud.moduleSpecifier) {
      const vers = destination(chemin, (noeud.moduleSpecifier as ts.StringLiteral).text);
      const clause = ts.isImportDeclaration(noeud) ? noeud.importClause : undefined;
      const nommes =
        clause?.namedBindings && ts.isNamedImports(clause.namedBindings)
          ? clause.namedBindings.elements
          : undefined;
      const typeSeulement = ts.isExportDeclaration(noeud)
        ? noeud.isTypeOnly
        : clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
          (!!nommes?.length && !clause?.name && nommes.every((e) => e.isTypeOnly));
      imports.push({ vers, typeSeulement });
    }
    if (
      ts.isCallExpression(noeud) &&
      noeud.expression.kind === ts.SyntaxKind.ImportKeyword &&
      noeud.arguments[0] &&
      ts.isStringLiteral(noeud.arguments[0])
    )
      imports.push({ vers: destination(chemin, noeud.arguments[0].text), typeSeulement: false });
    ts.forEachChild(noeud, visiter);
  };
  visiter(arbre);
  return imports;
}

/** Every TypeScript file of these folders, read and parsed. */
export function lireSources(...dossiers: string[]): Source[] {
  return dossiers.flatMap(parcourir).map((chemin) => {
    const texte = readFileSync(path.join(RACINE, chemin), 'utf8');
    const arbre = ts.createSourceFile(chemin, texte, ts.ScriptTarget.Latest, true);
    const directives: string[] = [];
    for (const instruction of arbre.statements) {
      if (!ts.isExpressionStatement(instruction) || !ts.isStringLiteral(instruction.expression)) break;
      directives.push(instruction.expression.text);
    }
    return {
      chemin,
      texte,
      lignes: texte.split('\n').length - 1,
      imports: lireImports(chemin, arbre),
      directives,
      arbre,
    };
  });
}

/** Calls something on every node of a file. */
export function chaqueNoeud(source: Source, faire: (noeud: ts.Node) => void): void {
  const visiter = (noeud: ts.Node) => {
    faire(noeud);
    ts.forEachChild(noeud, visiter);
  };
  visiter(source.arbre);
}

export const sousDossier = (s: Source, dossier: string) => s.chemin.startsWith(`${dossier}/`);
/** Name of the file without its extension. */
export const nomDe = (s: Source) =>
  s.chemin
    .split('/')
    .at(-1)!
    .replace(/\.tsx?$/, '');

/** lib/<feature>/<role>… of a path; nothing for lib/*.ts. */
export function placeDe(chemin: string): { feature: string; role: string } | undefined {
  const [lib, feature, suite] = chemin.replace(/\.tsx?$/, '').split('/');
  return lib === 'lib' && feature && suite ? { feature, role: suite } : undefined;
}

/** Expects no offender; each one is shown after the sentence of the rule. */
export function aucun(phrase: string, fautes: string[]): void {
  expect(fautes, phrase).toEqual([]);
}
