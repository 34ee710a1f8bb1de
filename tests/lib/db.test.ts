import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { db, lire, lirePreparee } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { unSuivi } from '../factories/parcours';

const doubler = (n: number) =>
  lirePreparee<{ double: number; plans: number }>(
    Prisma.sql`SELECT ${n}::int * 2 AS double,
      (SELECT (generic_plans + custom_plans)::int FROM pg_prepared_statements WHERE statement LIKE '%2 AS double%') AS plans`,
  );

const colonne = () => lirePreparee<{ mot: unknown }>(Prisma.sql`SELECT mot FROM essai_de_lecture`);

afterAll(() => db.$executeRaw`DROP TABLE IF EXISTS essai_de_lecture`);

describe('une lecture préparée', () => {
  it('est préparée une fois par connexion, puis ne reçoit que ses valeurs', async () => {
    expect(await doubler(2)).toEqual([{ double: 4, plans: 1 }]);
    expect(await doubler(21)).toEqual([{ double: 42, plans: 2 }]);
  });

  it('se lit encore quand une migration a changé la table entre deux fois', async () => {
    await db.$executeRaw`CREATE TABLE essai_de_lecture AS SELECT 1 AS mot`;
    expect(await colonne()).toEqual([{ mot: 1 }]);
    await db.$executeRaw`ALTER TABLE essai_de_lecture ALTER COLUMN mot TYPE text`;
    expect(await colonne()).toEqual([{ mot: '1' }]);
  });

  it('passe par les connexions du produit, et en ouvre d’autres quand elles ont été fermées', async () => {
    await db.user.count();
    const [avant] = await lirePreparee<{ n: number }>(
      Prisma.sql`SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'`,
    );
    expect(avant!.n).toBe(1);
    await db.$disconnect();
    expect(await doubler(3)).toEqual([{ double: 6, plans: 1 }]);
    expect(await db.user.count()).toBe(0);
  });

  it('dont la connexion a été coupée échoue une fois, puis se lit par une autre', async () => {
    await doubler(1);
    await expect(
      lirePreparee(Prisma.sql`SELECT pg_terminate_backend(pg_backend_pid()) AS fin`),
    ).rejects.toThrow();
    expect(await doubler(4)).toEqual([{ double: 8, plans: 1 }]);
  });
});

describe('dans une transaction, ce qui part à la fois', () => {
  const nombres = [1, 2, 3, 4, 5, 6, 7, 8];

  it('se lit sans que le pilote ait à le ranger : il cessera de le faire', async () => {
    const avertis: string[] = [];
    const noter = (avis: Error) => avertis.push(avis.message);
    process.on('warning', noter);
    const { personne, referent } = await unSuivi();
    const lue = await db.$transaction((tx) =>
      tx.beneficiaire.findUniqueOrThrow({
        where: { id: personne.id },
        include: { user: true, commune: true, consentements: true, contrats: true, suivis: true },
      }),
    );
    await new Promise((apres) => setImmediate(apres));
    process.off('warning', noter);
    expect([lue.user.id, lue.commune.code, lue.suivis.map((s) => s.referentId)]).toEqual([
      personne.userId,
      '01053',
      [referent.id],
    ]);
    expect(avertis).toEqual([]);
  });

  it('reçoit chacun sa réponse, même quand l’un échoue, et la connexion sert encore', async () => {
    const lire = (client: Pick<typeof db, '$queryRaw'>, n: number) =>
      client.$queryRaw<{ n: number }[]>`SELECT ${n}::int AS n`;
    const echec = db.$transaction((tx) =>
      Promise.all(nombres.map((n) => (n === 3 ? tx.$queryRaw`SELECT 1 / 0` : lire(tx, n)))),
    );
    await expect(echec).rejects.toThrow(/division by zero/);
    const tour = (client: Pick<typeof db, '$queryRaw'>) => Promise.all(nombres.map((n) => lire(client, n)));
    expect(await db.$transaction(tour)).toEqual(nombres.map((n) => [{ n }]));
    expect(await tour(db)).toEqual(nombres.map((n) => [{ n }]));
  });
});

