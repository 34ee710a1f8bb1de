import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { dernierSchema, ecrireMigration } from '@/lib/demarrage/ecrire-migration';
import { ErreurDemarrage } from '@/lib/demarrage/etapes';
import {
  appliquerMigrations,
  differenceSql,
  DOSSIER_MIGRATIONS,
  lireSchema,
  listerMigrations,
} from '@/lib/demarrage/migrations';
import { Prisma } from '@/lib/generated/prisma/client';
import { unDepartement } from '../../factories/territoires';

const dossier = mkdtempSync(path.join(tmpdir(), 'tremplin-migrations-'));
const copies = mkdtempSync(path.join(tmpdir(), 'tremplin-copies-'));
afterAll(() => {
  for (const d of [dossier, copies]) rmSync(d, { recursive: true, force: true });
});
const url = () => process.env.DATABASE_URL!;

const schema = (colonnes: string) => [
  {
    path: 'a.prisma',
    content: `datasource db {\n  provider = "postgresql"\n}\n\nmodel Chose {\n  id Int @id\n${colonnes}}\n`,
  },
];

describe('les migrations', () => {
  test('mènent au schéma édité : celui gardé à côté de la dernière est le même', async () => {
    const sql = await differenceSql(url(), dernierSchema(), lireSchema());
    expect(sql.replace(/^\s*--.*$/gm, '').trim(), 'lancez npm run db:nouvelle-migration -- nom').toBe('');
  });

  test('créent chaque table et chaque colonne que le client lit', async () => {
    for (const nom of Object.values(Prisma.ModelName)) {
      const cle = (nom[0]!.toLowerCase() + nom.slice(1)) as 'user';
      await expect(db[cle].findFirst(), nom).resolves.not.toThrow();
    }
  });

  test('tiennent chacune en une transaction : aucune ne la coupe', () => {
    for (const nom of listerMigrations()) {
      const sql = readFileSync(path.join(DOSSIER_MIGRATIONS, nom, 'migration.sql'), 'utf8');
      expect(sql, nom).not.toMatch(/^\s*(BEGIN|START|COMMIT|ROLLBACK)(\s+(TRANSACTION|WORK))?\s*;/im);
    }
  });

  test('ne s’appliquent qu’une fois', async () => {
    expect(await appliquerMigrations(url())).toEqual([]);
  });
});

