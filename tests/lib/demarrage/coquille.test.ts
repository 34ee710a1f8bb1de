import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { completerErreurs } from '@/lib/demarrage/coquille';
import { sansScript } from '@/lib/demarrage/secours';

const VIDE =
  '<!DOCTYPE html><html id="__next_error__"><head><title>Page introuvable</title></head><body><div hidden=""></div></body></html>';
const PLEINE = '<!DOCTYPE html><html lang="fr"><body><main>Déjà là $1</main></body></html>';

let fermer = () => undefined as void;
afterEach(() => fermer());

/** What a browser receives of an answer written by `ecrire` behind the door. */
async function recevoir(ecrire: (reponse: ServerResponse) => void, method = 'GET') {
  const serveur = createServer((_, reponse) => {
    completerErreurs(reponse, (statut) => `<noscript>${statut} $& secours</noscript>`);
    ecrire(reponse);
  }).listen(0, '127.0.0.1');
  fermer = () => void serveur.close();
  await once(serveur, 'listening');
  const demande = request({ port: (serveur.address() as AddressInfo).port, host: '127.0.0.1', method }).end();
  const [reponse] = (await once(demande, 'response')) as [IncomingMessage];
  const morceaux: Buffer[] = [];
  for await (const m of reponse) morceaux.push(m as Buffer);
  return { statut: reponse.statusCode, entetes: reponse.headers, corps: Buffer.concat(morceaux) };
}

/** As Next does: a status, headers, the head at once, then the document piece by piece. */
const enMorceaux =
  (statut: number, corps: Buffer, entetes: Record<string, string> = {}) =>
  (r: ServerResponse) => {
    r.statusCode = statut;
    r.setHeader('Content-Type', 'text/html; charset=utf-8');
    for (const [nom, valeur] of Object.entries(entetes)) r.setHeader(nom, valeur);
    r.flushHeaders();
    r.write(corps.subarray(0, 40), () => {
      r.write(corps.subarray(40));
      r.end();
    });
  };

test.each([404, 500])('un document vide répondu %i reçoit des mots et sa langue', async (statut) => {
  const { statut: recu, corps, entetes } = await recevoir(enMorceaux(statut, Buffer.from(VIDE)));
  expect(recu).toBe(statut);
  expect(corps.toString()).toBe(
    VIDE.replace('<html id="__next_error__">', '<html id="__next_error__" lang="fr">').replace(
      '<body>',
      () => `<body><noscript>${statut} $& secours</noscript>`,
    ),
  );
  expect(Number(entetes['content-length'])).toBe(corps.length);
  expect(entetes['transfer-encoding']).toBeUndefined();
});

test('un document vide et compressé est complété, et repart sans l’être', async () => {
  const { corps, entetes } = await recevoir(
    enMorceaux(404, gzipSync(VIDE), { 'Content-Encoding': 'gzip', ETag: '"vide"' }),
  );
  expect(corps.toString()).toContain('<noscript>404 $& secours</noscript>');
  expect(entetes['content-encoding']).toBeUndefined();
  expect(entetes.etag).toBeUndefined();
});

test('une page d’erreur qui a ses mots part telle qu’elle est, compressée comme elle était', async () => {
  const corps = gzipSync(PLEINE);
  const recu = await recevoir(enMorceaux(404, corps, { 'Content-Encoding': 'gzip', ETag: '"pleine"' }));
  expect(recu.corps.equals(corps)).toBe(true);
  expect(recu.entetes).toMatchObject({ 'content-encoding': 'gzip', etag: '"pleine"' });
});

test.each([200, 303, 401])('une réponse %i passe morceau par morceau', async (statut) => {
  const { statut: recu, corps, entetes } = await recevoir(enMorceaux(statut, Buffer.from(VIDE)));
  expect([recu, corps.toString()]).toEqual([statut, VIDE]);
  expect(entetes['transfer-encoding']).toBe('chunked');
});

test('une erreur qui n’est pas une page passe telle qu’elle est', async () => {
  const { statut, corps, entetes } = await recevoir((r) => {
    r.writeHead(404, { 'Content-Type': 'application/json', 'Set-Cookie': ['a=1', 'b=2'] });
    r.end('{}');
  });
  expect([statut, corps.toString(), entetes['set-cookie']]).toEqual([404, '{}', ['a=1', 'b=2']]);
});

test('les en-têtes donnés avec le statut sont gardés ; HEAD n’a pas de corps', async () => {
  const reponse = await recevoir((r) => {
    r.setHeader('Content-Type', 'text/html');
    r.writeHead(500, { 'X-Essai': 'oui' });
    r.end(VIDE, 'utf8');
  });
  expect(reponse.entetes['x-essai']).toBe('oui');
  expect(reponse.corps.toString()).toContain('500 $& secours');
  fermer();
  const tete = await recevoir((r) => enMorceaux(404, Buffer.alloc(0))(r), 'HEAD');
  expect([tete.statut, tete.corps.length]).toEqual([404, 0]);
});

test('les mots de secours : français, un numéro, aucun chemin pour qui vérifie un passeport', () => {
  const absente = sansScript(404, '/missions/inconnue', '+33474000000');
  expect(absente).toContain('Cette page est introuvable');
  expect(absente).toContain('href="tel:+33474000000"');
  expect(absente).toContain('href="/je-participe"');
  expect(sansScript(500, '/', null)).toContain('Quelque chose n’a pas marché');
  expect(sansScript(500, '/', null)).not.toContain('tel:');
  expect(sansScript(500, '/passeport/verifier/abc', '+33474000000')).not.toMatch(/href|tel:|Tremplin/);
});
