import { DemiJournee } from '@/lib/generated/prisma/enums';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneMission } from '../factories/missions';
import { expect, test } from '../support/e2e';

test('une association à découvrir se dit sur la carte, et sur la page de la mission @sans-js', async ({
  page,
  db,
  connecterUser,
}) => {
  const { id, acteur } = await unBeneficiaire({
    profil: { rayonKm: 50, disponibilites: Object.values(DemiJournee), modesDeplacement: ['VOITURE'] },
  });
  // Far away, of associations that the totals leave further down.
  const loin = [1, 2, 3].map(() => uneMission({ publiee: true, commune: '01283' }));
  const ids = (await Promise.all(loin)).map((m) => m.id);
  await connecterUser(acteur.userId);
  await page.goto('/beneficiaire/missions');
  const dite = 'une association à découvrir';
  const cartes = page.getByRole('main').getByRole('article').filter({ hasText: dite });
  await cartes.first().getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/\/beneficiaire\/missions\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('main').getByText(dite)).toBeVisible();
  await db.beneficiaire.delete({ where: { id } });
  await db.mission.deleteMany({ where: { id: { in: ids } } });
});