describe('une base qui a déjà reçu des migrations', () => {
  const appliquees = () =>
    db.$queryRaw<{ nom: string }[]>`SELECT "migration_name" AS nom FROM "_prisma_migrations"
      WHERE "finished_at" IS NOT NULL ORDER BY "migration_name"`;
  const copie = (nom: string) => {
    const cible = path.join(copies, nom);
    cpSync(DOSSIER_MIGRATIONS, cible, { recursive: true });
    return cible;
  };
  const ajouter = (cible: string, sql: string) => {
    mkdirSync(path.join(cible, '29990101000000_essai'), { recursive: true });
    writeFileSync(path.join(cible, '29990101000000_essai', 'migration.sql'), sql);
  };
  afterEach(async () => {
    await db.$executeRaw`DROP TABLE IF EXISTS "essai"`;
    await db.$executeRaw`DELETE FROM "_prisma_migrations" WHERE "migration_name" = '29990101000000_essai'`;
  });

  test('refuse en une phrase celle dont le fichier a changé depuis', async () => {
    const cible = copie('changee');
    const nom = listerMigrations().at(-1)!;
    writeFileSync(path.join(cible, nom, 'migration.sql'), 'SELECT 1;\n');
    const erreur: unknown = await appliquerMigrations(url(), cible).catch((e: unknown) => e);
    expect(erreur).toBeInstanceOf(ErreurDemarrage);
    expect((erreur as Error).message).toMatch(new RegExp(`^La migration ${nom} a changé .*db:nouvelle-`));
  });

  test('n’en voit pas changer une dont seules les fins de ligne diffèrent', async () => {
    const cible = copie('lignes');
    for (const nom of listerMigrations()) {
      const fichier = path.join(cible, nom, 'migration.sql');
      writeFileSync(fichier, readFileSync(fichier, 'utf8').replaceAll('\n', '\r\n'));
    }
    expect(await appliquerMigrations(url(), cible)).toEqual([]);
  });

  test('reprend celle qu’une coupure a interrompue : rien n’en restait', async () => {
    const cible = copie('coupee');
    ajouter(cible, 'CREATE TABLE "essai" ("id" INT); SELECT pg_sleep(600);\n-- fin');
    const tuee = appliquerMigrations(url(), cible).catch((e: unknown) => e);
    const tuer = () => db.$queryRaw<unknown[]>`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event = 'PgSleep'`;
    await expect.poll(tuer, { timeout: 15_000 }).toHaveLength(1);
    expect(await tuee).toBeInstanceOf(Error);
    // What a kill of the start leaves: the engine had no time to note the failure.
    await db.$executeRaw`UPDATE "_prisma_migrations" SET "logs" = NULL WHERE "finished_at" IS NULL`;
    writeFileSync(
      path.join(cible, '29990101000000_essai', 'migration.sql'),
      'CREATE TABLE "essai" ("id" INT)',
    );
    expect(await appliquerMigrations(url(), cible)).toEqual(['29990101000000_essai']);
    expect((await appliquees()).map((l) => l.nom)).toEqual(listerMigrations(cible));
  });

  test('dit laquelle PostgreSQL refuse, pourquoi et à quelle ligne, n’en laisse rien, puis la reprend', async () => {
    const cible = copie('refusee');
    const refus = async (sql: string) => {
      ajouter(cible, sql);
      const erreur: unknown = await appliquerMigrations(url(), cible).catch((e: unknown) => e);
      expect(erreur).toBeInstanceOf(ErreurDemarrage);
      expect(await db.$queryRaw`SELECT to_regclass('"essai"')::text AS t`).toEqual([{ t: null }]);
      return (erreur as Error).message;
    };
    const suite =
      'rien n’en reste dans la base, corrigez ce qui la gêne dans la base ou dans prisma/migrations/29990101000000_essai/migration.sql, puis recommencez.';
    expect(
      await refus(
        'CREATE TABLE "essai" ("id" INT);\n-- été 🌳\nALTER TABLE "nulle_part" ADD COLUMN "x" INT;',
      ),
    ).toBe(
      `La migration 29990101000000_essai n’a pas pu être appliquée, PostgreSQL dit « relation "nulle_part" does not exist » : ${suite}`,
    );
    expect(await refus('CREATE TABLE "essai" ("id" INT);\n-- été 🌳\n  CREATE TABEL "x" ();\n')).toContain(
      ' dit « syntax error at or near "TABEL" » (ligne 3 : CREATE TABEL "x" ();) : rien',
    );
    const double = 'CREATE TABLE "essai" ("id" INT UNIQUE);\nINSERT INTO "essai" VALUES (1987), (1987);';
    expect(await refus(double)).toMatch(/^(?!.*1987).*violates unique constraint "essai_id_key" » : rien/);
    ajouter(cible, 'CREATE TABLE "essai" ("id" INT)');
    expect(await appliquerMigrations(url(), cible)).toEqual(['29990101000000_essai']);
  });

  test('note la fin d’une migration avec ce qu’elle fait, d’un seul tenant', async () => {
    const cible = copie('fin');
    ajouter(
      cible,
      `CREATE TABLE "essai" ("id" INT);
       CREATE FUNCTION pg_temp.refuser() RETURNS trigger LANGUAGE plpgsql AS
         'BEGIN IF NEW.finished_at IS NOT NULL THEN RAISE EXCEPTION ''pas de fin''; END IF; RETURN NEW; END';
       CREATE TRIGGER refuser BEFORE UPDATE ON "_prisma_migrations"
         FOR EACH ROW EXECUTE FUNCTION pg_temp.refuser();`,
    );
    await expect(appliquerMigrations(url(), cible)).rejects.toThrow('29990101000000_essai');
    expect(await db.$queryRaw`SELECT to_regclass('"essai"')::text AS t`).toEqual([{ t: null }]);
  });

  test('dit quel droit manque au compte qui n’a pas celui de créer des tables', async () => {
    const cible = copie('droit');
    ajouter(cible, 'SELECT 1');
    const compte = `t_sans_${process.pid}`;
    await db.$executeRawUnsafe(`CREATE ROLE ${compte} LOGIN PASSWORD '${compte}'`);
    await db.$executeRawUnsafe(`GRANT SELECT ON "_prisma_migrations" TO ${compte}`);
    const sien = Object.assign(new URL(url()), { username: compte, password: compte }).href;
    await expect(appliquerMigrations(sien, cible)).rejects.toThrow(
      `Le compte ${compte} n’a pas le droit de créer les tables dans cette base. Demandez à son administrateur : GRANT USAGE, CREATE ON SCHEMA public TO ${compte};`,
    );
    await db.$executeRawUnsafe(`DROP OWNED BY ${compte}`);
    await db.$executeRawUnsafe(`DROP ROLE ${compte}`);
  });
});

