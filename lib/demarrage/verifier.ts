import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installerChromium, trouverChromium } from './chromium';
import { etape, executer, RACINE } from './etapes';
import { bilanPlaywright, bilanVitest, type Bilan } from './rapport';

const require = createRequire(import.meta.url);
const outil = (paquet: string, binaire: string) =>
  path.join(path.dirname(require.resolve(`${paquet}/package.json`)), binaire);

/** Runs a tool with this same Node, without a terminal. Quiet ones are shown only when they fail. */
function lancer(arguments_: string[], bavard: boolean, plus: Record<string, string> = {}): Promise<boolean> {
  const enfant = spawn(process.execPath, arguments_, {
    cwd: RACINE,
    env: { ...process.env, CI: 'true', NODE_OPTIONS: '', ...plus },
    stdio: ['ignore', bavard ? 'inherit' : 'pipe', bavard ? 'inherit' : 'pipe'],
  });
  let sortie = '';
  enfant.stdout?.on('data', (d: Buffer) => (sortie += d.toString()));
  enfant.stderr?.on('data', (d: Buffer) => (sortie += d.toString()));
  return new Promise((ok) =>
    enfant.once('exit', (code) => {
      if (code !== 0 && sortie) console.log(sortie.trim());
      ok(code === 0);
    }),
  );
}

/** A step that either holds or counts as one failure. */
async function regle(titre: string, commandes: string[][]): Promise<Bilan> {
  const ok = await etape(titre, async (dire) => {
    for (const commande of commandes)
      if (!(await lancer(commande, false))) {
        dire('à corriger');
        return false;
      }
    return true;
  });
  return { reussis: 0, echecs: ok ? [] : [titre] };
}

/** Tests: read in the tool's own report; a tool that fails without a failed test counts as one failure. */
async function tests(
  titre: string,
  commande: (rapport: string) => string[],
  lire: (rapport: never) => Bilan,
  plus: (rapport: string) => Record<string, string> = () => ({}),
): Promise<Bilan> {
  const dossier = mkdtempSync(path.join(tmpdir(), 'tremplin-rapport-'));
  const rapport = path.join(dossier, 'rapport.json');
  const ok = await etape(titre, async () => lancer(commande(rapport), true, plus(rapport)));
  const bilan = existsSync(rapport)
    ? lire(JSON.parse(readFileSync(rapport, 'utf8')) as never)
    : { reussis: 0, echecs: [] };
  rmSync(dossier, { recursive: true, force: true });
  return ok || bilan.echecs.length ? bilan : { ...bilan, echecs: [titre] };
}

async function verifier(): Promise<Bilan[]> {
  rmSync(path.join(RACINE, '.next', 'dev', 'types'), { recursive: true, force: true });
  const next = require.resolve('next/dist/bin/next');
  return [
    await regle('Mise en forme (prettier)', [
      [outil('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    ]),
    await regle('Types (tsc)', [
      [path.join(RACINE, 'lib', 'demarrage', 'generer.mjs')],
      [next, 'typegen'],
      [outil('typescript', 'bin/tsc'), '--noEmit', '-p', '.'],
    ]),
    await regle('Règles (eslint)', [[outil('eslint', 'bin/eslint.js'), '--max-warnings', '0', '.']]),
    await regle('Code mort (knip)', [[path.join(RACINE, 'node_modules', 'knip', 'bin', 'knip.js')]]),
    await tests(
      'Tests (vitest)',
      (rapport) => [
        path.join(RACINE, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${rapport}`,
      ],
      (r) => bilanVitest(r, RACINE),
    ),
  ];
}

async function navigateur(chromium: string): Promise<Bilan> {
  return tests(
    'Tests du navigateur (playwright)',
    () => [
      path.join(RACINE, 'node_modules', '@playwright', 'test', 'cli.js'),
      'test',
      '--reporter=list,json',
    ],
    bilanPlaywright,
    (rapport) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: rapport, TREMPLIN_CHROMIUM: chromium }),
  );
}

await executer(async () => {
  const tout = process.argv[2] === 'test';
  // Before anything long: without a browser there is no point in starting.
  const chromium = tout
    ? await etape('Chromium', async (dire) => {
        const chemin = (await trouverChromium()) ?? (await installerChromium());
        dire(chemin);
        return chemin;
      })
    : undefined;
  const bilans = await verifier();
  if (chromium) bilans.push(await navigateur(chromium));
  const echecs = bilans.flatMap((b) => b.echecs);
  for (const echec of echecs) console.log(`✗ ${echec}`);
  const reussis = bilans.reduce((total, b) => total + b.reussis, 0);
  console.log(`${reussis} passed, ${echecs.length} failed`);
  process.exit(echecs.length ? 1 : 0);
});
