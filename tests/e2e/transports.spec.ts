import { randomUUID } from 'node:crypto';
import { desHoraires } from '../factories/horaires';
import { uneMission } from '../factories/missions';
import { expect, sansViolation, test } from '../support/e2e';

test('un trajet en car se dit d’après des horaires importés, sinon il est à vérifier @sans-js', async ({
  page,
  db,
}) => {
  // A word of its own: the other way of reading pages does the same at the same time.
  const mot = `tricoter${randomUUID().slice(0, 8)}`;
  const titre = `Venir ${mot}`;
  const pres = await uneMission({ publiee: true, commune: '01451', champs: { titre: `${titre} ici` } });
  const loin = await uneMission({ publiee: true, commune: '01283', champs: { titre: `${titre} là-bas` } });
  const bourg = await db.commune.findUniqueOrThrow({ where: { code: '01053' } });
  const nom = `Cars ${mot}`;
  await desHoraires([bourg, pres], [{ de: 0, vers: 1, departs: 8, jours: 31 }], {
    nom,
    valableJusque: '2099-12-31',
  });
  try {
    await page.goto(`/missions?q=${mot}&commune=01053&rayon=50&mode=bus`);
    const main = page.getByRole('main');
    await expect(main).toContainText(
      'environ 35 minutes en car ou en bus, 8 départs par jour, du lundi au vendredi',
    );
    await expect(main).toContainText('en bus, car ou train : à vérifier');
    await page.goto(`/missions?q=${mot}&commune=01053&rayon=50&mode=voiture`);
    await expect(main).not.toContainText('départs par jour');
  } finally {
    await db.sourceHoraires.delete({ where: { nom } });
    await db.mission.deleteMany({ where: { id: { in: [pres.id, loin.id] } } });
  }
});

test('le Département lit quels horaires servent, et quand en demander d’autres', async ({
  page,
  db,
  connecter,
}) => {
  const nom = `Réseau ${randomUUID().slice(0, 8)}`;
  await desHoraires([], [], { nom, valableJusque: '2026-02-01' });
  await connecter('departement');
  try {
    await page.goto('/departement/parametres');
    await expect(
      page.getByText(`${nom}, lus le 1er janvier 2026, dépassés depuis le 1er février 2026`),
    ).toBeVisible();
    await sansViolation(page);
    await page.goto('/departement');
    await expect(page.getByText('Des horaires de cars, bus ou trains sont à renouveler')).toBeVisible();
    await sansViolation(page);
  } finally {
    await db.sourceHoraires.delete({ where: { nom } });
  }
});
