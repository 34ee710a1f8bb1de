import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { optionsAuth } from '@/lib/auth/config';
import { demanderNextAuth, partirVers } from '@/lib/auth/depart';
import { db } from '@/lib/db';
import { lireReglages } from '@/lib/env';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unReferent } from '../../factories/comptes';

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/130.0' }),
  cookies: async () => ({ get: () => undefined }),
}));

const RETOUR = 'http://localhost:3000/api/auth/callback/proconnect';
const ACCUEIL = 'http://localhost:3000/compte/accueil';
/** Who is signed in at the provider. */
let qui = { sub: '', email: '' };
/** What the provider answers at /userinfo. */
let reponse: 'signee' | 'en-clair' | 'autre-cle' = 'signee';
let serveur: Server;
let options: ReturnType<typeof optionsAuth>;

beforeAll(async () => {
  // The provider's advice to those who would run it for real.
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const cles = await generateKeyPair('RS256', { extractable: true });
  const autres = await generateKeyPair('RS256');
  const { createServer } = await import('node:http');
  const pret: { traiter?: ReturnType<Provider['callback']> } = {};
  serveur = createServer((requete, rep) => void pret.traiter!(requete, rep));
  await new Promise<void>((ecoute) => serveur.listen(0, '127.0.0.1', ecoute));
  const issuer = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'tremplin',
        client_secret: 'secret-du-client',
        redirect_uris: [RETOUR],
        userinfo_signed_response_alg: 'RS256',
        id_token_signed_response_alg: 'RS256',
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(cles.privateKey)), alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['cle-des-tests'] },
    pkce: { methods: ['S256'], required: () => false },
    features: { jwtUserinfo: { enabled: true }, devInteractions: { enabled: true } },
    scopes: ['openid', 'given_name', 'usual_name', 'email', 'uid', 'siret', 'idp_id', 'idp_acr'],
    claims: { openid: ['sub'], email: ['email'], siret: ['siret'], usual_name: ['usual_name'] },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: qui.email, siret: '73282932000074', usual_name: 'Petit' }),
    }),
  });
  provider.use(async (ctx, suite) => {
    await suite();
    if (ctx.path !== '/me') return;
    if (reponse === 'en-clair') {
      ctx.type = 'application/json';
      ctx.body = { sub: qui.sub, email: qui.email };
    } else if (reponse === 'autre-cle')
      ctx.body = await new SignJWT({ sub: qui.sub, email: qui.email })
        .setProtectedHeader({ alg: 'RS256' })
        .setIssuer(issuer)
        .setAudience('tremplin')
        .sign(autres.privateKey);
  });
  pret.traiter = provider.callback();
  options = optionsAuth(
    lireReglages({
      PROCONNECT_ISSUER: issuer,
      PROCONNECT_CLIENT_ID: 'tremplin',
      PROCONNECT_CLIENT_SECRET: 'secret-du-client',
    }),
  );
  options.logger = { error: () => undefined, warn: () => undefined, debug: () => undefined };
});
afterAll(() => serveur.close());
beforeEach(() => {
  reponse = 'signee';
});

type Pot = Map<string, string>;
function garder(pot: Pot, lignes: string[]): void {
  for (const ligne of lignes) {
    const [nom, ...valeur] = ligne.split(';')[0]!.split('=');
    pot.set(nom!, decodeURIComponent(valeur.join('=')));
  }
}
const enLigne = (pot: Pot) => [...pot].map(([n, v]) => `${n}=${v}`).join('; ');

/** The provider's side in a browser: its login and consent pages, up to the address it leads back to. */
async function chezLeFournisseur(depart: string): Promise<URL> {
  const pot: Pot = new Map();
  let adresse = depart;
  let corps: URLSearchParams | undefined;
  for (let pas = 0; pas < 20; pas++) {
    const r = await fetch(adresse, {
      redirect: 'manual',
      method: corps ? 'POST' : 'GET',
      headers: { Cookie: enLigne(pot) },
      ...(corps ? { body: corps } : {}),
    });
    garder(pot, r.headers.getSetCookie());
    corps = undefined;
    const vers = r.headers.get('location');
    if (vers?.startsWith(RETOUR)) return new URL(vers);
    if (vers) adresse = new URL(vers, adresse).href;
    else {
      const page = await r.text();
      adresse = new URL(/<form[^>]+action="([^"]+)"/.exec(page)![1]!, adresse).href;
      const invite = /name="prompt" value="(\w+)"/.exec(page)![1]!;
      corps = new URLSearchParams({ prompt: invite, login: qui.sub, password: 'x' });
    }
  }
  throw new Error('Le fournisseur ne rend pas la main.');
}

