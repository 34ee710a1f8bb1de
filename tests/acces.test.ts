import { expect, test } from 'vitest';
import { ACTIONS } from './e2e/acces.actions';
import { PAGES } from './e2e/acces.matrice';
import { actions, routes } from './support/routes';

test('chaque page et chaque route dit qui l’ouvre', () => {
  expect(
    Object.keys(PAGES).sort(),
    'Une route nouvelle ou disparue : sa ligne va dans tests/e2e/acces.matrice.ts, ou dans celui de son espace.',
  ).toEqual(routes());
});

test('chaque action dit qui l’appelle', () => {
  const dites = Object.entries(ACTIONS).flatMap(([f, noms]) => Object.keys(noms).map((n) => `${f}#${n}`));
  expect(
    dites.sort(),
    'Une action nouvelle ou disparue : sa ligne va dans tests/e2e/acces.actions.ts.',
  ).toEqual(actions());
});

test('une route à crochets dit quel objet d’autrui on essaie', () => {
  for (const [route, { chemin }] of Object.entries(PAGES))
    if (route.includes('[')) expect(chemin, route).toBeDefined();
});
