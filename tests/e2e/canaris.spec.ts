import { BLOCS } from '@/lib/indicateurs/csv';
import { prochaineHeureCivile } from '@/lib/notifications/heure';
import { livrerMessage } from '@/lib/notifications/livraison';
import { expect, test } from '../support/e2e';
import { PAGES } from './acces.matrice';
import type { ObjetsDAutrui } from './acces.objets';
import { boites, chargeRsc, surPapier, texteDuPdf, toutCeQuiArrive } from './canaris.canaux';
import { monde } from './canaris.monde';
import { canaris, fuites, MOTS_DU_DISPOSITIF } from './canaris.mots';
import { passerLaNuit } from './nuit';
import { bouton } from './parcours.arrivee';

/**
 * Every address of the access table, with the association's own objects: a new page or feed is read as soon as it has
 * its line there. The demonstration's mailbox is no page of the product.
 */
const adresses = (o: ObjetsDAutrui) =>
  Object.entries(PAGES)
    .filter(([route]) => route !== '/boite-de-demo')
    .map(([route, { chemin }]) => chemin?.(o) ?? route);

test('rien du dossier d’une personne n’arrive à une association, ni à qui vérifie son passeport', async ({
  browser,
  connecterUser,
  context,
  db,
  page,
}) => {
  test.setTimeout(480_000);
  page.setDefaultTimeout(30_000);
  const now = new Date();
  const { objets, missions, hote, personne, referent, jeton, telephone } = await monde(now);
  const trouvees: string[] = [];
  const chercher = (ou: string, texte: string) => trouvees.push(...fuites(ou, texte, canaris(telephone)));
  await connecterUser(hote.user.id);

  await test.step('les pages, en HTML et telles que le routeur les demande', async () => {
    const fermees: string[] = [];
    const fiche = `/association/fiches/${objets.brouillon}`;
    const lues = [
      ...adresses(objets),
      ...missions.map((id) => `/association/missions/${id}`),
      ...[fiche, `${fiche}/ecrire`],
    ];
    for (const adresse of lues) {
      const reponse = await context.request.get(adresse);
      chercher(adresse, await reponse.text());
      const sienne = adresse.startsWith('/association') && !adresse.endsWith('/nulle-part');
      if (sienne && reponse.status() !== 200) fermees.push(`${adresse} : ${reponse.status()}`);
      if (!reponse.ok() || adresse.startsWith('/api/')) continue;
      const rsc = await chargeRsc(context.request, adresse);
      chercher(`${adresse}#rsc`, rsc.texte);
      if (sienne && (rsc.statut !== 200 || !rsc.type.includes('x-component')))
        fermees.push(`${adresse}#rsc : ${rsc.statut} ${rsc.type}`);
    }
    expect(fermees, 'ses propres pages s’ouvrent : sinon ce test ne dit rien').toEqual([]);
  });

  await test.step('ce qui arrive dans le navigateur quand elle confirme et accueille', async () => {
    const arrive = toutCeQuiArrive(page);
    await page.goto('/association/heures');
    await bouton(page, /^Confirmer 1 heure 35 d’Inès/)
      .first()
      .click();
    await expect(page).toHaveURL(/fait=/);
    await page.goto(`/association/missions/${missions[1]}`);
    await page.locator('summary', { hasText: 'Accueillir Inès' }).click();
    await bouton(page, 'Oui, accueillir Inès').click();
    await expect(page).toHaveURL(/fait=/);
    for (const lien of ['/association/benevoles', '/association']) await page.goto(lien);
    await expect(page.getByText('Inès').first()).toBeVisible();
    chercher('navigateur', await arrive());
  });

  /** The calendar as whoever is signed in takes it: its words, and the name of its file. */
  const agenda = async (ou: string) => {
    const ics = await context.request.get(`/api/agenda/${objets.affectation}`);
    const texte = await ics.text();
    expect(texte, ou).toContain('SUMMARY:');
    const nom = ics.headers()['content-disposition'];
    expect(nom, ou).toBe('attachment; filename="agenda.ics"');
    chercher(ou, texte.replaceAll('\r\n ', ''));
  };

  await test.step('les fichiers qu’elle peut télécharger', async () => {
    await agenda('agenda de l’association');
    const ouverts: string[] = [];
    for (const bloc of BLOCS) {
      const csv = await context.request.get(`/api/indicateurs/${bloc}`);
      if (csv.ok()) ouverts.push(`${bloc} ${csv.headers()['content-type']}`);
      chercher(`/api/indicateurs/${bloc}`, `${csv.headers()['content-disposition']}\n${await csv.text()}`);
    }
    expect(ouverts).toEqual(
      BLOCS.filter((b) => b !== 'referents').map((b) => `${b} text/csv; charset=utf-8`),
    );
  });

  await test.step('les messages écrits à l’association et à la personne, et ce qui part vraiment', async () => {
    await passerLaNuit(db);
    const membres = { user: { appartenances: { some: { associationId: hote.id } } } };
    const [siens, personnels] = [
      await db.message.findMany({ where: membres }),
      await db.message.findMany({ where: { userId: personne.userId } }),
    ];
    const modeles = (messages: typeof siens) => [...new Set(messages.map((m) => m.modele))].sort();
    expect(modeles(siens)).toEqual([
      'candidature.presentee.association',
      'candidature.retiree.association',
      'empechement.benevole',
      'fiche.accordee',
      'fiche.ouverte.association',
      'fil.message.association',
      'heures.a-confirmer',
    ]);
    expect(modeles(personnels)).toEqual([
      'alertes.nouvelles',
      'candidature.acceptee',
      'candidature.en-attente',
      'candidature.presentee',
      'fiche.attestee',
      'fiche.ouverte',
      'fil.message',
      'heures.a-revoir',
      'heures.confirmees',
      'parcours.compte',
      'parcours.proposition',
      'parcours.rendez-vous',
    ]);
    const { recus, reglages, fermer } = await boites();
    for (const [aQui, messages, cherches] of [
      ['l’association', siens, canaris(telephone)],
      // What is hers may be written to her, but her telephone is read over a shoulder.
      ['la personne', personnels, MOTS_DU_DISPOSITIF],
    ] as const) {
      expect(new Set(messages.map((m) => m.canal))).toEqual(new Set(['EMAIL', 'SMS']));
      const avant = recus.length;
      for (const { cle, canal, modele, sujet, texte } of messages) {
        trouvees.push(...fuites(`${canal} ${modele} à ${aQui}`, `${cle}\n${sujet}\n${texte}`, cherches));
        // What leaves by day only waits for the morning, whatever the hour of this test.
        expect(await livrerMessage(cle, prochaineHeureCivile(now), reglages)).toBe('ENVOYE');
      }
      expect(recus.slice(avant).map((r) => r.canal)).toEqual(messages.map((m) => m.canal));
      for (const { canal, a, texte } of recus.slice(avant))
        trouvees.push(...fuites(`${canal} reçu par ${aQui}`, texte.replaceAll(a, ''), cherches));
    }
    const alerte = personnels.find((m) => m.modele === 'alertes.nouvelles')!;
    expect(`${alerte.sujet}\n${alerte.texte}`).not.toMatch(/canari|lire|lecture|fauteuil/i);
    await fermer();
    expect(recus.map((r) => r.texte).join('\n')).toContain('Inès aimerait devenir bénévole');
  });

  await test.step('le passeport montré : la page de vérification, pour un inconnu et pour elle', async () => {
    const dehors = await browser.newContext({ baseURL: new URL(page.url()).origin });
    const verifier = `/passeport/verifier/${jeton}`;
    for (const [qui, lecteur] of [
      ['un inconnu', dehors.request],
      ['l’association', context.request],
    ] as const) {
      const html = await (await lecteur.get(verifier)).text();
      expect(html).toContain('1 heure 35');
      chercher(`vérification par ${qui}`, html);
      chercher(`vérification par ${qui}#rsc`, (await chargeRsc(lecteur, verifier)).texte);
    }
    for (const adresse of ['/missions', `/missions/${objets.mission}`])
      chercher(adresse, await (await dehors.request.get(adresse)).text());
    await dehors.close();
  });

  await test.step('ce que la personne porte sur elle : PDF, agenda, feuille du premier jour, carte', async () => {
    await connecterUser(personne.userId);
    const pdf = await context.request.get(`/api/passeport/${objets.partage}/pdf`);
    const texte = await texteDuPdf(await pdf.body());
    expect(texte).toContain('1 heure 35');
    expect(pdf.headers()['content-disposition']).toBe('attachment; filename="passeport-benevole.pdf"');
    chercher('PDF', texte);
    await agenda('agenda de la personne');

    await page.goto(`/beneficiaire/demandes/${objets.candidature}/premier-jour`);
    const feuille = await surPapier(page);
    expect(feuille).toContain('Aider au jardin partagé');
    chercher('feuille du premier jour', feuille);

    await connecterUser(referent.userId);
    await page.goto(`/referent/personnes/${personne.id}/carte`);
    await bouton(page, 'Faire une carte').click();
    await expect(page).toHaveURL(/fait=carte/);
    const carte = await surPapier(page);
    expect(carte).toContain('Détachez cette partie');
    chercher('carte en papier', carte);
  });

  expect(trouvees, 'ce qui a été lu sans droit').toEqual([]);
});