describe('la migration « une demande, une fois »', () => {
  test('ferme les demandes arrivées en double, garde la plus ancienne et son mot', async () => {
    await unDepartement();
    await db.$executeRaw`DROP INDEX "demandes_rappel_en_attente", "messages_contact_en_attente"`;
    const jour = (n: number) => new Date(Date.UTC(2026, 0, n));
    const rappel = { prenom: 'Nadia', telephone: '+33639981234', communeCode: '01053' };
    await db.demandeRappel.createMany({
      data: [
        { ...rappel, creeLe: jour(2), mot: 'Le soir' },
        { ...rappel, creeLe: jour(1), prenom: 'NADIA' },
        { ...rappel, creeLe: jour(3), email: 'nadia@exemple.fr' },
      ],
    });
    const message = { email: 'a@exemple.fr', sujet: 'autre', texte: 'Bonjour' };
    await db.messageContact.createMany({ data: [1, 2].map((n) => ({ ...message, creeLe: jour(n) })) });

    const nom = listerMigrations().find((m) => m.endsWith('_une_demande_une_fois'))!;
    const client = new pg.Client({ connectionString: url() });
    await client.connect();
    await client.query(readFileSync(path.join('prisma/migrations', nom, 'migration.sql'), 'utf8'));
    await client.end();

    const rappels = await db.demandeRappel.findMany({ orderBy: { creeLe: 'asc' } });
    expect(rappels.map((r) => [r.statut, r.mot])).toEqual([
      ['NOUVELLE', 'Le soir'],
      ['CLASSEE', 'Le soir'],
      ['NOUVELLE', null],
    ]);
    const messages = await db.messageContact.findMany({ orderBy: { creeLe: 'asc' } });
    expect(messages.map((m) => m.statut)).toEqual(['NOUVEAU', 'CLASSE']);
    const lignes = await db.journal.findMany({ orderBy: { id: 'asc' } });
    expect(lignes.map((l) => [l.objetId, l.vers])).toEqual([
      [rappels[1]!.id, 'CLASSEE'],
      [messages[1]!.id, 'CLASSE'],
    ]);
  });
});

describe('npm run db:nouvelle-migration', () => {
  test('écrit la première, puis seulement la différence, puis rien', async () => {
    const premiere = await ecrireMigration(
      url(),
      'debut',
      new Date('2026-01-01T10:00:00Z'),
      schema(''),
      dossier,
    );
    expect(path.basename(premiere!)).toBe('20260101100000_debut');
    expect(readFileSync(path.join(premiere!, 'migration.sql'), 'utf8')).toContain('CREATE TABLE "Chose"');

    const avecNom = schema('  nom String?\n');
    const suite = await ecrireMigration(
      url(),
      'ajout_nom',
      new Date('2026-01-02T10:00:00Z'),
      avecNom,
      dossier,
    );
    const sql = readFileSync(path.join(suite!, 'migration.sql'), 'utf8');
    expect(sql).toContain('ADD COLUMN');
    expect(sql).not.toContain('CREATE TABLE');
    expect(readFileSync(path.join(suite!, 'schema.prisma'), 'utf8')).toContain('nom String?');

    expect(
      await ecrireMigration(url(), 'rien', new Date('2026-01-03T10:00:00Z'), avecNom, dossier),
    ).toBeUndefined();
  });

  test('refuse un nom qui ne ferait pas un nom de dossier', async () => {
    await expect(
      ecrireMigration(url(), '../Ailleurs', new Date('2026-01-04T10:00:00Z'), schema(''), dossier),
    ).rejects.toThrow('n’est pas un nom de migration');
  });

  test('refuse de passer avant la dernière', async () => {
    await expect(
      ecrireMigration(url(), 'tot', new Date('2025-01-01T10:00:00Z'), schema('  x Int\n'), dossier),
    ).rejects.toThrow('datée d’après maintenant');
  });
});
