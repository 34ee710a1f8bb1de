import { expect, it } from 'vitest';
import { ajouterJours } from '@/lib/dates';
import { declarerHeures } from '@/lib/heures/commands/declaration';
import { heuresAConfirmer } from '@/lib/heures/queries/association';
import { PAR_PAGE } from '@/lib/pagination';
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
