import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PUBLIC } from '@/lib/auth/acteur';
import { entrerParCarte } from '@/lib/auth/commands/carte';
import { fermerSession } from '@/lib/auth/commands/session';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneCarte } from '../../factories/cartes';

const NOW = new Date('2026-03-03T09:00:00Z');
const essai = (numero: string, code: string) => ({
  numero,
  code,
  longue: false,
  appareil: 'Chrome sur Android',
  reseau: `192.0.2.${randomUUID()}`,
});

describe('entrer avec une carte', () => {
  it('refuse une moitié seule, une carte inconnue et une carte annulée, avec la même phrase', async () => {
    const carte = await uneCarte((await unBeneficiaire()).id);
    const annulee = await uneCarte((await unBeneficiaire()).id, { revoqueeLe: NOW });
    const phrase = 'ne vont pas ensemble';
    await expect(entrerParCarte(PUBLIC, essai(carte.numero, 'XXXXXXXX'), NOW)).rejects.toThrow(phrase);
    await expect(entrerParCarte(PUBLIC, essai('AAAAAAAAAA', carte.code), NOW)).rejects.toThrow(phrase);
    await expect(entrerParCarte(PUBLIC, essai(annulee.numero, annulee.code), NOW)).rejects.toThrow(phrase);
  });

  it('ouvre avec les deux parties, tapées comme on peut', async () => {
    const { id, user } = await unBeneficiaire({ email: null });
    const carte = await uneCarte(id);
    const entree = await entrerParCarte(PUBLIC, essai(carte.numero.toLowerCase(), ' acde-fhjk '), NOW);
    expect(entree.accueil).toBe('/beneficiaire');
    expect(await db.session.findFirst({ where: { userId: user.id } })).toMatchObject({ moyen: 'CARTE' });
    expect((await db.carteConnexion.findUnique({ where: { id: carte.id } }))?.dernierUsageLe).toEqual(NOW);
  });

  it('s’arrête après 5 essais, même avec le bon code et depuis ailleurs', async () => {
    const carte = await uneCarte((await unBeneficiaire()).id);
    for (let i = 0; i < 5; i++)
      await expect(entrerParCarte(PUBLIC, essai(carte.numero, 'XXXXXXXX'), NOW)).rejects.toThrow('ensemble');
    await expect(entrerParCarte(PUBLIC, essai(carte.numero, carte.code), NOW)).rejects.toThrow(
      'trop d’essais',
    );
  });
});

describe('sortir', () => {
  it('ferme la session, et ne fait rien la deuxième fois', async () => {
    const { id, user } = await unBeneficiaire();
    const carte = await uneCarte(id);
    const { jeton } = await entrerParCarte(PUBLIC, essai(carte.numero, carte.code), NOW);
    await fermerSession(PUBLIC, { jeton }, NOW);
    await fermerSession(PUBLIC, { jeton }, NOW);
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
  });
});
