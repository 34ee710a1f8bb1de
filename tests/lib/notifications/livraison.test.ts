import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { lireReglages } from '@/lib/env';
import type { Canal } from '@/lib/generated/prisma/enums';
import { livrerMessage } from '@/lib/notifications/livraison';

const NOW = new Date('2026-03-03T09:00:00Z');
const recus: string[] = [];
const sms: { jeton: string | undefined; cle: string | undefined; corps: unknown }[] = [];
let refuser = false;
let smtp: SMTPServer;
let http: Server;
let reglages: ReturnType<typeof lireReglages>;

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(flux, _session, fini) {
      let texte = '';
      flux.on('data', (morceau: Buffer) => (texte += morceau.toString('utf8')));
      flux.on('end', () => {
        if (refuser) return fini(Object.assign(new Error('Boîte pleine'), { responseCode: 452 }));
        recus.push(texte);
        fini();
      });
    },
  });
  await new Promise<void>((pret) => smtp.listen(0, '127.0.0.1', pret));
  http = createServer((requete, reponse) => {
    let corps = '';
    requete.on('data', (m: Buffer) => (corps += m.toString('utf8')));
    requete.on('end', () => {
      sms.push({
        jeton: requete.headers.authorization,
        cle: requete.headers['idempotency-key'] as string,
        corps: JSON.parse(corps) as unknown,
      });
      reponse.writeHead(refuser ? 503 : 202).end();
    });
  });
  await new Promise<void>((pret) => http.listen(0, '127.0.0.1', pret));
  const port = (s: { address: () => unknown }) => (s.address() as AddressInfo).port;
  reglages = lireReglages({
    DATABASE_URL: process.env.DATABASE_URL,
    SMTP_URL: `smtp://127.0.0.1:${port(smtp.server)}`,
    TREMPLIN_EXPEDITEUR: 'Les bénévoles de l’Ain <bonjour@exemple.fr>',
    SMS_URL: `http://127.0.0.1:${port(http)}/envois`,
    SMS_JETON: 'jeton-sms',
  });
});
afterAll(async () => {
  await new Promise<void>((fini) => smtp.close(fini));
  http.close();
});
beforeEach(() => {
  refuser = false;
  recus.length = 0;
  sms.length = 0;
});

async function unMessage(
  champs: { canal?: Canal; modele?: string; texte?: string; arret?: string } = {},
): Promise<string> {
  const cle = `essai:${randomUUID()}`;
  await db.message.create({
    data: {
      cle,
      canal: 'EMAIL',
      adresse: champs.canal === 'SMS' ? '+33639981234' : 'samira@exemple.fr',
      modele: 'essai',
      sujet: 'Une place pour vous',
      texte: 'Bonjour,\n\nOuvrez https://exemple.fr/a?b=1&c=2.\nÀ bientôt <3',
      creeLe: NOW,
      ...champs,
    },
  });
  return cle;
}
/** The body as a mailbox reads it: quoted-printable undone. */
const lisible = (brut: string) =>
  Buffer.from(
    brut
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, h: string) => String.fromCharCode(parseInt(h, 16))),
    'latin1',
  ).toString('utf8');

