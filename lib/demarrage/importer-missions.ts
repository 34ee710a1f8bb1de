import { createReadStream, existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SYSTEME } from '@/lib/auth/acteur';
import { importerFlux } from '@/lib/flux/commands/importer';
import { maintenant } from '@/lib/horloge';
import { avecBase } from './base';
import { ErreurDemarrage, executer } from './etapes';

const USAGE = 'npm run missions:importer -- feed.xml --source NOM';

/** Prints the report as JSON on standard output. */
async function importer(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { source: { type: 'string' } },
    allowPositionals: true,
  });
  const chemin = positionals[0];
  if (!chemin || !values.source) throw new ErreurDemarrage(`Donnez un fichier et une source : ${USAGE}`);
  if (!existsSync(chemin)) throw new ErreurDemarrage(`Le fichier ${chemin} n’existe pas.`);
  const source = values.source;
  await avecBase(async () => {
    const morceaux = createReadStream(chemin);
    const { lues, creees, modifiees, inchangees, refusees } = await importerFlux(
      SYSTEME,
      { source, morceaux },
      maintenant(),
    );
    console.log(JSON.stringify({ lues, creees, modifiees, inchangees, refusees }));
  });
}

await executer(importer);
