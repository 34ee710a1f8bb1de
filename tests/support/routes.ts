import ts from 'typescript';
import { lireSources } from './sources';

/** Addresses of pages and route handlers: `/missions/[id]`, groups left out. */
export function routes(): string[] {
  return lireSources('app')
    .filter((s) => /\/(page\.tsx|route\.tsx?)$/.test(s.chemin))
    .map(
      (s) =>
        s.chemin
          .replace(/^app/, '')
          .replace(/\/(page|route)\.tsx?$/, '')
          .replace(/\/\([^)]*\)/g, '') || '/',
    )
    .sort();
}

/** Server actions, as `lib/missions/actions.ts#creerMissionAction`. */
export function actions(): string[] {
  return lireSources('lib')
    .filter((s) => s.directives.includes('use server'))
    .flatMap((s) =>
      s.arbre.statements.flatMap((i) =>
        ts.isVariableStatement(i) && i.modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword)
          ? i.declarationList.declarations.map((d) => `${s.chemin}#${d.name.getText()}`)
          : [],
      ),
    )
    .sort();
}
