import { beforeAll, expect, it } from 'vitest';
import type { ChoixDeMissions } from '@/lib/missions/mission';
import { missionsDeLAssociation, missionsEnAttente } from '@/lib/missions/queries';
import { PAR_PAGE } from '@/lib/pagination';
import { uneCandidature } from '../../factories/candidatures';
import { uneAssociation, uneMission } from '../../factories/missions';

/** An association with a mission in each state that its list tells apart. */
async function scene() {
  const association = await uneAssociation();
  const une = async (titre: string, champs: object = {}, publiee = false) =>
    uneMission({ associationId: association.id, publiee, champs: { titre, ...champs } });
  const demandee = await une('Demandée', { statutLe: new Date('2026-01-01') }, true);
  await uneCandidature(demandee, 'PROPOSEE_A_L_ASSOCIATION');
  await une('En ligne', { statutLe: new Date('2026-01-02') }, true);
  await une('Brouillon', { statutLe: new Date('2026-01-03') });
  await une('À corriger', {
    statut: 'A_CORRIGER',
    motifCorrection: 'Dites les horaires.',
    statutLe: new Date('2026-01-04'),
  });
  await une('À relire', { statut: 'A_VALIDER', statutLe: new Date('2026-01-05') });
  await une('Terminée', { statut: 'TERMINEE', statutLe: new Date('2026-01-06') });
  await une('Rangée', { statut: 'ARCHIVEE', statutLe: new Date('2026-01-07') });
  return association;
}

let hote: Awaited<ReturnType<typeof scene>>;
let voisine: Awaited<ReturnType<typeof scene>>;
beforeAll(async () => {
  [hote, voisine] = [await scene(), await scene()];
});

it.each<[ChoixDeMissions | undefined, string[]]>([
  [undefined, ['Terminée', 'À relire', 'À corriger', 'Brouillon', 'En ligne', 'Demandée']],
  ['a-faire', ['À corriger', 'Brouillon', 'Demandée']],
  ['en-ligne', ['En ligne', 'Demandée']],
  ['terminees', ['Terminée']],
])(
  'une association voit ses missions (%s), la plus récente d’abord, sans celles qui sont rangées',
  async (choix, titres) => {
    const { lignes, total } = await missionsDeLAssociation(hote.acteur, 1, choix);
    expect(lignes.map((m) => m.titre)).toEqual(titres);
    expect(total).toBe(titres.length);
  },
);

it('ce qui attend l’association est lu en entier, et ne contient rien d’une autre', async () => {
  expect(await missionsEnAttente(voisine.acteur)).toHaveLength(3);
  const attendues = await missionsEnAttente(hote.acteur);
  expect(attendues.map((m) => [m.titre, m._count.candidatures])).toEqual([
    ['À corriger', 0],
    ['Brouillon', 0],
    ['Demandée', 1],
  ]);
});

it('une longue liste est lue par pages, et dit combien il y en a', async () => {
  const { id, acteur } = await uneAssociation();
  for (let n = 0; n <= PAR_PAGE; n++)
    await uneMission({
      associationId: id,
      champs: { titre: `${n}`, statutLe: new Date(Date.UTC(2026, 0, n + 1)) },
    });
  expect(await missionsDeLAssociation(acteur)).toMatchObject({ total: PAR_PAGE + 1, page: 1, pages: 2 });
  const seconde = await missionsDeLAssociation(acteur, 2);
  expect(seconde.lignes.map((m) => m.titre)).toEqual(['0']);
  expect(await missionsDeLAssociation(acteur, 9)).toEqual(seconde);
});
