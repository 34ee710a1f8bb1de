import { readFileSync } from 'node:fs';
import { SYSTEME } from '@/lib/auth/acteur';
import { maintenant } from '@/lib/horloge';
import { importerPositions } from '@/lib/territoires/commands/installation';
import { fichierCommunes } from '@/lib/territoires/schema';
import { avecBase } from './base';
import { ErreurDemarrage, executer } from './etapes';

/** `npm run communes:importer -- fichier.geojson` */
async function importer(): Promise<void> {
  const chemin = process.argv[2];
  if (!chemin) throw new ErreurDemarrage('Donnez un fichier : npm run communes:importer -- fichier.geojson');
  const fichier = lire(chemin);
  await avecBase(async () => {
    const fait = await importerPositions(SYSTEME, fichier, maintenant());
    const ignorees = fait.lues - fait.modifiees;
    console.log(`Communes placées : ${fait.modifiees}. Missions qui ont suivi : ${fait.missions}.`);
    if (ignorees) console.log(`Communes d’un autre Département, laissées de côté : ${ignorees}.`);
    console.log(
      fait.restantes
        ? `Communes qui ne sont pas dans le fichier : ${fait.restantes}.`
        : 'Toutes les communes y sont.',
    );
  });
}

function lire(chemin: string) {
  let texte: string;
  try {
    texte = readFileSync(chemin, 'utf8');
  } catch {
    throw new ErreurDemarrage(`Le fichier ${chemin} ne peut pas être lu.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(texte);
  } catch {
    throw new ErreurDemarrage(`Le fichier ${chemin} n’est pas du JSON.`);
  }
  const lu = fichierCommunes.safeParse(json);
  if (lu.success) return lu.data;
  const faute = lu.error.issues[0]!;
  throw new ErreurDemarrage(
    `Le fichier ${chemin} : ${faute.message} (${faute.path.join(' › ') || 'racine'}).`,
  );
}

await executer(importer);
