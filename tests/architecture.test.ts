import ts from 'typescript';
import { describe, test } from 'vitest';
import { aucun, chaqueNoeud, lireSources, placeDe, sousDossier, type Source } from './support/sources';

const sources = lireSources('app', 'components', 'lib', 'prisma');

/** Folders of lib/ that every feature stands on; their actions.ts excepted, any file may be called. */
const SOCLE = ['auth', 'journal', 'notifications', 'demarrage', 'generated'];
/** Roles of a file in lib/<feature>/; any other name is a noun of the business. */
const ROLES = ['schema', 'policy', 'queries', 'commands', 'actions'];

const importent = (parmi: Source[], interdit: (vers: string, s: Source) => boolean, memeTypes = false) =>
  parmi.flatMap((s) =>
    s.imports
      .filter((i) => (memeTypes || !i.typeSeulement) && interdit(i.vers, s))
      .map((i) => `${s.chemin} → ${i.vers}`),
  );
const estNext = (v: string) => v === 'next' || v.startsWith('next/') || v === 'next-auth';
const estDb = (v: string) => v === 'lib/db' || v === 'lib/generated/prisma/client';

describe('les imports vont dans un seul sens', () => {
  test('lib ne connaît ni les pages ni les composants', () => {
    aucun(
      'lib/ n’importe rien de app/ ni de components/ : remontez ce code, ou passez-le en argument.',
      importent(
        sources.filter((s) => sousDossier(s, 'lib')),
        (v) => /^(app|components)\//.test(v),
        true,
      ),
    );
  });

  test('les composants ne connaissent pas les pages', () => {
    aucun(
      'components/ n’importe rien de app/.',
      importent(
        sources.filter((s) => sousDossier(s, 'components')),
        (v) => v.startsWith('app/'),
        true,
      ),
    );
  });

  test('les composants ne lisent ni n’écrivent la base', () => {
    aucun(
      'Un composant reçoit des données : ni lib/db, ni commands, ni queries (leurs types, oui ; le cadre des pages lit ses queries).',
      importent(
        sources.filter((s) => sousDossier(s, 'components')),
        (v, s) =>
          v === 'lib/db' ||
          /^lib\/[^/]+\/commands(\/|$)/.test(v) ||
          (/^lib\/[^/]+\/queries(\/|$)/.test(v) && !sousDossier(s, 'components/structure')),
      ),
    );
  });

  test('components/ui et components/form ne connaissent aucun métier', () => {
    aucun(
      'components/ui et components/form n’importent aucun dossier de lib/ : passez-leur des mots.',
      importent(
        sources.filter((s) => sousDossier(s, 'components/ui') || sousDossier(s, 'components/form')),
        (v) => placeDe(v) !== undefined,
        true,
      ),
    );
  });

  test('app/ ne parle pas à Prisma', () => {
    aucun(
      'Une page ou une route passe par queries, commands ou actions : ni lib/db ni le client Prisma dans app/.',
      importent(
        sources.filter((s) => sousDossier(s, 'app')),
        estDb,
        true,
      ),
    );
  });

  test('une fonctionnalité n’appelle d’une autre ni ses formulaires ni ses actions', () => {
    aucun(
      'D’une autre fonctionnalité on importe commands, queries, un nom, ou la règle d’accès que l’on compose : ni schema, ni actions.',
      importent(
        sources.filter((s) => sousDossier(s, 'lib') && !SOCLE.includes(placeDe(s.chemin)?.feature ?? '')),
        (v, s) => {
          const [la, ici] = [placeDe(v), placeDe(s.chemin)];
          if (!la || !ici || la.feature === ici.feature) return false;
          return la.role === 'actions' || (la.role === 'schema' && !SOCLE.includes(la.feature));
        },
      ),
    );
  });
});

