import { PHRASE_NIR } from '@/lib/nir';
import { unSuivi } from '../factories/parcours';
import { expect, sansViolation, test } from '../support/e2e';
import { deplier } from './gestes.table';
import { main } from './parcours.arrivee';

test('un référent note pour lui, ce qui parle de santé est questionné, ce qu’il partage est lu @sans-js', async ({
  page,
  db,
  connecterUser,
  javaScriptEnabled,
}) => {
  test.setTimeout(180_000);
  const { referent, personne } = await unSuivi();
  const dossier = `/referent/personnes/${personne.id}`;
  const note = (texte: string) => main(page).getByRole('listitem').filter({ hasText: texte });
  const champ = () => page.getByLabel('Ce que vous notez').last();
  const enregistrer = () => page.getByRole('button', { name: 'Enregistrer la note' }).last().click();
  await connecterUser(referent.user.id);

  await test.step('un numéro de sécurité sociale n’entre pas', async () => {
    await page.goto(dossier);
    await deplier('Écrire une note')(page);
    await champ().fill('Son numéro : 1 84 05 01 053 042 75');
    await enregistrer();
    await expect(page.getByText(PHRASE_NIR).first()).toBeVisible();
    await expect(champ()).toHaveValue('Son numéro : 1 84 05 01 053 042 75');
    await expect(page.getByLabel('J’ai relu')).toHaveCount(0);
  });

  await test.step('un mot de santé est questionné, et ce qui est écrit reste là', async () => {
    await champ().fill('La cure de jouvence du jardin lui plaît.');
    await enregistrer();
    await expect(page.getByText('Ce texte parle peut-être de santé.')).toBeVisible();
    await expect(page.getByText('« cure »').first()).toBeVisible();
    await expect(champ()).toHaveValue('La cure de jouvence du jardin lui plaît.');
    expect(await db.note.count({ where: { beneficiaireId: personne.id } })).toBe(0);
    if (javaScriptEnabled !== false) await sansViolation(page);
    await page.getByLabel('J’ai relu : ce texte ne dit rien de la santé').check();
    await enregistrer();
    await expect(page).toHaveURL(/fait=note$/);
    await expect(note('La cure de jouvence')).toContainText('Pour moi');
  });

  await test.step('la personne ne la lit pas ; partagée, si', async () => {
    await connecterUser(personne.user.id);
    await page.goto('/beneficiaire/parcours');
    await expect(page.getByText('jouvence')).toHaveCount(0);
    await connecterUser(referent.user.id);
    await page.goto(dossier);
    await deplier(/^Modifier/)(page);
    const premiere = page.getByLabel('Ce que vous notez').first();
    await premiere.fill('Le jardin lui plaît.\nY aller le mardi.');
    await page.getByRole('button', { name: 'Enregistrer la note' }).first().click();
    await expect(page).toHaveURL(/fait=note$/);
    await deplier(/^Partager/)(page);
    await page.getByRole('button', { name: 'Partager avec la personne' }).click();
    await expect(page).toHaveURL(/fait=note-partagee/);
    await expect(note('Y aller le mardi.')).toContainText('Partagée');
    await connecterUser(personne.user.id);
    await page.goto('/beneficiaire/parcours');
    await expect(note('Y aller le mardi.')).toContainText(`par Claire Martin`);
    if (javaScriptEnabled !== false) await sansViolation(page);
  });

  await test.step('supprimée, elle n’est plus lue par personne', async () => {
    await connecterUser(referent.user.id);
    await page.goto(dossier);
    await deplier(/^Supprimer/)(page);
    await page.getByRole('button', { name: 'Supprimer cette note' }).click();
    await expect(page.getByText('La note est supprimée.')).toBeVisible();
    await connecterUser(personne.user.id);
    await page.goto('/beneficiaire/parcours');
    await expect(page.getByText('Notes partagées avec moi')).toHaveCount(0);
  });
});
