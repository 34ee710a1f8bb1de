import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { sousVeille, VEILLE } from './enfants';
import { ErreurDemarrage, RACINE } from './etapes';
import { rendre } from './proprietaire';
import { attendreVerrou, prendreVerrou } from './verrou';

/** What the build is made from. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'tsconfig.json',
  'package-lock.json',
];
const EMPREINTE = path.join(RACINE, '.next', 'tremplin-sources');

/** The next binary, run by this same Node. */
export const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next');

function ajouter(empreinte: ReturnType<typeof createHash>, chemin: string): void {
  if (!existsSync(chemin) || chemin.endsWith(`${path.sep}generated`)) return;
  if (statSync(chemin).isDirectory())
    for (const nom of readdirSync(chemin).sort()) ajouter(empreinte, path.join(chemin, nom));
  else empreinte.update(path.relative(RACINE, chemin)).update('\0').update(readFileSync(chemin)).update('\0');
}

/** A fingerprint of the sources: dates of files say little after a clone or a copy. */
function empreinteDesSources(): string {
  const empreinte = createHash('sha256').update(process.versions.node.split('.')[0]!);
  for (const source of SOURCES) ajouter(empreinte, path.join(RACINE, source));
  return empreinte.digest('hex');
}

/** Writes the database client again: the schema may have changed since the installation. */
export function genererClient(): void {
  const generer = path.join(RACINE, 'lib', 'demarrage', 'generer.mjs');
  if (spawnSync(process.execPath, [generer], { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
    throw new ErreurDemarrage(
      'Le client de la base n’a pas pu être généré : le message ci-dessus dit pourquoi.',
    );
}

/** Is the build the one of these sources? */
export function constructionAJour(): boolean {
  return (
    existsSync(path.join(RACINE, '.next', 'BUILD_ID')) &&
    existsSync(EMPREINTE) &&
    readFileSync(EMPREINTE, 'utf8') === empreinteDesSources()
  );
}

/** Builds for production, one process at a time: whoever waited for another's build of the same sources uses it. */
export async function construire(environnement: NodeJS.ProcessEnv): Promise<void> {
  const verrou = path.join(RACINE, 'lib', 'generated', 'construction.verrou');
  const libre = prendreVerrou(verrou);
  const liberer = 'liberer' in libre ? libre.liberer : await attendreVerrou(verrou);
  try {
    if ('par' in libre && constructionAJour()) return;
    await construireSeul(environnement);
  } finally {
    for (const nom of ['.next', 'next-env.d.ts']) rendre(path.join(RACINE, nom));
    liberer();
  }
}

/** Its output is shown only when it fails, and not when it was interrupted. */
async function construireSeul(environnement: NodeJS.ProcessEnv): Promise<void> {
  rmSync(EMPREINTE, { force: true });
  const empreinte = empreinteDesSources();
  const enfant = spawn(process.execPath, ['--import', VEILLE, NEXT, 'build'], {
    cwd: RACINE,
    env: {
      ...sousVeille(environnement),
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_OPTIONS: '',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let sortie = '';
  for (const flux of [enfant.stdout, enfant.stderr])
    flux?.on('data', (d: Buffer) => (sortie += d.toString()));
  const code = await new Promise<number | null>((ok) => enfant.once('exit', ok));
  if (code === null) throw new ErreurDemarrage('La construction du site a été interrompue.');
  if (code !== 0 || !existsSync(path.join(RACINE, '.next', 'BUILD_ID'))) {
    console.error(sortie);
    throw new ErreurDemarrage('La construction du site a échoué : le message ci-dessus dit où.');
  }
  writeFileSync(EMPREINTE, empreinte);
}