describe('livrer un message', () => {
  it('sans réglage, le laisse dans la boîte d’envoi', async () => {
    const cle = await unMessage();
    expect(await livrerMessage(cle, NOW, lireReglages({}))).toBe('EN_ATTENTE');
    expect(await db.message.findUnique({ where: { cle } })).toMatchObject({
      statut: 'EN_ATTENTE',
      essais: 0,
    });
  });

  it('part par courriel en deux parties, avec un identifiant tiré de sa clé', async () => {
    const cle = await unMessage();
    expect(await livrerMessage(cle, NOW, reglages)).toBe('ENVOYE');
    const message = lisible(recus[0]!);
    expect(message).toMatch(/Message-ID: <[0-9a-f]{40}@exemple\.fr>/i);
    expect(message).toContain('text/plain');
    expect(message).toContain('<html lang="fr">');
    expect(message).toContain('href="https://exemple.fr/a?b=1&amp;c=2"');
    expect(message).toContain('À bientôt &lt;3');
    expect(message).not.toMatch(/RSA/);
    expect(await db.message.findUnique({ where: { cle } })).toMatchObject({
      statut: 'ENVOYE',
      envoyeLe: NOW,
    });
  });

  it('porte le bouton « se désabonner » de la messagerie, quand il arrête quelque chose', async () => {
    const arret = 'https://exemple.fr/api/arreter/tAbc';
    await livrerMessage(await unMessage({ arret }), NOW, reglages);
    await livrerMessage(await unMessage(), NOW, reglages);
    expect(recus[0]).toContain(`List-Unsubscribe: <${arret}>`);
    expect(recus[0]).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(recus[1]).not.toContain('List-Unsubscribe');
  });

  it('attend le matin, sauf le lien pour entrer', async () => {
    const cle = await unMessage();
    const presse = await unMessage({ modele: 'connexion.lien' });
    const [soir, matin] = [new Date('2026-03-03T19:30:00Z'), new Date('2026-03-04T07:00:00Z')];
    expect(await livrerMessage(cle, soir, reglages)).toBe('PLUS_TARD');
    await db.message.update({ where: { cle: presse }, data: { creeLe: soir } });
    expect(await livrerMessage(presse, soir, reglages)).toBe('ENVOYE');
    expect(
      await db.$queryRaw`
      SELECT run_at FROM graphile_worker.jobs WHERE key = ${`message:${cle}`}`,
    ).toEqual([{ run_at: matin }]);
    expect(await livrerMessage(cle, matin, reglages)).toBe('ENVOYE');
  });

  it('ne part qu’une fois, même à deux en même temps', async () => {
    const cle = await unMessage();
    const resultats = await Promise.all([
      livrerMessage(cle, NOW, reglages),
      livrerMessage(cle, NOW, reglages),
    ]);
    expect(resultats.sort()).toEqual(['DEJA', 'ENVOYE']);
    expect(recus).toHaveLength(1);
  });

  it('part par SMS, avec la clé contre les doublons', async () => {
    const cle = await unMessage({ canal: 'SMS', texte: 'C’est oui pour «\u00a0Lire\u00a0»' });
    await livrerMessage(cle, NOW, reglages);
    expect(sms).toEqual([
      {
        jeton: 'Bearer jeton-sms',
        cle: expect.stringMatching(/^[0-9a-f]{64}$/),
        corps: { to: '+33639981234', text: 'C\'est oui pour "Lire"' },
      },
    ]);
  });

  it.each(['EMAIL', 'SMS'] as const)(
    'en échec par %s, attend, garde un code sans adresse, puis part',
    async (canal) => {
      const cle = await unMessage({ canal });
      refuser = true;
      await expect(livrerMessage(cle, NOW, reglages)).rejects.toThrow();
      const enAttente = await db.message.findUniqueOrThrow({ where: { cle } });
      expect(enAttente).toMatchObject({ statut: 'EN_ATTENTE', essais: 1 });
      expect(enAttente.erreur).toMatch(/452|HTTP_503/);
      refuser = false;
      expect(await livrerMessage(cle, NOW, reglages)).toBe('ENVOYE');
      expect(await db.message.findUnique({ where: { cle } })).toMatchObject({ essais: 2, erreur: null });
    },
  );

  it('efface un lien de connexion une fois parti, et ne l’envoie plus une fois périmé', async () => {
    const parti = await unMessage({
      modele: 'connexion.lien',
      texte: 'https://exemple.fr/connexion/lien/abc',
    });
    await livrerMessage(parti, NOW, reglages);
    const perime = await unMessage({
      modele: 'connexion.lien',
      texte: 'https://exemple.fr/connexion/lien/def',
    });
    const tard = new Date(NOW.getTime() + 15 * 60_000);
    expect(await livrerMessage(perime, tard, reglages)).toBe('PERIME');
    for (const cle of [parti, perime])
      expect((await db.message.findUniqueOrThrow({ where: { cle } })).texte).not.toContain('/lien/');
    expect(recus).toHaveLength(1);
  });
});
