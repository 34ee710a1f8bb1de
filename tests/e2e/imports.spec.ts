import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { uneMissionXml, unFlux } from '../support/flux';

const main = (page: Page) => page.locator('main');

/** Sends a file as the coordination does, by the form of the page. */
async function envoyer(page: Page, source: string, contenu: string) {
  await page.goto('/coordination/imports');
  await page.getByLabel('D’où vient ce fichier ?').fill(source);
  await page
    .getByLabel('Le fichier XML')
    .setInputFiles({ name: 'missions.xml', mimeType: 'text/xml', buffer: Buffer.from(contenu) });
  await page.getByRole('button', { name: 'Importer les missions' }).click();
}

/** The number beside a term of the report. */
const nombre = (page: Page, terme: string) =>
  main(page)
    .locator('dl > div', { has: page.getByText(terme, { exact: true }) })
    .locator('dd');

test.describe('la coordination importe un fichier de missions', () => {
  test.beforeEach(async ({ connecter }) => connecter('coordination'));

  test('elle lit le compte rendu, retrouve la mission à relire, et recommence sans rien doubler @sans-js', async ({
    page,
  }, info) => {
    const source = `essai-${info.project.name}-${info.workerIndex}-${Date.now() % 100_000}`;
    const titre = `Aider au verger ${source}`;
    const flux = unFlux(
      uneMissionXml({ clientId: `${source}-1`, title: titre }),
      uneMissionXml({ clientId: `${source}-2`, title: 'Court' }),
    );
    await envoyer(page, source, flux);
    await expect(page).toHaveURL(/\/coordination\/imports\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(source);
    for (const [terme, combien] of [
      ['Missions lues', '2'],
      ['Nouvelles', '1'],
      ['Sans changement', '0'],
      ['Laissées de côté', '1'],
    ])
      await expect(nombre(page, terme!), terme).toHaveText(combien!);
    await expect(main(page)).toContainText(`${source}-2`);
    await expect(main(page)).toContainText('Le titre doit faire au moins deux mots.');

    await page.goto(`/coordination/missions?q=${encodeURIComponent(titre)}&statut=A_VALIDER`);
    await expect(page.getByRole('link', { name: titre })).toBeVisible();

    await envoyer(page, source, flux);
    await expect(page).toHaveURL(/\/coordination\/imports\/[0-9a-f-]{36}$/);
    await expect(nombre(page, 'Nouvelles')).toHaveText('0');
    await expect(nombre(page, 'Sans changement')).toHaveText('1');
  });

  test('d’une association que personne ne gère ici, elle écrit l’assurance elle-même, et met la mission en ligne @sans-js', async ({
    page,
    db,
  }, info) => {
    test.setTimeout(120_000);
    const source = `neuve-${info.project.name}-${info.workerIndex}-${Date.now() % 100_000}`;
    await envoyer(page, source, unFlux(uneMissionXml({ organizationName: `Les Semis ${source}` })));
    await expect(page).toHaveURL(/\/coordination\/imports\/[0-9a-f-]{36}$/);
    const mission = await db.mission.findFirstOrThrow({ where: { source } });
    const publier = async () => {
      for (const coche of ['Elle ne remplace pas', 'Elle se fait en sécurité', 'Les frais sont dits'])
        await page.getByLabel(coche).check();
      await page.getByRole('button', { name: 'Mettre en ligne' }).click();
    };

    await page.goto(`/coordination/missions/${mission.id}/modifier`);
    await page.getByLabel(/En 3 à 5 lignes/).fill('Semer et arroser');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(page).toHaveURL(/fait=gardee/);
    await publier();
    await expect(main(page).getByRole('alert')).toContainText('L’assurance de l’association est inconnue');
    await page.getByRole('link', { name: 'Écrire la date de l’assurance' }).click();

    await expect(page.getByLabel('Nom de l’association')).toHaveValue(`Les Semis ${source}`);
    await page.getByLabel('Valable jusqu’au').fill('2098-12-31');
    await page.getByLabel('SIREN ou SIRET').fill('12 34');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(main(page).getByRole('alert').first()).toContainText('Ce numéro n’est pas juste');
    await expect(page.getByLabel('Valable jusqu’au')).toHaveValue('2098-12-31');
    await page.getByLabel('SIREN ou SIRET').fill('');
    await page.getByLabel('Commune').selectOption('01053');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page).toHaveURL(/\/coordination\/associations\/[0-9a-f-]{36}\?fait=enregistree$/);
    await expect(main(page)).toContainText('Bourg-en-Bresse');

    await page.getByRole('link', { name: mission.titre }).click();
    await publier();
    await expect(page).toHaveURL(/fait=publiee/);
  });

  test('un fichier coupé, un autre format, une mission démesurée : une phrase, et rien ne change @sans-js', async ({
    page,
    db,
  }, info) => {
    const source = `faux-${info.project.name}-${info.workerIndex}-${Date.now() % 100_000}`;
    const bonne = uneMissionXml({ clientId: `${source}-1` });
    const essais: [string, string | RegExp][] = [
      [`<source>\n${bonne}\n<mission><title>Coupé`, /ligne 3, colonne \d+\s: une balise n’est pas fermée/],
      ['%PDF-1.7 ceci n’est pas du XML', /ligne 1, colonne \d+/],
      [
        unFlux(bonne, uneMissionXml({ description: 'Long. '.repeat(250_000) })),
        'une mission est beaucoup trop longue',
      ],
    ];
    for (const [contenu, phrase] of essais) {
      await envoyer(page, source, contenu);
      await expect(page).toHaveURL(/\/coordination\/imports\?erreur=/);
      await expect(page.getByRole('status')).toContainText('Le fichier n’a pas été importé');
      await expect(main(page)).toContainText(phrase);
      await expect(main(page)).toContainText('Rien n’a changé');
    }
    expect(await db.mission.count({ where: { source } })).toBe(0);
    expect(await db.importFlux.count({ where: { source } })).toBe(0);
  });
});
