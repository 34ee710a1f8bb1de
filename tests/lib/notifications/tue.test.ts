import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { lireReglages } from '@/lib/env';
import { livrerMessage } from '@/lib/notifications/livraison';
import { unAvis } from '../../factories/notifications';
import { unBeneficiaire } from '../../factories/beneficiaires';

/** A process starts slowly where others are at work. */
const LENT = 120_000;
const NOW = new Date('2026-03-03T09:00:00Z');
/** The Message-ID of each message that this server has answered 250 for. */
const pris: string[] = [];
/** What happens once a message is whole, before the server answers. */
let avantReponse: () => Promise<void> = async () => {};
let smtp: SMTPServer;
let url: string;

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(flux, _session, fini) {
      let texte = '';
      flux.on('data', (m: Buffer) => (texte += m.toString('utf8')));
      flux.on('end', () => {
        void avantReponse().then(() => {
          pris.push(/Message-ID: <([^>]+)>/i.exec(texte)![1]!);
          fini();
        });
      });
    },
  });
  await new Promise<void>((pret) => smtp.listen(0, '127.0.0.1', pret));
  url = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise<void>((fini) => smtp.close(fini));
});
beforeEach(() => {
  pris.length = 0;
  avantReponse = async () => {};
});

const enAttente = async () =>
  (await unAvis((await unBeneficiaire()).userId, { statut: 'EN_ATTENTE', creeLe: NOW })).cle;
const autreProcessus = (cle: string): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--conditions=react-server',
      '--import',
      'tsx',
      'tests/support/livraison-fil.ts',
      cle,
      NOW.toISOString(),
    ],
    { env: { ...process.env, NODE_ENV: 'production', TREMPLIN_DEMO: '', SMTP_URL: url }, stdio: 'ignore' },
  );
const tuer = async (fil: ChildProcess) => {
  const fini = once(fil, 'exit');
  fil.kill('SIGKILL');
  await fini;
};
/** By this process, as the next worker does it. */
const reprendre = (cle: string) =>
  livrerMessage(cle, NOW, lireReglages({ DATABASE_URL: process.env.DATABASE_URL, SMTP_URL: url }));
const statut = async (cle: string) => (await db.message.findUniqueOrThrow({ where: { cle } })).statut;

it(
  'tué avant la réponse du serveur, le message n’est pas perdu, et ne part qu’une fois',
  { timeout: LENT },
  async () => {
    const cle = await enAttente();
    const signaux = new EventEmitter();
    avantReponse = async () => {
      signaux.emit('recu');
      await once(signaux, 'tue');
    };
    const recu = once(signaux, 'recu');
    const fil = autreProcessus(cle);
    await recu;
    await tuer(fil);
    // The server never said yes to it: what it had is thrown away.
    const avant = pris.length;
    avantReponse = async () => {};
    expect([avant, await statut(cle)]).toEqual([0, 'EN_ATTENTE']);
    expect(await reprendre(cle)).toBe('ENVOYE');
    expect(pris).toHaveLength(1);
    signaux.emit('tue');
  },
);

it(
  'tué entre le oui du serveur et notre marque, il repart sous le même Message-ID, et alors seulement',
  { timeout: LENT },
  async () => {
    const cle = await enAttente();
    // Nobody may write in the outbox from here on: the process has its 250, and waits to mark it.
    const garde = new pg.Client({ connectionString: process.env.DATABASE_URL! });
    await garde.connect();
    avantReponse = async () => {
      await garde.query('BEGIN');
      await garde.query('LOCK TABLE "messages" IN SHARE MODE');
    };
    const fil = autreProcessus(cle);
    await expect
      .poll(
        async () =>
          (
            await garde.query(
              `SELECT 1 FROM pg_locks l JOIN pg_class c ON c.oid = l.relation WHERE c.relname = 'messages' AND NOT l.granted`,
            )
          ).rowCount,
        { timeout: LENT },
      )
      .toBe(1);
    await tuer(fil);
    await garde.query('ROLLBACK');
    await garde.end();
    avantReponse = async () => {};
    expect([pris.length, await statut(cle)]).toEqual([1, 'EN_ATTENTE']);
    expect(await reprendre(cle)).toBe('ENVOYE');
    expect(pris).toHaveLength(2);
    expect(pris[1]).toBe(pris[0]);
    expect(await reprendre(cle)).toBe('DEJA');
    expect(pris).toHaveLength(2);
  },
);
