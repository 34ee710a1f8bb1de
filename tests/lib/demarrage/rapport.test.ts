import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bilanPlaywright, bilanVitest } from '@/lib/demarrage/rapport';

const RACINE = process.cwd();

/** What the tool itself writes of these test files. */
function rapport(fichiers: Record<string, string>, outil: string[]): { dossier: string; lu: never } {
  const dossier = realpathSync(mkdtempSync('/tmp/tremplin-bilan-'));
  try {
    symlinkSync(path.join(RACINE, 'node_modules'), path.join(dossier, 'node_modules'));
    writeFileSync(path.join(dossier, 'package.json'), '{"type":"module"}');
    for (const [nom, texte] of Object.entries(fichiers)) writeFileSync(path.join(dossier, nom), texte);
    const sortie = path.join(dossier, 'rapport.json');
    try {
      execFileSync(process.execPath, outil, {
        cwd: dossier,
        stdio: 'ignore',
        env: { PATH: process.env.PATH!, NODE_ENV: 'test', PLAYWRIGHT_JSON_OUTPUT_NAME: sortie },
      });
    } catch {
      // A failed test: the report says which.
    }
    return { dossier, lu: JSON.parse(readFileSync(sortie, 'utf8')) as never };
  } finally {
    rmSync(dossier, { recursive: true });
  }
}

describe('le bilan des tests nomme ce qui a échoué', () => {
  it('pour vitest : un test tombé, un fichier illisible, un test réussi', () => {
    const { dossier, lu } = rapport(
      {
        'a.test.ts': `import { describe, expect, it } from 'vitest';
          describe('deux', () => {
            it('tient', () => expect(1).toBe(1));
            it('tombe', () => expect(1, 'un vaut deux').toBe(2));
          });`,
        'b.test.ts': `throw new Error('illisible');`,
      },
      [
        path.join(RACINE, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--reporter=json',
        '--outputFile=rapport.json',
      ],
    );
    const bilan = bilanVitest(lu, dossier);
    expect(bilan.reussis).toBe(1);
    expect(bilan.echecs).toHaveLength(2);
    expect(bilan.echecs).toContainEqual(expect.stringMatching(/^a\.test\.ts › deux tombe › .*un vaut deux/));
    expect(bilan.echecs).toContainEqual(expect.stringMatching(/^b\.test\.ts › .*illisible/));
  });

  it('pour playwright : un test tombé, un test réussi, un fichier illisible', () => {
    const outil = [path.join(RACINE, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=json'];
    const tete = `import { expect, test } from '@playwright/test';`;
    const { lu } = rapport(
      {
        'a.spec.js': `${tete} test.describe('deux', () => {
            test('tient', () => expect(1).toBe(1));
            test('tombe', () => expect(1, 'un vaut deux').toBe(2));
          });`,
      },
      outil,
    );
    expect(bilanPlaywright(lu)).toEqual({
      reussis: 1,
      echecs: [expect.stringMatching(/^a\.spec\.js \[\] › tombe › .*un vaut deux/)],
    });
    const illisible = rapport({ 'b.spec.js': `throw new Error('illisible');` }, outil);
    const bilan = bilanPlaywright(illisible.lu);
    expect(bilan.reussis).toBe(0);
    expect(bilan.echecs).toContainEqual(expect.stringMatching(/^playwright › .*illisible/));
  });
});
