import { expect, it } from 'vitest';
import { enleverVue, enregistrerVue } from '@/lib/parcours/commands/vue';
import { mesVues } from '@/lib/parcours/queries/file';
import { unReferent } from '../../factories/comptes';

const NOW = new Date('2026-03-03T09:00:00Z');
const garder = (acteur: Parameters<typeof enregistrerVue>[0], nom: string, adresse: string) =>
  enregistrerVue(acteur, { nom, adresse }, NOW);

it('garde les filtres et l’ordre, jamais les mots cherchés, et rien de ce qu’elle ne connaît pas', async () => {
  const { acteur } = await unReferent();
  const lu = await garder(
    acteur,
    'À revoir',
    '/referent?q=Durand&tri=contact&mission=non&page=3&heures=2&choses=2',
  );
  expect(lu.adresse).toBe('/referent?mission=non&tri=contact');
  expect(await mesVues(acteur)).toMatchObject([{ nom: 'À revoir', adresse: lu.adresse }]);
});

it('refuse une file entière, un nom déjà pris, et une vingt et unième', async () => {
  const { acteur } = await unReferent();
  await expect(garder(acteur, 'Tout', '/referent?q=Durand')).rejects.toThrow('Choisissez d’abord un filtre');
  await expect(garder(acteur, 'Tout', 'https://ailleurs.example/')).rejects.toThrow(
    'Choisissez d’abord un filtre',
  );
  await garder(acteur, 'Une', '/referent?mission=non');
  await expect(garder(acteur, 'Une', '/referent?mission=oui')).rejects.toThrow('porte déjà ce nom');
  await expect(garder(acteur, 'Deux', '/referent?mission=non')).rejects.toThrow(
    'déjà gardés sous le nom « Une »',
  );
  const communes = Array.from({ length: 19 }, (_, i) => `/referent?commune=01${100 + i}`);
  for (const [i, adresse] of communes.entries()) await garder(acteur, `Vue ${i + 2}`, adresse);
  await expect(garder(acteur, 'De trop', '/referent?mission=oui')).rejects.toThrow('Vous avez déjà 20 vues');
});

it('est à qui la garde : un autre référent ne la lit ni ne l’enlève', async () => {
  const [{ acteur }, autre] = [await unReferent(), await unReferent()];
  await garder(acteur, 'Zoé', '/referent?mission=non');
  await garder(acteur, 'Été', '/referent?mission=oui');
  const vues = await mesVues(acteur);
  expect(vues.map((v) => v.nom)).toEqual(['Été', 'Zoé']);
  expect(await mesVues(autre.acteur)).toEqual([]);
  await enleverVue(autre.acteur, { vueId: vues[0]!.id }, NOW);
  expect(await mesVues(acteur)).toHaveLength(2);
  await enleverVue(acteur, { vueId: vues[0]!.id }, NOW);
  expect((await mesVues(acteur)).map((v) => v.nom)).toEqual(['Zoé']);
  await enleverVue(acteur, { vueId: vues[0]!.id }, NOW);
});
