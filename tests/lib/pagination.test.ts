import { expect, it } from 'vitest';
import { pageDe, paginer, PAR_PAGE } from '@/lib/pagination';

const lignes = Array.from({ length: 2 * PAR_PAGE + 1 }, (_, n) => n);

it('coupe une liste en pages, sans en perdre ni en répéter', () => {
  const pages = [1, 2, 3].map((n) => pageDe(lignes, n));
  expect(pages.flatMap((p) => p.lignes)).toEqual(lignes);
  expect(pages[2]).toMatchObject({ total: lignes.length, page: 3, pages: 3 });
});

it('ramène une page trop lointaine à la dernière, et donne une page à une liste vide', () => {
  expect(pageDe(lignes, 900)).toEqual(pageDe(lignes, 3));
  expect(pageDe([], 4)).toEqual({ lignes: [], total: 0, page: 1, pages: 1 });
});

it('lit les seules lignes de la page voulue', async () => {
  const page = await paginer(lignes.length, 2, async ({ skip, take }) =>
    lignes.slice(skip, skip + take).map((n) => `ligne ${n}`),
  );
  expect(page.lignes).toHaveLength(PAR_PAGE);
  expect(page).toMatchObject({ total: lignes.length, page: 2, pages: 3 });
  expect(page.lignes[0]).toBe(`ligne ${PAR_PAGE}`);
  const longue = await paginer(100, 900, async (bornes) => [bornes], 30);
  expect(longue).toEqual({ total: 100, page: 4, pages: 4, lignes: [{ skip: 90, take: 30 }] });
});
