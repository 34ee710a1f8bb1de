import { expect, it } from 'vitest';
import { repondreQuestion } from '@/lib/beneficiaires/commands/questions';
import { questionDEntretien } from '@/lib/beneficiaires/queries';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unCoordinateur } from '../../factories/comptes';

const NOW = new Date('2026-03-02T10:00:00Z');

it('un entretien avec la coordination s’arrête aux cinq questions', async () => {
  const { acteur } = await unCoordinateur();
  const { id: beneficiaireId } = await unBeneficiaire();
  expect(await questionDEntretien(acteur, beneficiaireId, 'besoins', undefined, NOW)).not.toBeNull();
  for (const slug of ['facon', 'savoir-faire', 'apprendre', 'metier'])
    expect(await questionDEntretien(acteur, beneficiaireId, slug, undefined, NOW)).toBeNull();
  await expect(
    repondreQuestion(
      acteur,
      { question: 'metier', beneficiaireId, retour: 'suite', metierVise: 'D1206' },
      NOW,
    ),
  ).rejects.toThrow('réservée à la personne et à son accompagnateur');
  expect(await db.beneficiaire.findUniqueOrThrow({ where: { id: beneficiaireId } })).toMatchObject({
    metierVise: null,
  });
});
