import { parseArgs } from 'node:util';
import { SYSTEME } from '@/lib/auth/acteur';
import { env } from '@/lib/env';
import { maintenant } from '@/lib/horloge';
import { initialiserDepartement } from '@/lib/territoires/commands/installation';
import { lireReference } from '@/prisma/seed/reference';
import { avecBase } from './base';
import { ErreurDemarrage, executer } from './etapes';
import { appliquerMigrations } from './migrations';

/** `npm run db:initialiser -- --departement 73` */
async function initialiser(url: string): Promise<void> {
  const { values } = parseArgs({ options: { departement: { type: 'string' } } });
  if (!values.departement)
    throw new ErreurDemarrage('Dites quel Département : npm run db:initialiser -- --departement 73');
  const reference = lireReference(values.departement.toUpperCase());
  if (!reference) throw new ErreurDemarrage(`Le Département ${values.departement} n’existe pas.`);
  await appliquerMigrations(url);
  const fait = await initialiserDepartement(SYSTEME, { ...reference, estDemo: env().demo }, maintenant());
  const nom = `${reference.departement.nom} (${reference.departement.code})`;
  console.log(
    fait.cree
      ? `${nom} : ${fait.communes} communes installées.`
      : `${nom} : déjà installé (${fait.communes} communes), rien n’a changé.`,
  );
  if (fait.cree && !reference.donnees)
    console.log(
      'Le téléphone et le courriel sont des exemples : remplacez-les dans la table « departements ».',
    );
}

await executer(() => avecBase(initialiser));
