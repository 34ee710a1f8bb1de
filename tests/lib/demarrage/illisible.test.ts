import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { repondreIllisible, seLit } from '@/lib/demarrage/illisible';

test.each([
  ['/missions/%E0%A4%A', false],
  ['/%', false],
  ['/missions/%C3%A9', true],
  // A query is read otherwise, and never fails.
  ['/missions?q=%E0%A4%A', true],
  ['/', true],
])('une adresse se lit ou non\u00a0: %s', (url, lisible) => {
  expect(seLit({ url })).toBe(lisible);
});

test('une adresse illisible est répondue 400, en français, avec où aller et qui appeler', async () => {
  const serveur = createServer((q, r) => repondreIllisible(q, r, '+33465711200')).listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  const ici = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`;
  const reponse = await fetch(`${ici}/missions/%E0%A4%A`);
  expect(reponse.status).toBe(400);
  const html = await reponse.text();
  expect(html).toContain('<html lang="fr">');
  expect(html).toContain('Cette page est introuvable');
  expect(html).toContain('tel:+33465711200');
  expect(html).not.toContain('%E0');
  const neutre = await (await fetch(`${ici}/passeport/verifier/%E0`)).text();
  expect(neutre).not.toMatch(/tel:|href=/);
  expect(await (await fetch(`${ici}/%`, { method: 'HEAD' })).text()).toBe('');
  serveur.close();
});
