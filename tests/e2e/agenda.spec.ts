import { expect, test } from '../support/e2e';

test('une bénévole met sa mission dans son agenda ; sa voisine n’y trouve rien @sans-js', async ({
  page,
  db,
  connecterUser,
}) => {
  // Of the demonstration, which agrees on half-days: those that other tests make come later, and go.
  const aine = { orderBy: { creeLe: 'asc' as const } };
  const place = await db.affectation.findFirstOrThrow({
    where: { finLe: null, mission: { creneaux: { some: { date: null } }, finLe: null } },
    ...aine,
    include: { beneficiaire: true, mission: true },
  });
  await connecterUser(place.beneficiaire.userId);
  await page.goto(`/beneficiaire/demandes/${place.candidatureId}`);
  const lien = page.getByRole('link', { name: 'Mettre dans mon agenda' });
  await expect(lien).toBeVisible();
  const adresse = (await lien.getAttribute('href'))!;
  const reponse = await page.request.get(adresse);
  expect(reponse.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect(reponse.headers()['content-disposition']).toBe('attachment; filename="agenda.ics"');
  const texte = await reponse.text();
  expect(texte).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(texte).toContain('RRULE:FREQ=WEEKLY');
  await page.goto(`/beneficiaire/demandes/${place.candidatureId}/premier-jour`);
  await expect(page.getByRole('link', { name: 'Mettre dans mon agenda' })).toHaveAttribute('href', adresse);

  const voisine = await db.beneficiaire.findFirstOrThrow({
    where: { id: { not: place.beneficiaireId }, anonymiseLe: null, user: { desactiveLe: null } },
    ...aine,
  });
  await connecterUser(voisine.userId);
  expect((await page.request.get(adresse)).status()).toBe(404);
});