async function entrer() {
  const navigateur: Pot = new Map();
  const depart = await partirVers(options, 'proconnect', ACCUEIL);
  garder(navigateur, depart.cookies);
  const retour = await chezLeFournisseur(depart.vers);
  const arrivee = await demanderNextAuth(options, {
    method: 'GET',
    chemin: ['callback', 'proconnect'],
    query: Object.fromEntries(retour.searchParams),
    cookies: Object.fromEntries(navigateur),
  });
  garder(navigateur, arrivee.cookies);
  return { vers: arrivee.vers, jeton: navigateur.get('next-auth.session-token') };
}

describe('ProConnect', () => {
  it('n’est pas proposé tant qu’il n’est pas réglé', () => {
    expect(optionsAuth(lireReglages({})).providers).toEqual([]);
  });

  it('part avec les seuls paramètres connus : état et nonce longs, pas de PKCE', async () => {
    const { vers } = await partirVers(options, 'proconnect', ACCUEIL);
    const params = new URL(vers).searchParams;
    expect([...params.keys()].sort()).toEqual([
      'client_id',
      'nonce',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
    ]);
    expect(params.get('state')!.length).toBeGreaterThanOrEqual(32);
    expect(params.get('nonce')!.length).toBeGreaterThanOrEqual(32);
    expect(params.get('scope')).toBe('openid given_name usual_name email uid siret idp_id idp_acr');
  });

  it('refuse une adresse inconnue, et n’ouvre jamais de compte', async () => {
    qui = { sub: randomUUID(), email: `${randomUUID()}@exemple.fr` };
    const avant = await db.user.count();
    const { vers, jeton } = await entrer();
    expect(vers).toContain('/error?error=AccessDenied');
    expect(jeton).toBeUndefined();
    expect(await db.user.count()).toBe(avant);
  });

  it('refuse une personne accompagnée et un compte fermé', async () => {
    const { user } = await unBeneficiaire();
    qui = { sub: randomUUID(), email: user.email! };
    expect((await entrer()).jeton).toBeUndefined();
    const referent = await unReferent();
    await db.user.update({ where: { id: referent.userId }, data: { desactiveLe: new Date('2026-03-03') } });
    qui = { sub: randomUUID(), email: referent.user.email! };
    expect((await entrer()).jeton).toBeUndefined();
  });

  it('fait entrer un professionnel invité pour 2 heures, sans garder de jeton du fournisseur', async () => {
    const referent = await unReferent();
    qui = { sub: randomUUID(), email: referent.user.email!.toUpperCase() };
    const { vers, jeton } = await entrer();
    expect(vers).toBe(ACCUEIL);
    const session = await db.session.findUniqueOrThrow({ where: { sessionToken: jeton! } });
    expect(session).toMatchObject({
      userId: referent.userId,
      moyen: 'PROCONNECT',
      appareil: 'Firefox sur Windows',
    });
    expect(session.expires.getTime() - session.creeLe.getTime()).toBe(2 * 3_600_000);
    const compte = await db.account.findFirstOrThrow({ where: { userId: referent.userId } });
    expect(compte).toMatchObject({ providerAccountId: qui.sub, access_token: null, id_token: null });
  });

  it('reconnaît ensuite l’identifiant, pas l’adresse ; un autre identifiant ne prend pas le compte', async () => {
    const referent = await unReferent();
    const premier = { sub: randomUUID(), email: referent.user.email! };
    qui = premier;
    await entrer();
    qui = { sub: premier.sub, email: `${randomUUID()}@exemple.fr` };
    expect((await entrer()).jeton).toBeDefined();
    qui = { sub: randomUUID(), email: premier.email };
    expect((await entrer()).jeton).toBeUndefined();
  });

  it.each(['en-clair', 'autre-cle'] as const)('refuse une réponse %s', async (sorte) => {
    const referent = await unReferent();
    qui = { sub: randomUUID(), email: referent.user.email! };
    reponse = sorte;
    const { vers, jeton } = await entrer();
    expect(vers).toContain('/error?error=OAuthCallback');
    expect(jeton).toBeUndefined();
  });
});
