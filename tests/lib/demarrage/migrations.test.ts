import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { dernierSchema, ecrireMigration } from '@/lib/demarrage/ecrire-migration';
import { appliquerMigrations, differenceSql, lireSchema, listerMigrations } from '@/lib/demarrage/migrations';
import { Prisma } from '@/lib/generated/prisma/client';
import { unDepartement } from '../../factories/territoires';

const dossier = mkdtempSync(path.join(tmpdir(), 'tremplin-migrations-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));
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

  test('ne s’appliquent qu’une fois', async () => {
    expect(await appliquerMigrations(url())).toEqual([]);
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
