import { expect, it } from 'vitest';
import { Besoin, ModeDeplacement } from '@/lib/generated/prisma/enums';
import { BESOINS, MODES_DEPLACEMENT } from '@/lib/beneficiaires/besoin';

it('chaque besoin et chaque moyen de venir a son mot', () => {
  expect(Object.keys(BESOINS)).toEqual(Object.values(Besoin));
  expect(Object.keys(MODES_DEPLACEMENT)).toEqual(Object.values(ModeDeplacement));
});
