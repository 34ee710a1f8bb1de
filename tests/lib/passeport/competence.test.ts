import { expect, it } from 'vitest';
import { Competence } from '@/lib/generated/prisma/enums';
import { COMPETENCES, NIVEAUX, POLES } from '@/lib/passeport/competence';

it('RECTEC a 12 compétences dans 4 pôles, sur 4 niveaux', () => {
  expect(Object.keys(COMPETENCES).sort()).toEqual(Object.values(Competence).sort());
  expect(new Set(Object.values(COMPETENCES).map((c) => c.pole))).toEqual(new Set(Object.keys(POLES)));
  expect(Object.keys(NIVEAUX)).toEqual(['1', '2', '3', '4']);
});
