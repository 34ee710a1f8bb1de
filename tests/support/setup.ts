import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';

/** Every test file has a database of its own, copied from the template: files run side by side. */
beforeAll(async () => {
  const serveur = inject('serveur');
  const modele = inject('modele');
  const nom = `t_${modele.replace('modele_', '')}_${randomBytes(4).toString('hex')}`;
  const admin = new pg.Client({ connectionString: serveur.replace('BASE', 'postgres') });
  await admin.connect();
  for (let essai = 0; ; essai++) {
    try {
      await admin.query(`CREATE DATABASE ${nom} TEMPLATE ${modele}`);
      break;
    } catch (e) {
      // The template is being copied by another file.
      if ((e as { code?: string }).code !== '55006' || essai > 50) throw e;
      await new Promise((r) => setTimeout(r, 100));
    }
  }
  await admin.end();
  process.env.DATABASE_URL = serveur.replace('BASE', nom);
  process.env.NEXTAUTH_SECRET ??= 'secret-des-tests-qui-ne-sert-qu-aux-tests';
});

afterAll(async () => {
  const { db } = await import('@/lib/db');
  await db.$disconnect();
});
