import { afterAll, describe, expect, it } from 'vitest';
import { repartir, type Demande } from '@/lib/propositions/repartition';
import { hasard, uneDemande, uneDemandeAuHasard, unTirage } from '../../factories/demandes';
import { uneDemandeSurUnTerritoire } from '../../factories/demandes-territoire';
import { optimum, ouvrirHighs } from '../../support/oracle';

const highs = ouvrirHighs();
afterAll(() => highs.fermer());

/** Ours serves as many people as HiGHS finds possible; its total is under the optimum by no more than it says. */
async function comparer(d: Demande, quoi: string) {
  const [vrai, r] = [await optimum(highs, d), repartir(d, unTirage(d, quoi))];
  expect(r.servies, quoi).toBe(vrai.servies);
  // HiGHS itself is right to 1e-7 a variable.
  const juste = 1e-6 * Math.max(1, vrai.total);
  expect(r.total, quoi).toBeLessThanOrEqual(vrai.total + juste);
  expect(vrai.total - r.total, quoi).toBeLessThanOrEqual(r.ecart + juste);
  expect(r.ecart, quoi).toBeLessThanOrEqual(r.borne + 1e-9);
  return r;
}

/** Small and odd: from nobody to a crowd, missions without places, people whom nothing suits, equal values. */
function uneDemandeBizarre(graine: number): Demande {
  const tirer = hasard(graine);
  const entier = (max: number) => Math.floor(tirer() * (max + 1));
  const missions = 1 + entier(8);
  const [crans, densite, abondance] = [1 + entier(4), tirer(), entier(4)];
  const lignes = Array.from({ length: entier(14) }, () =>
    Array.from({ length: missions }, (_, j) => j)
      .filter(() => tirer() < densite)
      .map((j) => [j, crans === 4 ? tirer() : entier(crans)] as const),
  );
  return uneDemande(
    lignes,
    Array.from({ length: missions }, () => entier(abondance)),
    1 + entier(3),
  );
}

describe('comme HiGHS', () => {
  it('sur quatre cents petites demandes bizarres', async () => {
    let penuries = 0;
    let aises = 0;
    for (let graine = 1; graine <= 400; graine++) {
      const d = uneDemandeBizarre(graine);
      const r = await comparer(d, `bizarre ${graine}`);
      if (r.servies < d.debut.length - 1) penuries++;
      else if (r.servies > 0) aises++;
    }
    // Both halves of the problem were met.
    expect(Math.min(penuries, aises)).toBeGreaterThan(50);
  }, 120_000);

  it.each([
    ['à l’aise, une proposition', { personnes: 300, missions: 60, choix: 12, places: 8, parPersonne: 1 }],
    ['à l’aise, trois propositions', { personnes: 300, missions: 60, choix: 12, places: 20, parPersonne: 3 }],
    ['juste assez de places', { personnes: 300, missions: 60, choix: 12, places: 5, parPersonne: 3 }],
    ['trop peu de places', { personnes: 300, missions: 60, choix: 12, places: 3, parPersonne: 3 }],
    ['peu de choix', { personnes: 300, missions: 200, choix: 2, places: 2, parPersonne: 3 }],
  ])('sur des territoires : %s', async (quoi, taille) => {
    for (let graine = 1; graine <= 5; graine++)
      await comparer(uneDemandeAuHasard(graine, taille), `${quoi} ${graine}`);
  });

  it.each([
    ['une proposition, trop peu de places', { places: 4, parPersonne: 1 }],
    ['trois propositions, juste assez de places', { places: 8, parPersonne: 3 }],
    ['trois propositions, à l’aise', { places: 20, parPersonne: 3 }],
  ])('sur un territoire où chacun a ses missions autour de soi\u00a0: %s', async (quoi, cas) => {
    for (let graine = 1; graine <= 5; graine++)
      await comparer(
        uneDemandeSurUnTerritoire(graine, { personnes: 400, missions: 70, choix: 10, ...cas }),
        `${quoi} ${graine}`,
      );
  });

  const tous = (n: number, ligne: [number, number][]) => Array.from({ length: n }, () => ligne);
  it.each<[string, Demande, { servies: number; propositions: number }]>([
    ['personne', uneDemande([], [3], 2), { servies: 0, propositions: 0 }],
    ['aucune mission', uneDemande([[], []], [], 2), { servies: 0, propositions: 0 }],
    ['rien ne convient', uneDemande([[], []], [3], 2), { servies: 0, propositions: 0 }],
    ['aucune place', uneDemande(tous(3, [[0, 1]]), [0], 2), { servies: 0, propositions: 0 }],
    ['une place pour tous', uneDemande(tous(9, [[0, 0.5]]), [1], 3), { servies: 1, propositions: 1 }],
    [
      'une seule personne',
      uneDemande(
        [
          [
            [0, 1],
            [1, 0.2],
          ],
        ],
        [1, 1],
        1,
      ),
      { servies: 1, propositions: 1 },
    ],
    [
      'plus de propositions que de missions',
      uneDemande(
        tous(2, [
          [0, 1],
          [1, 1],
        ]),
        [5, 5],
        9,
      ),
      { servies: 2, propositions: 4 },
    ],
    [
      'tous pareils, à l’aise',
      uneDemande(
        tous(6, [
          [0, 1],
          [1, 1],
          [2, 1],
        ]),
        [4, 4, 4],
        2,
      ),
      { servies: 6, propositions: 12 },
    ],
    [
      'tous pareils, à l’étroit',
      uneDemande(
        tous(6, [
          [0, 1],
          [1, 1],
        ]),
        [2, 2],
        2,
      ),
      { servies: 4, propositions: 4 },
    ],
    [
      'rien ne vaut rien',
      uneDemande(
        tous(3, [
          [0, 0],
          [1, 0],
        ]),
        [2, 2],
        2,
      ),
      { servies: 3, propositions: 4 },
    ],
    // The first could have both, and would then leave the second with nothing.
    [
      'l’un cède sa meilleure mission',
      uneDemande(
        [
          [
            [0, 1],
            [1, 0.1],
          ],
          [[0, 0.2]],
        ],
        [1, 1],
        2,
      ),
      { servies: 2, propositions: 2 },
    ],
    // Three chains of one place each, moved from end to end.
    [
      'tous se poussent',
      uneDemande(
        [
          [[0, 1]],
          [
            [0, 1],
            [1, 0.1],
          ],
          [
            [1, 1],
            [2, 0.1],
          ],
          [
            [2, 1],
            [3, 0.1],
          ],
        ],
        [1, 1, 1, 1],
        2,
      ),
      { servies: 4, propositions: 4 },
    ],
    // Two of four people share one place; the others keep all that they can have.
    [
      'une pénurie dans un coin',
      uneDemande(
        [
          [[0, 1]],
          [[0, 1]],
          [
            [0, 1],
            [1, 0.5],
            [2, 0.4],
          ],
          [
            [1, 1],
            [2, 1],
          ],
        ],
        [1, 2, 2],
        2,
      ),
      { servies: 3, propositions: 5 },
    ],
  ])('%s', async (quoi, d, attendu) => {
    expect(await comparer(d, quoi)).toMatchObject(attendu);
  });
});
