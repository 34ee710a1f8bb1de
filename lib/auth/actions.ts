'use server';
import { action } from '@/lib/action';
import { entrerParCarte } from './commands/carte';
import { entrerEnDemo } from './commands/demo';
import { demanderLien, entrerParLien } from './commands/lien';
import { fermerSession } from './commands/session';
import { lireCookie, oterCookie, poserCookie } from './cookie';
import { estDemo } from './demo';
import { schemaDemandeLien, schemaDemo, schemaEntreeCarte, schemaEntreeLien, schemaRien } from './schema';
import { visiteur } from './visiteur';

/** One of the five demo people comes in. */
export const entrerDemo = action({
  role: 'PUBLIC',
  schema: schemaDemo,
  run: async (acteur, saisie, now) =>
    poserCookie(await entrerEnDemo(acteur, { ...saisie, ...(await visiteur()), demo: estDemo() }, now)),
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
    poserCookie(await entrerParLien(acteur, { ...saisie, ...(await visiteur()) }, now)),
  then: (entree) => entree.accueil,
  secrets: ['jeton'],
});

/** Number and code of a paper card. */
export const entrerAvecCarte = action({
  role: 'PUBLIC',
  schema: schemaEntreeCarte,
  run: async (acteur, saisie, now) =>
    poserCookie(await entrerParCarte(acteur, { ...saisie, ...(await visiteur()) }, now)),
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