describe('chaque fichier tient son rôle', () => {
  const deRole = (role: string) =>
    sources.filter((s) => {
      const p = placeDe(s.chemin);
      return p && p.role === role && !SOCLE.includes(p.feature);
    });
  const noms = sources.filter((s) => {
    const p = placeDe(s.chemin);
    return p && !ROLES.includes(p.role) && !SOCLE.includes(p.feature);
  });

  test('schema.ts ne connaît ni la base ni Next', () => {
    aucun(
      'schema.ts : zod seulement.',
      importent(deRole('schema'), (v) => v === 'lib/db' || estNext(v)),
    );
  });

  test('policy.ts ne lit pas la base', () => {
    aucun(
      'policy.ts : des prédicats et un where, sans lib/db ni Next.',
      importent(deRole('policy'), (v) => v === 'lib/db' || estNext(v)),
    );
  });

  test('queries.ts reste sur le serveur', () => {
    aucun(
      'queries.ts commence par import ’server-only’.',
      deRole('queries')
        .filter((s) => !s.imports.some((i) => i.vers === 'server-only'))
        .map((s) => s.chemin),
    );
  });

  test('queries.ts n’écrit rien', () => {
    aucun(
      'queries.ts lit : create, update, upsert et delete vont dans commands.ts.',
      deRole('queries')
        .filter((s) => /\b(db|tx)\.\w+\.(create|update|upsert|delete)(Many)?\w*\(/.test(s.texte))
        .map((s) => s.chemin),
    );
  });

  test('commands.ts ne connaît pas Next', () => {
    aucun(
      'commands.ts sert aussi aux tâches et aux tests : sans Next.',
      importent(deRole('commands'), estNext),
    );
  });

  test('actions.ts ne parle pas à la base', () => {
    aucun('actions.ts appelle des commandes : sans lib/db.', importent(deRole('actions'), estDb));
  });

  test('un nom est pur', () => {
    aucun(
      'Un fichier <nom>.ts calcule : ni base, ni Next, ni React ; l’heure est un argument.',
      importent(noms, (v) => v === 'lib/db' || estNext(v) || v === 'react'),
    );
  });

  test('« use client » ne prête pas de texte', () => {
    const fautes: string[] = [];
    for (const s of sources.filter((x) => x.directives.includes('use client')))
      for (const i of s.arbre.statements) {
        if (!ts.isVariableStatement(i) || !i.modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword))
          continue;
        for (const { name, initializer } of i.declarationList.declarations)
          if (initializer && (ts.isStringLiteralLike(initializer) || ts.isTemplateExpression(initializer)))
            fautes.push(`${s.chemin} : ${name.getText()}`);
      }
    aucun(
      'Un composant du serveur ne lit pas un texte du navigateur : il le reçoit d’un autre fichier.',
      fautes,
    );
  });

  test('« use server » n’exporte que des action({…})', () => {
    const fautes: string[] = [];
    for (const s of sources.filter((x) => x.directives.includes('use server')))
      for (const i of s.arbre.statements) {
        const exporte =
          ts.canHaveModifiers(i) && ts.getModifiers(i)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
        const estExport = exporte || ts.isExportDeclaration(i) || ts.isExportAssignment(i);
        if (!estExport) continue;
        const bon =
          ts.isVariableStatement(i) &&
          i.declarationList.declarations.every(
            (d) =>
              d.initializer &&
              ts.isCallExpression(d.initializer) &&
              d.initializer.expression.getText() === 'action',
          );
        if (!bon) fautes.push(`${s.chemin} : ${i.getText().split('\n')[0]}`);
      }
    aucun(
      'Tout export d’un fichier « use server » est une porte ouverte sur Internet : action({…}) seulement.',
      fautes,
    );
  });

  test('« use server » n’est qu’en tête de actions.ts', () => {
    const fautes: string[] = [];
    for (const s of sources)
      chaqueNoeud(s, (n) => {
        if (!ts.isExpressionStatement(n) || !ts.isStringLiteral(n.expression)) return;
        if (
          n.expression.text === 'use server' &&
          !(n.parent === s.arbre && placeDe(s.chemin)?.role === 'actions')
        )
          fautes.push(s.chemin);
      });
    aucun('Une action de serveur se déclare dans lib/<fonctionnalité>/actions.ts.', fautes);
  });
});
