import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as attendre } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { resteMuette, observerBase } from '@/lib/demarrage/presence';

/** The base behind a line that can be cut, or that carries nothing any more without being cut. */
async function ligne(url: string) {
  const vers = new URL(url);
  const base = { host: vers.hostname, port: Number(vers.port) };
  const sockets = new Set<Socket>();
  let muette = false;
  let appels = 0;
  const relais = createServer((client) => {
    appels++;
    const serveur = connect(base);
    for (const s of [client, serveur]) {
      sockets.add(s);
      s.on('error', () => undefined);
    }
    client.on('data', (d) => serveur.write(d));
    serveur.on('data', (d) => muette || client.write(d));
    client.on('close', () => serveur.destroy());
    serveur.on('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(relais, 'listening');
  vers.hostname = '127.0.0.1';
  vers.port = String((relais.address() as { port: number }).port);
  return {
    url: vers.href,
    appels: () => appels,
    taire: (oui: boolean) => void (muette = oui),
    couper: () => sockets.forEach((s) => s.destroy()),
    fermer: () => {
      sockets.forEach((s) => s.destroy());
      relais.close();
    },
  };
}

test('une réponse tardive est attendue une deuxième fois avant de dire que la base manque', async () => {
  const apres = (ms: number) => attendre(ms, 'réponse');
  expect(await resteMuette(apres(0), 2_000)).toBe(false);
  // The answer comes after the first delay and before the second: timers keep this order, however slow the machine.
  expect(await resteMuette(apres(75), 50)).toBe(false);
  expect(await resteMuette(new Promise(() => undefined), 5)).toBe(true);
  expect(await resteMuette(Promise.reject(new Error('fermée')), 2_000)).toBe(true);
});

test('une base qui ne répond plus est dite absente, puis revient sans redémarrage', async () => {
  const fil = await ligne(process.env.DATABASE_URL!);
  const presence = await observerBase(fil.url, 2_000, 20);
  expect(presence.la()).toBe(true);
  fil.taire(true);
  await expect.poll(presence.la, { timeout: 30_000 }).toBe(false);
  fil.taire(false);
  await expect.poll(presence.la, { timeout: 30_000 }).toBe(true);
  expect(fil.appels()).toBeGreaterThan(1);

  fil.couper();
  await expect.poll(presence.la, { timeout: 30_000, interval: 1 }).toBe(false);
  await expect.poll(presence.la, { timeout: 30_000 }).toBe(true);
  presence.arreter();
  fil.fermer();
});
