import { expect, it } from 'vitest';
import { ajouterJours } from '@/lib/dates';
import { declarerHeures } from '@/lib/heures/commands/declaration';
import { saisirFeuille } from '@/lib/heures/commands/feuille';
import {
  benevolesDeLaFeuille,
  heuresAConfirmer,
  missionsDeLaFeuille,
} from '@/lib/heures/queries/association';
import { feuilleSchema } from '@/lib/heures/schema';
import { PAR_PAGE } from '@/lib/pagination';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAffectation } from '../../factories/candidatures';
import { uneAssociation, uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');
const HIER = new Date('2026-03-02');

it('donne les heures à confirmer en pages, la plus ancienne d’abord, et dit combien il y en a', async () => {
  const association = await uneAssociation();
  const mission = await uneMission({ publiee: true, associationId: association.id });
  const { id: affectationId, personne } = await uneAffectation(mission, { debutLe: '2026-01-01' });
  for (let j = 0; j <= PAR_PAGE; j++)
    await declarerHeures(personne.acteur, { affectationId, date: ajouterJours(HIER, -j), minutes: 60 }, NOW);

  const premiere = await heuresAConfirmer(association.acteur, NOW);
  expect(premiere).toMatchObject({ total: PAR_PAGE + 1, page: 1, pages: 2 });
  expect(premiere.lignes.map((h) => h.date)).toEqual(
    Array.from({ length: PAR_PAGE }, (_, n) => ajouterJours(HIER, n - PAR_PAGE)),
  );
  const seconde = await heuresAConfirmer(association.acteur, NOW, 2);
  expect(seconde.lignes.map((h) => h.date)).toEqual([HIER]);

  const autre = await uneAssociation();
  expect(await heuresAConfirmer(autre.acteur, NOW)).toMatchObject({ total: 0, lignes: [] });
});

it('donne une longue feuille en pages : une mission, un prénom, et ce qui est écrit reste à sa place', async () => {
  const association = await uneAssociation();
  const [jardin, livres] = [
    await uneMission({ associationId: association.id, places: 90, champs: { titre: 'Jardin' } }),
    await uneMission({ associationId: association.id, champs: { titre: 'Livres' } }),
  ];
  for (let n = 0; n <= PAR_PAGE; n++) {
    const prenom = `Prénom ${String(n).padStart(2, '0')}`;
    await uneAffectation(jardin, {
      personne: await unBeneficiaire({ prenom }),
      debutLe: '2026-01-01',
    });
  }
  const zoe = await unBeneficiaire({ prenom: 'Zoé' });
  const { id: chezZoe } = await uneAffectation(livres, { personne: zoe, debutLe: '2026-01-01' });
  await uneAffectation(livres, { personne: zoe, debutLe: '2026-01-01', finLe: '2026-02-01' });

  const lire = (choix: object = {}) => benevolesDeLaFeuille(association.acteur, HIER, NOW, choix);
  expect(await lire()).toMatchObject({ total: PAR_PAGE + 2, pages: 2 });
  const prenoms = (await Promise.all([lire(), lire({ page: 2 })])).flatMap((f) =>
    f.lignes.map((l) => l.prenom),
  );
  expect(prenoms).toEqual([...prenoms].sort());
  expect(prenoms).toHaveLength(PAR_PAGE + 2);
  expect((await missionsDeLaFeuille(association.acteur, HIER, NOW)).map((m) => m.titre)).toEqual([
    'Jardin',
    'Livres',
  ]);
  expect((await lire({ missionId: livres.id })).lignes.map((l) => l.prenom)).toEqual(['Zoé']);
  expect((await lire({ prenom: 'zo' })).lignes.map((l) => l.prenom)).toEqual(['Zoé']);

  await saisirFeuille(
    association.acteur,
    { lignes: [{ affectationId: chezZoe, date: HIER, minutes: 90 }] },
    NOW,
  );
  expect((await lire({ page: 2 })).lignes.at(-1)).toMatchObject({ prenom: 'Zoé', minutes: 90 });

  const { acteur } = await uneAssociation();
  expect(await benevolesDeLaFeuille(acteur, HIER, NOW)).toMatchObject({ total: 0 });
  expect(await missionsDeLaFeuille(acteur, HIER, NOW)).toEqual([]);
});

it('une feuille de plusieurs pages dit laquelle on remplit, une courte n’a pas de suite', () => {
  const ligne = { date: '2026-03-02', [`duree-${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`]: '2' };
  expect(feuilleSchema.parse(ligne).suite).toBeNull();
  expect(feuilleSchema.parse({ ...ligne, mission: '', prenom: 'zo', page: '2' }).suite).toEqual({
    jour: '2026-03-02',
    prenom: 'zo',
    page: 2,
  });
});
