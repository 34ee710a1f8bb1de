import { describe, expect, test } from 'vitest';
import { lireReglages } from '@/lib/env';

describe('les réglages', () => {
  test('sont tous facultatifs', () => {
    expect(lireReglages({})).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, demo: true });
    expect(lireReglages({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000, demo: true });
  });

  test('la démonstration ne s’ouvre jamais par oubli sur une base donnée', () => {
    const DATABASE_URL = 'postgresql://moi@127.0.0.1/tremplin';
    expect(lireReglages({ DATABASE_URL }).demo).toBe(false);
    expect(lireReglages({ DATABASE_URL, NODE_ENV: 'production' }).demo).toBe(false);
    expect(lireReglages({ DATABASE_URL, NODE_ENV: 'production', TREMPLIN_DEMO: '1' }).demo).toBe(true);
    expect(lireReglages({ TREMPLIN_DEMO: '0' }).demo).toBe(false);
  });

  test.each([
    [{ PORT: 'abc' }, 'PORT est un nombre entier.'],
    [{ PORT: '70000' }, 'PORT va de 1 à 65535.'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL est une adresse postgresql://'],
    [{ NEXTAUTH_SECRET: 'court' }, 'NEXTAUTH_SECRET compte au moins 32 caractères.'],
    [{ TREMPLIN_DEMO: 'oui' }, 'TREMPLIN_DEMO vaut 1'],
    [{ PROCONNECT_CLIENT_ID: 'x' }, 'ProConnect demande ses trois réglages'],
    [{ PROCONNECT_ISSUER: 'x' }, 'PROCONNECT_ISSUER est l’adresse https://'],
    [{ NEXTAUTH_URL: 'tremplin.exemple.fr' }, 'NEXTAUTH_URL est l’adresse publique du site'],
    [{ TREMPLIN_CONNEXIONS: '0' }, 'TREMPLIN_CONNEXIONS va de 1 à 500.'],
    [{ TREMPLIN_NIVEAU_LOG: 'bavard' }, 'TREMPLIN_NIVEAU_LOG vaut silent'],
    [{ TREMPLIN_DEPARTEMENT: '20' }, 'TREMPLIN_DEPARTEMENT est le numéro d’un Département'],
    [{ TREMPLIN_EXPEDITEUR: 'Tremplin' }, 'TREMPLIN_EXPEDITEUR est une adresse'],
    [{ SMTP_URL: 'http://x' }, 'SMTP_URL est une adresse smtp://'],
    [{ SMS_URL: 'ftp://x' }, 'SMS_URL est l’adresse https://'],
  ])('disent en une phrase ce qui ne va pas : %o', (source, phrase) => {
    expect(() => lireReglages(source)).toThrow(phrase);
  });

  test('ne répètent jamais la valeur : c’est peut-être un secret', () => {
    expect(() => lireReglages({ DATABASE_URL: 'mysql://moi:motdepasse@h' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('motdepasse') as string }),
    );
  });
});
