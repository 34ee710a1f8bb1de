import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

/** Builds API Engagement feeds for tests. */
export const uneMissionXml = (champs: Record<string, string> = {}) => {
  const tous: Record<string, string> = {
    clientId: '0012',
    title: 'Aider au jardin',
    description: 'On jardine ensemble.',
    applicationUrl: 'https://plateforme.example/missions/0012',
    domain: 'environnement',
    activity: 'jardinage',
    postalCode: '01000',
    city: 'Bourg-en-Bresse',
    organizationName: 'Les Jardins du Feu',
    organizationClientId: '0007',
    ...champs,
  };
  const corps = Object.entries(tous).map(([nom, valeur]) =>
    valeur === '' ? '' : `<${nom}>${valeur}</${nom}>`,
  );
  return `<mission>${corps.join('')}</mission>`;
};

export const unFlux = (...missions: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<source><publisher>Essai</publisher>\n${missions.join('\n')}\n</source>`;

/** The text in pieces of a few bytes, so that letters and tags are cut anywhere. */
export async function* enMorceaux(texte: string, taille = 7): AsyncGenerator<Uint8Array> {
  const octets = Buffer.from(texte);
  for (let i = 0; i < octets.length; i += taille) yield octets.subarray(i, i + taille);
}

/** Runs the command of package.json, as `npm run missions:importer -- …` does; Node may be given options of its own. */
export function lancerImport(arguments_: readonly string[], options: readonly string[] = []) {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const script = scripts['missions:importer']!.split(' ').slice(2);
  return promisify(execFile)(process.execPath, [...options, ...script, ...arguments_], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
