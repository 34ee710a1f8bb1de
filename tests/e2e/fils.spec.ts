import { PHRASE_NIR } from '@/lib/nir';
import { presenterCandidature } from '@/lib/candidatures/commands/presenter';
import { unAgentDuDepartement, unCoordinateur } from '../factories/comptes';
import { leSuivi, unMessage } from '../factories/fils';
import { unSuivi } from '../factories/parcours';
import { unSouhait } from '../factories/sujet';
import { expect, sansViolation, test } from '../support/e2e';
import { deplier } from './gestes.table';
import { main } from './parcours.arrivee';

test('une personne écrit à qui l’accompagne, qui lit et répond @sans-js', async ({
  page,
  connecterUser,
  javaScriptEnabled,
}) => {
  test.setTimeout(180_000);
  const { referent, personne } = await unSuivi();
  await leSuivi(personne.id);
  const champ = () => page.getByLabel('Votre message');
  const envoyer = () => page.getByRole('button', { name: 'Envoyer le message' }).click();

  await test.step('de sa page « Mon parcours », elle écrit ; ce qui ne va pas reste écrit', async () => {
    await connecterUser(personne.userId);
    await page.goto('/beneficiaire/parcours');
    await page.getByRole('link', { name: 'Lui écrire un message' }).click();
    await expect(main(page)).toContainText('Personne d’autre.');
    await champ().fill('Mon numéro : 1 84 05 01 053 042 75');
    await envoyer();
    await expect(page.getByText(PHRASE_NIR).first()).toBeVisible();
    await expect(champ()).toHaveValue('Mon numéro : 1 84 05 01 053 042 75');
    await champ().fill('La cure de jouvence, c’est mardi ?');
    await envoyer();
    await expect(page.getByText('Ce texte parle peut-être de santé.')).toBeVisible();
    if (javaScriptEnabled !== false) await sansViolation(page);
    await page.getByLabel('J’ai relu : ce texte ne dit rien de la santé').check();
    await envoyer();
    await expect(page).toHaveURL(/fait=message/);
    await expect(main(page).getByRole('listitem').filter({ hasText: 'jouvence' })).toContainText('Vous');
  });

  await test.step('le référent voit qu’il y a du nouveau, lit et répond', async () => {
    await connecterUser(referent.userId);
    await page.goto('/referent');
    await expect(main(page)).toContainText('1 nouveau');
    await page
      .getByRole('link', { name: /^Messages/ })
      .first()
      .click();
    await page.getByRole('link', { name: personne.user.prenom }).click();
    await expect(main(page).getByRole('listitem').filter({ hasText: 'jouvence' })).toContainText('Nouveau');
    await deplier('Écrire un message')(page);
    await champ().fill('Oui, mardi.\nÀ 9 h.');
    await envoyer();
    await expect(page).toHaveURL(/fait=message/);
    await page.goto('/referent');
    await expect(main(page)).not.toContainText('1 nouveau');
  });

  await test.step('la personne lit la réponse ; rien ne dit qui a lu', async () => {
    await connecterUser(personne.userId);
    await page.goto('/beneficiaire/parcours');
    await page.getByRole('link', { name: /^Mes messages/ }).click();
    await main(page).getByRole('link').filter({ hasText: referent.user.prenom }).click();
    await expect(main(page)).toContainText('Oui, mardi.');
    await expect(main(page)).not.toContainText(/\blus?\b|\bvus?\b/);
    if (javaScriptEnabled !== false) await sansViolation(page);
  });
});

