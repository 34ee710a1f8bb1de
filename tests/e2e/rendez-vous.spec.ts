import { ajouterJours, instantA, jourDe, jourIso } from '@/lib/dates';
import { REGLES } from '@/lib/parcours/echeance';
import { uneFin, unRendezVous, unSuivi } from '../factories/parcours';
import { expect, sansViolation, test } from '../support/e2e';
import { deplier, ouvrirPli } from './gestes.table';

const le = (n: number) => ajouterJours(jourDe(new Date()), n);

test('une personne préfère un autre jour ; le référent déplace le rendez-vous de sa file, en un envoi @sans-js', async ({
  page,
  db,
  connecterUser,
  javaScriptEnabled,
}) => {
  test.slow();
  const { referent, personne } = await unSuivi({ prenom: 'Inaya' });
  const debutLe = instantA(le(9), '09:30');
  const { id } = await unRendezVous({ personne, referent }, { debutLe, lieu: 'Mairie, salle 2' });
  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours');
  const mien = page.getByRole('region', { name: 'Mes rendez-vous' }).getByRole('listitem');
  await expect(mien).toContainText('9\u00a0h\u00a030');
  await expect(mien.getByRole('link', { name: /Mettre dans mon agenda/ })).toHaveAttribute(
    'href',
    `/api/agenda/rendez-vous/${id}`,
  );
  const fichier = await page.request.get(`/api/agenda/rendez-vous/${id}`);
  expect(fichier.headers()['content-type']).toContain('text/calendar');
  expect(await fichier.text()).toContain('LOCATION:Mairie\\, salle 2');
  await deplier('Je préfère un autre jour')(page);
  await page.getByLabel('Quand je peux').fill('Plutôt l’après-midi.');
  if (javaScriptEnabled !== false) await sansViolation(page);
  await page.getByRole('button', { name: 'Demander un autre jour' }).click();
  await expect(page.getByText('C’est demandé. Le rendez-vous reste prévu jusqu’à la réponse.')).toBeVisible();
  await expect(mien).toContainText('Vous avez demandé un autre jour');
  await expect(mien.getByText('Je préfère un autre jour')).toHaveCount(0);

  await connecterUser(referent.user.id);
  await page.goto('/referent');
  const chose = page
    .getByRole('region', { name: 'À faire' })
    .getByRole('listitem')
    .filter({ hasText: REGLES.REPONSE });
  await expect(chose).toContainText('Plutôt l’après-midi.');
  let envois = 0;
  page.on('request', (r) => (envois += r.method() === 'POST' ? 1 : 0));
  await ouvrirPli(chose.locator('summary').filter({ hasText: 'Déplacer' }));
  await expect(chose.getByLabel('Heure')).toHaveValue('09:30');
  await chose.getByLabel('Nouveau jour').fill(jourIso(le(11)));
  await chose.getByLabel('Heure').fill('14:00');
  if (javaScriptEnabled !== false) await sansViolation(page);
  await chose.getByRole('button', { name: 'Déplacer le rendez-vous' }).click();
  await expect(page).toHaveURL(/\/referent\?fait=rendez-vous-deplace$/);
  await expect(chose).toHaveCount(0);
  expect(envois).toBe(1);
  expect((await db.rendezVous.findUniqueOrThrow({ where: { id } })).debutLe).toEqual(
    instantA(le(11), '14:00'),
  );

  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours');
  await expect(mien).toContainText('14\u00a0h');
  const demande = page
    .getByRole('region', { name: 'Ce que je demande' })
    .getByRole('listitem')
    .filter({ hasText: 'Plutôt l’après-midi.' });
  await expect(demande).toContainText('Lieu\u00a0: Mairie, salle 2.');
});

test('le référent termine l’accompagnement avec son bilan ; la personne le lit, ajoute ses mots et le garde @sans-js', async ({
  page,
  connecterUser,
  javaScriptEnabled,
}) => {
  test.slow();
  const { referent, personne } = await unSuivi({ prenom: 'Inaya' });
  await connecterUser(referent.user.id);
  await page.goto(`/referent/personnes/${personne.id}`);
  await deplier('Fin de l’accompagnement')(page);
  // What comes next is asked for, and what was typed stays.
  await page.getByLabel('Le bilan').fill('Son médecin est content.');
  await page.getByRole('button', { name: 'Terminer l’accompagnement' }).click();
  await expect(page.getByText('Dites ce qui vient ensuite.').first()).toBeVisible();
  await expect(page.getByLabel('Le bilan')).toHaveValue('Son médecin est content.');
  await page.getByLabel('Une formation').check();
  await page.getByRole('button', { name: 'Terminer l’accompagnement' }).click();
  // Words of health are questioned first.
  await expect(page.getByLabel(/J’ai relu/).first()).toBeVisible();
  await page.getByLabel('Le bilan').fill('Le jardin vous a redonné confiance.');
  if (javaScriptEnabled !== false) await sansViolation(page);
  await page.getByRole('button', { name: 'Terminer l’accompagnement' }).click();
  await expect(page).toHaveURL(/fait=fin$/);
  await expect(page.getByText('Une formation')).toBeVisible();

  await connecterUser(personne.user.id);
  await page.goto('/beneficiaire/parcours');
  const bilan = page.getByRole('region', { name: 'Mon bilan' });
  await expect(bilan).toContainText('Le jardin vous a redonné confiance.');
  await deplier('Ajouter mes mots')(page);
  await bilan.getByLabel('Ce que je veux ajouter').fill('Merci pour tout.');
  await bilan.getByRole('button', { name: 'Enregistrer mes mots' }).click();
  await expect(bilan).toContainText('Merci pour tout.');
  if (javaScriptEnabled !== false) await sansViolation(page);
  const adresse = await bilan.getByRole('link', { name: 'Télécharger le bilan (PDF)' }).getAttribute('href');
  const pdf = await page.request.get(adresse!);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

  // Nobody else has it.
  const { personne: autre } = await unSuivi();
  await uneFin(autre.id);
  await connecterUser(autre.user.id);
  expect((await page.request.get(adresse!)).status()).toBe(404);
});
