import type { Page } from '@playwright/test';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { expect, test } from '../support/e2e';
import { bouton, main } from './parcours.arrivee';

type Histoire = {
  visiteuse: Page;
  association: Page;
  ouvrir: (mobile?: boolean) => Promise<Page>;
  db: PrismaClient;
  prenom: string;
  beneficiaireId: string;
};

/** A page of the passport: written by the volunteer, attested by the association, shown to a stranger. */
export async function ecrireEtMontrer(histoire: Histoire) {
  const { visiteuse, association, ouvrir, db, prenom, beneficiaireId } = histoire;
  await test.step('elles écrivent la page du passeport, l’association l’atteste', async () => {
    await visiteuse.goto('/beneficiaire/passeport');
    await bouton(visiteuse, 'Commencer cette page').click();
    await expect(visiteuse).toHaveURL(/\/fiches\//);
    const adresse = new URL(visiteuse.url()).pathname;
    await visiteuse.goto(`${adresse}/ecrire`);
    await visiteuse.locator('textarea[name="activites"]').fill('Ramasser les pommes et ranger les outils.');
    await main(visiteuse).locator('details summary').first().click();
    await main(visiteuse).locator('details select').first().selectOption('2');
    await bouton(visiteuse, 'Garder cette page').click();
    await bouton(visiteuse, 'Je suis d’accord avec cette page').click();
    await expect(visiteuse).toHaveURL(/fait=accord/);
    const ficheId = adresse.split('/').at(-1)!;
    await association.goto(`/association/fiches/${ficheId}`);
    await association.locator('summary', { hasText: 'Attester cette page' }).click();
    await bouton(association, 'Oui, j’atteste').click();
    await expect(association).toHaveURL(/fait=attestee/);
  });

  await test.step('elle montre son passeport : un PDF, et une page que n’importe qui vérifie', async () => {
    await visiteuse.goto('/beneficiaire/passeport/partager');
    await visiteuse.locator('input[name="ficheIds"]').first().check();
    await visiteuse.locator('input[name="duree"]').first().check();
    await bouton(visiteuse, 'Préparer le lien').click();
    const pdf = await visiteuse.request.get(
      (await visiteuse.getByRole('link', { name: /PDF|Télécharger/i }).getAttribute('href'))!,
    );
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect(pdf.headers()['content-disposition']).toContain('passeport-benevole.pdf');
    const partage = await db.partagePasseport.findFirstOrThrow({ where: { beneficiaireId } });
    const inconnu = await ouvrir(true);
    await inconnu.goto(`/passeport/verifier/${partage.jeton}`);
    await expect(inconnu.locator('body')).toContainText(prenom);
    await expect(inconnu.locator('body')).toContainText('Ramasser les pommes');
    await expect(inconnu.locator('body')).not.toContainText(/RSA|Actif aujourd|référent|Département/);
  });
}
