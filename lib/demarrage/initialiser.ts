import { parseArgs } from 'node:util';
import { avecBase } from './base';
import { ErreurDemarrage, executer } from './etapes';
import { installerDepartement, ouvrirAgent } from './installation';
import { appliquerMigrations } from './migrations';

/** `npm run db:initialiser -- --departement 73 --agent "Prénom Nom <courriel>"` (the second is optional) */
async function initialiser(url: string): Promise<void> {
  const { values } = parseArgs({ options: { departement: { type: 'string' }, agent: { type: 'string' } } });
  if (!values.departement)
    throw new ErreurDemarrage('Dites quel Département : npm run db:initialiser -- --departement 73');
  await appliquerMigrations(url);
  const { cree, phrase } = await installerDepartement(values.departement.toUpperCase());
  console.log(`${phrase}.`);
  if (values.agent) console.log(await ouvrirAgent(values.agent));
  if (cree)
    console.log(
      'Le Département écrit son téléphone et ses mentions légales dans son espace, /departement/parametres.',
    );
}

await executer(() => avecBase(initialiser));
