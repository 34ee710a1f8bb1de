import type { AddressInfo } from 'node:net';
import type { APIRequestContext, Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SMTPServer } from 'smtp-server';
import { lireReglages } from '@/lib/env';
import { BLOCS } from '@/lib/indicateurs/csv';
import { livrerMessage } from '@/lib/notifications/livraison';
import { expect, test } from '../support/e2e';
import { PAGES } from './acces.matrice';
import type { ObjetsDAutrui } from './acces.objets';
import { canaris, monde } from './canaris.monde';

/** Identifiers are drawn at random: figures inside them are nobody's. */
const sansIds = (t: string) => t.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '');

/** What of the person's file is found in a text, each as « where : what (around it) ». */
function fuites(ou: string, texte: string, telephone: string): string[] {
  const lu = sansIds(texte);
  return canaris(telephone).flatMap(({ quoi, motif, sauf }) => {
    const trouve = sauf?.test(ou.split('#')[0]!) ? null : motif.exec(lu);
    return trouve
      ? [`${ou} : ${quoi} (…${lu.slice(Math.max(0, trouve.index - 40), trouve.index + 60)}…)`]
      : [];
  });
}

/** Every address of the access table, with the association's own objects; the demonstration's mailbox is no page of the product. */
const adresses = (o: ObjetsDAutrui) =>
  Object.entries(PAGES)
    .filter(([route]) => route !== '/boite-de-demo')
    .map(([route, { chemin }]) => chemin?.(o) ?? route);

/** The whole page as the browser's router asks for it: what React sends instead of HTML. */
async function chargeRsc(request: APIRequestContext, adresse: string) {
  const reponse = await request.get(adresse, { headers: { RSC: '1' } });
  return {
    statut: reponse.status(),
    type: reponse.headers()['content-type'] ?? '',
    texte: await reponse.text(),
  };
}

async function texteDuPdf(octets: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(octets), verbosity: 0 }).promise;
  const textes: string[] = [JSON.stringify(await pdf.getMetadata())];
  for (let i = 1; i <= pdf.numPages; i++) {
    const { items } = await (await pdf.getPage(i)).getTextContent();
    textes.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return textes.join('\n');
}

/** A mailbox that keeps what comes, as it came. */
async function boite() {
  const recus: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(flux, session, fini) {
      const morceaux: Buffer[] = [];
      flux.on('data', (m: Buffer) => morceaux.push(m));
      flux.on('end', () => {
        const brut = Buffer.concat(morceaux).toString('latin1').replace(/=\r\n/g, '');
        const octets = brut.replace(/=([0-9A-F]{2})/g, (_, h: string) =>
          String.fromCharCode(parseInt(h, 16)),
        );
        recus.push(
          JSON.stringify(session.envelope.mailFrom) + Buffer.from(octets, 'latin1').toString('utf8'),
        );
        fini();
      });
    },
  });
  await new Promise<void>((pret) => smtp.listen(0, '127.0.0.1', pret));
  const { port } = smtp.server.address() as AddressInfo;
  return { recus, url: `smtp://127.0.0.1:${port}`, fermer: () => new Promise<void>((ok) => smtp.close(ok)) };
}

/** Everything that a page and its forms bring into the browser. */
function toutCeQuiArrive(page: Page): () => Promise<string> {
  const textes: Promise<string>[] = [];
  page.on('response', (r) => {
    if (!/static/.test(r.url())) textes.push(r.text().catch(() => ''));
  });
  return async () => (await Promise.all(textes)).join('\n');
}

test('rien du dossier d’une personne n’arrive à une association, ni à qui vérifie son passeport', async ({
  browser,
  connecterUser,
  context,
  db,
  page,
}) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(30_000);
  const now = new Date();
  const { objets, missions, hote, personne, jeton, telephone } = await monde(now);
  const trouvees: string[] = [];
  const chercher = (ou: string, texte: string) => trouvees.push(...fuites(ou, texte, telephone));
  await connecterUser(hote.user.id);

  await test.step('les pages, en HTML et telles que le routeur les demande', async () => {
    const fermees: string[] = [];
    const lues = [...adresses(objets), ...missions.map((id) => `/association/missions/${id}`)];
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
    await page
      .getByRole('button', { name: /^Confirmer 1 heure 35 d’Inès/ })
      .first()
      .click();
    await expect(page).toHaveURL(/fait=/);
    await page.goto(`/association/missions/${missions[1]}`);
    await page.locator('summary', { hasText: 'Accueillir Inès' }).click();
    await page.getByRole('button', { name: 'Oui, accueillir Inès' }).click();
    await expect(page).toHaveURL(/fait=/);
    for (const lien of ['/association/benevoles', '/association']) await page.goto(lien);
    await expect(page.getByText('Inès').first()).toBeVisible();
    chercher('navigateur', await arrive());
  });

  await test.step('les fichiers qu’elle peut télécharger', async () => {
    for (const bloc of BLOCS) {
      const csv = await context.request.get(`/api/indicateurs/${bloc}`);
      if (csv.ok()) expect(csv.headers()['content-type']).toContain('text/csv');
      const texte = await csv.text();
      trouvees.push(...fuites('/indicateurs', texte, telephone));
    }
  });

  await test.step('les messages qui lui sont écrits, et ce qui part vraiment', async () => {
    const membres = { user: { appartenances: { some: { associationId: hote.id } } } };
    const messages = await db.message.findMany({ where: membres });
    expect([...new Set(messages.map((m) => m.modele))].sort()).toEqual([
      'candidature.presentee.association',
      'candidature.retiree.association',
      'empechement.benevole',
      'fiche.accordee',
      'heures.a-confirmer',
    ]);
    expect(new Set(messages.map((m) => m.canal))).toEqual(new Set(['EMAIL', 'SMS']));
    const { recus, url, fermer } = await boite();
    const reglages = lireReglages({ DATABASE_URL: process.env.DATABASE_URL, SMTP_URL: url });
    for (const { cle, canal, modele, sujet, texte } of messages) {
      chercher(`${canal} ${modele}`, `${cle}\n${sujet}\n${texte}`);
      if (canal === 'EMAIL') expect(await livrerMessage(cle, now, reglages)).toBe('ENVOYE');
    }
    await fermer();
    expect(recus).toHaveLength(messages.filter((m) => m.canal === 'EMAIL').length);
    expect(recus.join('\n')).toContain('Inès aimerait devenir bénévole');
    for (const recu of recus) chercher('courriel reçu', recu);
  });

  await test.step('le passeport montré : le PDF, et la page de vérification', async () => {
    const dehors = await browser.newContext({ baseURL: new URL(page.url()).origin });
    const verifier = `/passeport/verifier/${jeton}`;
    const html = await (await dehors.request.get(verifier)).text();
    expect(html).toContain('1 heure 35');
    chercher(verifier, html);
    chercher(verifier, (await chargeRsc(dehors.request, verifier)).texte);
    for (const adresse of ['/missions', `/missions/${objets.mission}`])
      chercher(adresse, await (await dehors.request.get(adresse)).text());
    await dehors.close();
    await connecterUser(personne.userId);
    const pdf = await context.request.get(`/api/passeport/${objets.partage}/pdf`);
    const texte = await texteDuPdf(await pdf.body());
    expect(texte).toContain('1 heure 35');
    chercher('PDF', texte);
  });

  expect(trouvees, 'ce qui a été lu sans droit').toEqual([]);
});