test('une association ne lit que ce qui s’écrit depuis la présentation @sans-js', async ({
  page,
  connecterUser,
}) => {
  test.setTimeout(180_000);
  const { personne, association, candidature } = await unSouhait('DEPOSEE');
  const coordination = await unCoordinateur();
  const ecrire = async (texte: string) => {
    const plie = page.locator('summary', { hasText: 'Écrire un message' });
    if ((await plie.count()) > 0) await deplier('Écrire un message')(page);
    await page.getByLabel('Votre message').fill(texte);
    await page.getByRole('button', { name: 'Envoyer le message' }).click();
  };

  await connecterUser(personne.userId);
  await page.goto(`/beneficiaire/demandes/${candidature.id}`);
  await page.getByRole('link', { name: 'Écrire à propos de cette mission' }).click();
  await expect(main(page)).toContainText('L’association ne les lit pas.');
  await ecrire('Je préfère parler d’abord avec vous.');
  await expect(page).toHaveURL(/fait=message/);

  await test.step('ouverte avant la présentation, la page demande avant d’envoyer à l’association', async () => {
    await presenterCandidature(coordination.acteur, { candidatureId: candidature.id }, new Date());
    await ecrire('Bonjour, à bientôt.');
    await expect(main(page)).toContainText('L’association lit maintenant cet échange.');
    await page.getByLabel('L’association peut lire ce message').check();
    await page.getByRole('button', { name: 'Envoyer le message' }).click();
    await expect(main(page).getByRole('listitem').filter({ hasText: 'à bientôt' })).toContainText('Vous');
    await expect(main(page).getByRole('listitem').filter({ hasText: 'Je préfère' })).toContainText(
      'L’association ne lit pas ce message.',
    );
  });

  await test.step('l’association lit le second, et répond', async () => {
    await connecterUser(association.user.id);
    await page.goto('/association/echanges');
    await page.getByRole('link', { name: personne.user.prenom }).click();
    await expect(main(page)).toContainText('Bonjour, à bientôt.');
    await expect(main(page)).not.toContainText('Je préfère');
    await ecrire('Nous vous attendons.');
    await expect(page).toHaveURL(/fait=message/);
  });

  await connecterUser(coordination.user.id);
  await page.goto(`/coordination/echanges/${candidature.id}`);
  for (const texte of ['Je préfère', 'Bonjour, à bientôt.', 'Nous vous attendons.'])
    await expect(main(page)).toContainText(texte);
});

test('un message signalé est lu seul, puis retiré @sans-js', async ({ page, connecterUser }) => {
  test.setTimeout(180_000);
  const { referent, personne } = await unSuivi();
  const surQuoi = { suiviId: (await leSuivi(personne.id)).id };
  const [mot, autre] = [`Mot${personne.id}`, `Autre${personne.id}`];
  const ecrire = (texte: string) =>
    // The oldest is read first, whatever other tests report.
    unMessage(
      surQuoi,
      { userId: referent.userId, role: 'REFERENT' },
      { texte, creeLe: new Date('2001-01-01') },
    );
  await ecrire(autre);
  await ecrire(mot);
  const celui = (texte: string) => main(page).getByRole('listitem').filter({ hasText: texte });

  await test.step('la personne le signale, en une question', async () => {
    await connecterUser(personne.userId);
    await page.goto(`/beneficiaire/messages/${surQuoi.suiviId}`);
    await celui(mot)
      .getByRole('link', { name: /^Signaler/ })
      .click();
    await expect(main(page)).toContainText('Le Département lit ce message seul, pas les autres.');
    await page.getByRole('button', { name: 'Signaler ce message' }).click();
    await expect(page.getByText('Choisissez pourquoi.').first()).toBeVisible();
    await page.getByLabel('Des mots qui blessent').check();
    await page.getByRole('button', { name: 'Signaler ce message' }).click();
    await expect(main(page)).toContainText('C’est signalé.');
    await expect(celui(mot)).toContainText('Vous avez signalé ce message.');
  });

  await test.step('le Département lit ce message, sans nom et sans l’échange, et le retire', async () => {
    await connecterUser((await unAgentDuDepartement()).user.id);
    await page.goto('/departement');
    await main(page)
      .getByRole('link', { name: /signalés?$/ })
      .click();
    await expect(celui(mot)).toContainText('Des mots qui blessent');
    for (const tu of [autre, personne.user.prenom, personne.user.nom, referent.user.nom])
      await expect(celui(mot)).not.toContainText(tu);
    await expect(main(page)).not.toContainText(autre);
    await celui(mot)
      .getByRole('button', { name: /^Retirer le message/ })
      .click();
    await expect(main(page)).toContainText('Le message est retiré.');
  });

  for (const { userId, ou } of [
    { userId: personne.userId, ou: 'beneficiaire' },
    { userId: referent.userId, ou: 'referent' },
  ]) {
    await connecterUser(userId);
    await page.goto(`/${ou}/messages/${surQuoi.suiviId}`);
    await expect(main(page)).toContainText('Message retiré');
    await expect(main(page)).not.toContainText(mot);
  }
});
