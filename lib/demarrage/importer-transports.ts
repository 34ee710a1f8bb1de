import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SYSTEME } from '@/lib/auth/acteur';
import { jourCourt, jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { importerHoraires, retirerHoraires } from '@/lib/trajets/commands/horaires';
import { avecBase } from './base';
import { ErreurDemarrage, etape, executer } from './etapes';

const USAGE = 'npm run transports:importer -- fichier.zip --source NOM, ou --retirer NOM';

/** `npm run transports:importer -- fichier.zip --source NOM`, or `--retirer NOM` */
async function transports(): Promise<void> {
  const { values, positionals } = lireArguments();
  if (values.retirer) return avecBase(() => retirer(values.retirer!));
  const chemin = positionals[0];
  if (!chemin || !values.source)
    throw new ErreurDemarrage(`Donnez un fichier GTFS et d’où il vient : ${USAGE}`);
  if (!existsSync(chemin)) throw new ErreurDemarrage(`Le fichier ${chemin} n’existe pas.`);
  return avecBase(() => importer(chemin, values.source!));
}

function lireArguments() {
  try {
    return parseArgs({
      options: { source: { type: 'string' }, retirer: { type: 'string' } },
      allowPositionals: true,
    });
  } catch {
    throw new ErreurDemarrage(`Cette commande s’écrit ainsi : ${USAGE}`);
  }
}

async function importer(chemin: string, source: string): Promise<void> {
  const now = maintenant();
  const fait = await etape('Lecture des horaires', () => importerHoraires(SYSTEME, { source, chemin }, now));
  const nombre = (n: number) => n.toLocaleString('fr-FR');
  console.log(
    `${fait.source} : ${nombre(fait.arrets)} arrêts, ${nombre(fait.courses)} courses en quatre semaines, ${nombre(fait.liaisons)} liaisons.`,
  );
  console.log(`Valables du ${jourCourt(fait.valableDes)} au ${jourCourt(fait.valableJusque)}.`);
  if (fait.sansPosition) console.log(`Arrêts sans position, laissés de côté : ${nombre(fait.sansPosition)}.`);
  if (fait.valableDes > jourDe(now))
    console.log('Jusque-là, les trajets que ces horaires diraient restent « à vérifier ».');
}

async function retirer(source: string): Promise<void> {
  await retirerHoraires(SYSTEME, { source }, maintenant());
  console.log(`Les horaires de « ${source} » sont retirés.`);
}

await executer(transports);
