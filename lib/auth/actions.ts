'use server';
import { action } from '@/lib/action';
import { journalTechnique } from '@/lib/journal/technique';
import { rendreMissions, rendreSuite } from '@/lib/memoire';
import { entrerParCarte } from './commands/carte';
import { entrerEnDemo } from './commands/demo';
import { demanderLien, entrerParLien } from './commands/lien';
import { fermerSession, type Entree } from './commands/session';
import { lireCookie, oterCookie, poserCookie } from './cookie';
import { estDemo } from './demo';
import { schemaDemandeLien, schemaDemo, schemaEntreeCarte, schemaEntreeLien, schemaRien } from './schema';
import { visiteur } from './visiteur';

/**
 * The browser gets its session, and a volunteer the missions that it kept before they came in, and where they were going.
 * Whatever happens to these, they are in: the missions stay in the browser until the next time.
 */
async function entrer(entree: Entree, now: Date): Promise<Entree> {
  await poserCookie(entree);
  const suite = await rendreSuite(entree.benevole).catch((err: unknown) => {
    journalTechnique.error({ err }, 'recherche à garder');
    return null;
  });
  if (!entree.benevole) return entree;
  await rendreMissions(entree.benevole, now).catch((err: unknown) =>
    journalTechnique.error({ err }, 'missions gardées'),
  );
  return { ...entree, accueil: suite ?? entree.accueil };
}

/** One of the five demo people comes in. */
export const entrerDemo = action({
  role: 'PUBLIC',
  schema: schemaDemo,
  run: async (acteur, saisie, now) =>
    entrer(await entrerEnDemo(acteur, { ...saisie, ...(await visiteur()), demo: estDemo() }, now), now),
  then: (entree) => entree.accueil,
});

/** « Recevoir un lien »: the same answer for everybody. */
export const demanderUnLien = action({
  role: 'PUBLIC',
  schema: schemaDemandeLien,
  run: async (acteur, saisie, now) => demanderLien(acteur, { ...saisie, ...(await visiteur()) }, now),
  then: () => '/connexion/envoye',
});

/** The button of the page that the link opens. */
export const entrerAvecLien = action({
  role: 'PUBLIC',
  schema: schemaEntreeLien,
  run: async (acteur, saisie, now) =>
    entrer(await entrerParLien(acteur, { ...saisie, ...(await visiteur()) }, now), now),
  then: (entree) => entree.accueil,
  secrets: ['jeton'],
});

/** Number and code of a paper card. */
export const entrerAvecCarte = action({
  role: 'PUBLIC',
  schema: schemaEntreeCarte,
  run: async (acteur, saisie, now) =>
    entrer(await entrerParCarte(acteur, { ...saisie, ...(await visiteur()) }, now), now),
  then: (entree) => entree.accueil,
  secrets: ['code'],
});

/** « Sortir »: ends the session of this browser. */
export const sortir = action({
  role: 'PUBLIC',
  schema: schemaRien,
  run: async (acteur, _saisie, now) => {
    await fermerSession(acteur, { jeton: await lireCookie() }, now);
    await oterCookie();
  },
  then: () => '/connexion?fait=sorti',
});
