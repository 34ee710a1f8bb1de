import type { Page } from '@playwright/test';
import { unUser } from '../factories/comptes';
import { leTexteDe, unContrat, unSuivi } from '../factories/parcours';
import { expect, sansViolation, test } from '../support/e2e';
import { dansLeZip, p, pageDe, paragraphes, unWord, wordDe } from '../support/word';
import { ouvrirPli } from './gestes.table';

const main = (page: Page) => page.getByRole('main');
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function deposer(page: Page, buffer: Buffer) {
  await page
    .getByLabel('Le document Word', { exact: true })
    .setInputFiles({ name: 'modele.docx', mimeType: WORD, buffer });
  await page.getByRole('button', { name: 'Déposer ce modèle' }).click();
}

async function telecharger(page: Page, lien: string) {
  const href = await main(page).getByRole('link', { name: lien }).first().getAttribute('href');
  const reponse = await page.request.get(href!);
  expect(reponse.headers()['content-type']).toBe(WORD);
  return { nom: reponse.headers()['content-disposition'], octets: await reponse.body() };
}

test('le Département dépose son modèle, l’essaie, le remplace, le retire @sans-js', async ({
  page,
  connecterUser,
  javaScriptEnabled,
  db,
}) => {
  // A Département of its own: another run of this test may be at work in the other one.
  const code = `Z${Math.random().toString(36).slice(2, 8)}`;
  const nom = `Essai ${code}`;
  await db.departement.create({
    data: { code, nom, nomAvecDe: nom, nomAvecDans: nom, nomDispositif: nom },
  });
  const user = await unUser('DEPARTEMENT', { prenom: 'Odile', nom: 'Modèle' });
  try {
    await db.appartenance.updateMany({ where: { userId: user.id }, data: { departementCode: code } });
    await connecterUser(user.id);
    await page.goto('/departement/territoires');
    await main(page)
      .getByRole('link', { name: /^Modèle Word du contrat/ })
      .click();
    await expect(main(page)).toContainText('Le modèle de Tremplin sert.');
    if (javaScriptEnabled !== false) await sansViolation(page);
    const fourni = await telecharger(page, 'notre modèle (Word)');
    expect(paragraphes((await dansLeZip(fourni.octets)).get('word/footer1.xml')!).join()).toContain(
      '{{marque}}',
    );

    await deposer(page, wordDe(p('{{marque}} {{persone}} {{adresse}}')));
    await expect(main(page)).toContainText(
      'Ces champs n’existent pas : {{persone}} (vouliez-vous écrire {{personne}} ?), {{adresse}}.',
    );
    await expect(main(page)).toContainText('Le modèle de Tremplin sert.');
    if (javaScriptEnabled !== false) await sansViolation(page);

    await deposer(page, fourni.octets);
    await expect(main(page)).toContainText('Votre modèle est en place.');
    await deposer(page, unWord('Le nôtre'));
    await expect(main(page)).toContainText(/Votre modèle sert depuis le .*, déposé par Odile Modèle/);
    expect(await db.modeleDocument.count({ where: { departementCode: code, retireLe: null } })).toBe(1);
    const essai = await telecharger(page, 'Essayer avec un exemple (Word)');
    expect(await pageDe(essai.octets)).toEqual(['Le nôtre : Prénom Exemple', '0000 0000 0000 0000']);
    expect((await telecharger(page, 'Télécharger votre modèle')).octets.equals(unWord('Le nôtre'))).toBe(
      true,
    );

    await ouvrirPli(main(page).locator('summary', { hasText: 'Retirer votre modèle' }));
    await page.getByRole('button', { name: 'Retirer ce modèle' }).click();
    await expect(main(page)).toContainText('Le modèle de Tremplin sert.');
  } finally {
    await db.modeleDocument.deleteMany({ where: { departementCode: code } });
    await db.appartenance.deleteMany({ where: { departementCode: code } });
    await db.departement.delete({ where: { code } });
  }
});

test('la personne et son référent téléchargent le contrat en Word @sans-js', async ({
  page,
  connecterUser,
}) => {
  const { personne, referent } = await unSuivi();
  const contrat = await unContrat(personne.id);
  const { empreinte } = await leTexteDe(contrat.id);
  for (const [userId, adresse] of [
    [referent.user.id, `/referent/personnes/${personne.id}/contrat/${contrat.id}/texte`],
    [personne.user.id, `/beneficiaire/parcours/contrat/${contrat.id}`],
  ] as const) {
    await connecterUser(userId);
    await page.goto(adresse);
    const word = await telecharger(page, 'En Word');
    expect(word.nom).toBe('attachment; filename="document.docx"');
    const pied = (await dansLeZip(word.octets)).get('word/footer1.xml')!;
    expect(paragraphes(pied).join().replaceAll(' ', '')).toContain(empreinte.slice(0, 16));
  }
});

test('un modèle n’est déposé que d’ici, par le Département', async ({ page, connecter, baseURL, db }) => {
  const envoyer = (origin: string) =>
    page.request.post('/api/modeles', {
      headers: { origin },
      multipart: { fichier: { name: 'm.docx', mimeType: WORD, buffer: unWord() } },
      maxRedirects: 0,
    });
  const avant = await db.modeleDocument.count();
  await connecter('referent');
  expect((await envoyer(baseURL!)).status()).toBe(403);
  await connecter('departement');
  expect((await envoyer('https://ailleurs.example')).status()).toBe(403);
  expect(await db.modeleDocument.count()).toBe(avant);
});
