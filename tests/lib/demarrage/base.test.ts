import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { departementReel, uneFois, verifierBase } from '@/lib/demarrage/base';
import { db } from '@/lib/db';
import { ErreurDemarrage } from '@/lib/demarrage/etapes';
import { portLibre } from '@/lib/demarrage/port';
import { unDepartement } from '../../factories/territoires';

const nom = (suffixe: string) => `t_${inject('modele').replace('modele_', '')}_${suffixe}`;
const adresse = (base: string, compte?: string) => {
  const url = new URL(inject('serveur').replace('BASE', base));
  if (compte) Object.assign(url, { username: compte, password: compte });
  return url.href;
};
let admin: pg.Client;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: adresse('postgres') });
  await admin.connect();
  for (const ordre of [
    `CREATE ROLE ${nom('gens')} LOGIN PASSWORD '${nom('gens')}'`,
    `CREATE DATABASE ${nom('sien')} OWNER ${nom('gens')}`,
    `CREATE DATABASE ${nom('autrui')}`,
    `CREATE DATABASE ${nom('latin')} ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' LOCALE_PROVIDER libc TEMPLATE template0`,
  ])
    await admin.query(ordre);
});
afterAll(async () => {
  for (const base of ['sien', 'autrui', 'latin'])
    await admin.query(`DROP DATABASE ${nom(base)} WITH (FORCE)`);
  await admin.query(`DROP ROLE ${nom('gens')}`);
  await admin.end();
});

describe('une base donnée par DATABASE_URL', () => {
  test('convient quand son propriétaire n’est pas administrateur : il ajoute lui-même les extensions', async () => {
    expect(await verifierBase(adresse(nom('sien'), nom('gens')))).toMatch(/^\d+\.\d+/);
  });

  test('reçoit ses extensions une fois quand deux démarrages se croisent', async () => {
    await admin.query(`CREATE DATABASE ${nom('deux')} OWNER ${nom('gens')}`);
    const deux = adresse(nom('deux'), nom('gens'));
    const versions = await Promise.all(Array.from({ length: 4 }, () => verifierBase(deux)));
    await admin.query(`DROP DATABASE ${nom('deux')} WITH (FORCE)`);
    expect(new Set(versions).size).toBe(1);
  });

  const refus: [string, () => string | Promise<string>, RegExp][] = [
    [
      'qui n’existe pas',
      () => adresse(nom('absente')),
      /ne répond pas \(cette base n’existe pas : .*createdb/,
    ],
    [
      'sans le bon mot de passe',
      () => adresse(nom('sien'), nom('gens')).replace(`:${nom('gens')}@`, ':faux@'),
      /ne répond pas \(le mot de passe n’est pas le bon\)/,
    ],
    [
      'où personne n’écoute',
      async () => `postgresql://moi:secret@127.0.0.1:${await portLibre()}/tremplin`,
      /ne répond pas \(la connexion est refusée\)/,
    ],
    ['qui n’est pas en UTF8', () => adresse(nom('latin')), /est en LATIN1 : il faut une base en UTF8/],
    [
      'dont on n’est pas propriétaire',
      () => adresse(nom('autrui'), nom('gens')),
      /Il manque à la base .* : btree_gist, pg_trgm, unaccent\. .*CREATE EXTENSION btree_gist; CREATE EXTENSION pg_trgm;/,
    ],
  ];
  test.each(refus)('%s est refusée en une phrase, sans secret', async (_, url, phrase) => {
    const erreur: unknown = await verifierBase(await url()).catch((e: unknown) => e);
    expect(erreur).toBeInstanceOf(ErreurDemarrage);
    expect((erreur as Error).message).toMatch(phrase);
    expect((erreur as Error).message).not.toMatch(/faux|secret/);
    expect((erreur as Error).message).not.toContain('\n');
  });
});

describe('les données de démonstration', () => {
  const url = () => process.env.DATABASE_URL!;
  let semailles = 0;
  const semer = async () => {
    semailles++;
    await unDepartement();
  };

  test('interrompues, se sèment de nouveau au démarrage suivant', async () => {
    const coupee = async () => {
      await semer();
      throw new Error('coupure');
    };
    await expect(uneFois(url(), coupee)).rejects.toThrow('coupure');
    expect(await uneFois(url(), semer)).toBe(true);
    expect(await uneFois(url(), semer)).toBe(false);
    expect(semailles).toBe(2);
  });

  test('ne se sèment qu’une fois quand deux démarrages se croisent', async () => {
    await db.$executeRaw`TRUNCATE "departements" CASCADE`;
    semailles = 0;
    const faits = await Promise.all([uneFois(url(), semer), uneFois(url(), semer)]);
    expect(faits.sort()).toEqual([false, true]);
    expect(semailles).toBe(1);
  });

  test('ne se montrent pas dans une base qui sert un Département pour de vrai', async () => {
    await db.$executeRaw`TRUNCATE "departements" CASCADE`;
    expect(await departementReel(url()), 'vide').toBeUndefined();
    const { code } = await unDepartement();
    expect(await departementReel(url()), 'démonstration').toBeUndefined();
    await db.departement.update({ where: { code }, data: { estDemo: false, nom: 'Savoie' } });
    expect(await departementReel(url())).toBe(`Savoie (${code})`);
  });
});
