import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIRequestContext, Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SMTPServer } from 'smtp-server';
import { lireReglages } from '@/lib/env';

/** The whole page as the browser's router asks for it: what React sends instead of HTML. */
export async function chargeRsc(request: APIRequestContext, adresse: string) {
  const reponse = await request.get(adresse, { headers: { RSC: '1' } });
  return {
    statut: reponse.status(),
    type: reponse.headers()['content-type'] ?? '',
    texte: await reponse.text(),
  };
}

export async function texteDuPdf(octets: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(octets), verbosity: 0 }).promise;
  const textes: string[] = [JSON.stringify(await pdf.getMetadata())];
  for (let i = 1; i <= pdf.numPages; i++) {
    const { items } = await (await pdf.getPage(i)).getTextContent();
    textes.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return textes.join('\n');
}

/** What the printer would put on paper of the page shown. */
export async function surPapier(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const texte = `${await page.title()}\n${await page.locator('body').innerText()}`;
  await page.emulateMedia({ media: null });
  return texte;
}

/** Everything that a page and its forms bring into the browser. */
export function toutCeQuiArrive(page: Page): () => Promise<string> {
  const textes: Promise<string>[] = [];
  page.on('response', (r) => {
    if (!/static/.test(r.url())) textes.push(r.text().catch(() => ''));
  });
  return async () => (await Promise.all(textes)).join('\n');
}

/** A letter as it came, its words readable: quoted-printable, subject included. */
function lisible(brut: string): string {
  const enOctets = brut
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, mots: string) => mots.replaceAll('_', ' '))
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, h: string) => String.fromCharCode(parseInt(h, 16)));
  return Buffer.from(enOctets, 'latin1')
    .toString('utf8')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, b: string) => Buffer.from(b, 'base64').toString('utf8'));
}

/** A mailbox and a telephone that keep what comes, as it came, by the address that it came to. */
export async function boites() {
  const recus: { canal: 'EMAIL' | 'SMS'; a: string; texte: string }[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(flux, { envelope: { mailFrom, rcptTo } }, fini) {
      const morceaux: Buffer[] = [];
      flux.on('data', (m: Buffer) => morceaux.push(m));
      flux.on('end', () => {
        const texte = JSON.stringify(mailFrom) + lisible(Buffer.concat(morceaux).toString('latin1'));
        recus.push({ canal: 'EMAIL', a: rcptTo[0]!.address, texte });
        fini();
      });
    },
  });
  const telephone = createServer((requete, reponse) => {
    let corps = '';
    requete.on('data', (m: Buffer) => (corps += m.toString('utf8')));
    requete.on('end', () => {
      const { to } = JSON.parse(corps) as { to: string };
      recus.push({ canal: 'SMS', a: to, texte: JSON.stringify(requete.headers) + corps });
      reponse.end('{}');
    });
  });
  await new Promise<void>((pret) => smtp.listen(0, '127.0.0.1', pret));
  await new Promise<void>((pret) => telephone.listen(0, '127.0.0.1', pret));
  const port = (serveur: { address(): unknown }) => (serveur.address() as AddressInfo).port;
  return {
    recus,
    reglages: lireReglages({
      DATABASE_URL: process.env.DATABASE_URL,
      SMTP_URL: `smtp://127.0.0.1:${port(smtp.server)}`,
      SMS_URL: `http://127.0.0.1:${port(telephone)}/envois`,
    }),
    fermer: async () => {
      telephone.closeAllConnections();
      telephone.close();
      await new Promise<void>((ok) => smtp.close(ok));
    },
  };
}
