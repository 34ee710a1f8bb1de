import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { PERSONAS, type NomPersona } from '@/lib/auth/personas';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { fichierInfos, SECRET_DES_TESTS } from './infos';

type Outils = {
  /** Opens a session for a persona of the demonstration, without passing by /connexion. */
  connecter: (persona: NomPersona) => Promise<void>;
  /** The same for any user of the database. */
  connecterUser: (userId: string) => Promise<void>;
};
type OutilsDuProcessus = {
  /** The database of the server under test. */
  db: PrismaClient;
};

/** Signs a user in for a browser of one's own, by a row of the database. */
export async function ouvrirSession(
  context: BrowserContext,
  db: PrismaClient,
  url: string,
  userId: string,
): Promise<void> {
  const jeton = randomUUID() + randomUUID();
  const expires = new Date(Date.now() + 3_600_000);
  await db.session.create({
    data: { sessionToken: jeton, userId, expires, moyen: 'DEMO', appareil: 'Test' },
  });
  await context.clearCookies();
  await context.addCookies([
    { name: 'next-auth.session-token', value: jeton, url, httpOnly: true, sameSite: 'Lax' },
  ]);
}

/** Playwright's test, with the database of the server under test and sessions without ceremony. */
export const test = base.extend<Outils, OutilsDuProcessus>({
  db: [
    async ({}, utiliser) => {
      const infos = readFileSync(fichierInfos(process.env.TREMPLIN_E2E_PORT!), 'utf8');
      process.env.DATABASE_URL = (JSON.parse(infos) as { base: string }).base;
      // The links that the server signs are written here too.
      process.env.NEXTAUTH_SECRET = SECRET_DES_TESTS;
      const { db } = await import('@/lib/db');
      await utiliser(db);
      await db.$disconnect();
    },
    { scope: 'worker' },
  ],
  connecterUser: async ({ context, db, baseURL }, utiliser) => {
    await utiliser((userId) => ouvrirSession(context, db, baseURL!, userId));
  },
  connecter: async ({ connecterUser, db }, utiliser) => {
    await utiliser(async (persona) => {
      const user = await db.user.findUniqueOrThrow({ where: { email: PERSONAS[persona].courriel } });
      await connecterUser(user.id);
    });
  },
});

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];
const lisible = (violations: Violations) =>
  violations.map((v) => `${v.id} : ${v.help} → ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);

/** No page holds a frame and only what is wrong is read: the same rules, in a third of the time. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true);

/** axe finds nothing on this page, best practices included. Needs scripts on. */
export async function sansViolation(page: Page, ou = page.url()): Promise<void> {
  const { violations } = await axe(page)
    .options({ resultTypes: ['violations'] })
    .analyze();
  expect.soft(lisible(violations), `axe sur ${ou}`).toEqual([]);
}

/** Only what a change of colours can change. */
export async function contrasteBon(page: Page, ou: string): Promise<void> {
  const { violations } = await axe(page)
    .options({ runOnly: ['color-contrast'], resultTypes: ['violations'] })
    .analyze();
  expect.soft(lisible(violations), `contraste sur ${ou}`).toEqual([]);
}

export { expect };
