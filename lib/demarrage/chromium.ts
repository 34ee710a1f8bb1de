import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/env';
import { ErreurDemarrage, RACINE } from './etapes';

const NOMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A browser that runs, not a stub that asks for another package. */
const marche = (fichier: string) => spawnSync(fichier, ['--version'], { timeout: 20_000 }).status === 0;

/** The Chromium of this machine: TREMPLIN_CHROMIUM, the system's, or the one that Playwright downloaded. */
export async function trouverChromium(): Promise<string | undefined> {
  const choisi = env().TREMPLIN_CHROMIUM;
  if (choisi) {
    if (marche(choisi)) return choisi;
    throw new ErreurDemarrage(`TREMPLIN_CHROMIUM ne désigne pas un Chromium qui marche : ${choisi}.`);
  }
  const dossiers = (process.env.PATH ?? '').split(path.delimiter);
  const candidats = [...dossiers.flatMap((d) => NOMS.map((nom) => path.join(d, nom))), ...PLACES];
  const { chromium } = await import('@playwright/test');
  return [...candidats, chromium.executablePath()].find((c) => existsSync(c) && marche(c));
}

/** Debian's package as root, else Playwright's download; then looks again. */
export async function installerChromium(): Promise<string> {
  const lancer = (commande: string, options: string[]) =>
    spawnSync(commande, options, {
      cwd: RACINE,
      stdio: 'ignore',
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (debian && lancer('apt-get', ['update']))
    lancer('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
  let chemin = await trouverChromium();
  if (!chemin) {
    lancer(process.execPath, [
      path.join(RACINE, 'node_modules', 'playwright', 'cli.js'),
      'install',
      'chromium',
    ]);
    chemin = await trouverChromium();
  }
  if (!chemin)
    throw new ErreurDemarrage(
      'Les tests du navigateur demandent Chromium, qui n’est pas là et n’a pas pu être installé : installez-le (apt-get install chromium), ou donnez son chemin avec TREMPLIN_CHROMIUM.',
    );
  return chemin;
}