describe('d’autres adresses de la base', () => {
  const url = (base: string, port?: string) =>
    Object.assign(new URL(process.env.DATABASE_URL!), { pathname: `/${base}`, ...(port ? { port } : {}) })
      .href;
  const memoire = globalThis as { tremplinDb?: object };

  /** Which base answers each way of reading, and whether the statement kept a name there. */
  async function lues(
    reglages: Partial<Record<'TREMPLIN_BASE_LECTURE' | 'TREMPLIN_BASE_PARTAGEE', string>>,
    table = 'pg_class',
  ) {
    const avant = memoire.tremplinDb;
    delete memoire.tremplinDb;
    Object.assign(process.env, reglages);
    type Lue = { base: string; nommee: boolean };
    const requete = Prisma.sql`SELECT current_database() AS base,
      EXISTS (SELECT 1 FROM pg_prepared_statements WHERE statement LIKE '%AS nommee%') AS nommee,
      (SELECT count(*)::int FROM ${Prisma.raw(table)}) AS n`;
    try {
      return {
        offre: await lirePreparee<Lue>(requete, 'replique'),
        mots: await lire<Lue>(requete, 'replique'),
        reste: await lirePreparee<Lue>(requete),
      };
    } finally {
      await db.$disconnect();
      memoire.tremplinDb = avant!;
      for (const nom of Object.keys(reglages)) delete process.env[nom];
    }
  }
  const ici = () => new URL(process.env.DATABASE_URL!).pathname.slice(1);

  it('l’offre publique se lit dans la copie ; le reste se lit dans la base', async () => {
    expect(await lues({ TREMPLIN_BASE_LECTURE: url('postgres') })).toMatchObject({
      offre: [{ base: 'postgres', nommee: true }],
      mots: [{ base: 'postgres' }],
      reste: [{ base: ici(), nommee: true }],
    });
  });

  it('quand la copie ne répond pas, tout se lit dans la base', async () => {
    expect(await lues({ TREMPLIN_BASE_LECTURE: url('postgres', '1') })).toMatchObject({
      offre: [{ base: ici() }],
      mots: [{ base: ici() }],
      reste: [{ base: ici() }],
    });
  });

  it('quand la copie prend la connexion et se tait, ou n’a pas la table, tout se lit dans la base, puis sans attendre', async () => {
    const muet = createServer((prise) => void prises.push(prise));
    const prises: Socket[] = [];
    await new Promise<void>((ok) => muet.listen(0, '127.0.0.1', ok));
    const port = String((muet.address() as AddressInfo).port);
    try {
      const attendu = { offre: [{ base: ici() }], mots: [{ base: ici() }], reste: [{ base: ici() }] };
      expect(await lues({ TREMPLIN_BASE_LECTURE: url('postgres', port) })).toMatchObject(attendu);
      // The second read did not ask again.
      expect(prises).toHaveLength(1);
      const table = 'missions';
      expect(await lues({ TREMPLIN_BASE_LECTURE: url('postgres') }, table)).toMatchObject(attendu);
    } finally {
      for (const prise of prises) prise.destroy();
      muet.close();
    }
  });

  it('un réglage laissé vide ne compte pas', async () => {
    const vides = { TREMPLIN_BASE_LECTURE: '', TREMPLIN_BASE_PARTAGEE: '' };
    expect(await lues(vides)).toMatchObject({ offre: [{ base: ici(), nommee: true }] });
  });

  it('par un bassin partagé, aucune lecture ne garde de nom : une autre connexion ne le connaît pas', async () => {
    expect(await lues({ TREMPLIN_BASE_PARTAGEE: url('postgres') })).toMatchObject({
      offre: [{ base: 'postgres', nommee: false }],
      mots: [{ base: 'postgres', nommee: false }],
      reste: [{ base: 'postgres', nommee: false }],
    });
  });
});

describe('une liste de la base', () => {
  it('n’est jamais NULL : une liste vide en dit autant, et une lecture en SQL la lit comme Prisma', async () => {
    expect(
      await db.$queryRaw`
        SELECT "table_name", "column_name" FROM information_schema.columns
        WHERE "table_schema" = 'public' AND "data_type" = 'ARRAY' AND "is_nullable" = 'YES'`,
    ).toEqual([]);
  });
});
