import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PUBLIC } from '@/lib/auth/acteur';
import { demanderLien, entrerParLien } from '@/lib/auth/commands/lien';
import { lienOuvert } from '@/lib/auth/queries';
import { schemaDemandeLien } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unTelephone } from '../../factories/comptes';

const NOW = new Date('2026-03-03T09:00:00Z');
const plusTard = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const reseau = () => `192.0.2.${randomUUID()}`;
const email = (adresse: string) => ({
  destinataire: { canal: 'EMAIL' as const, adresse },
  longue: false,
  reseau: reseau(),
});
const usage = (jeton: string) => ({ jeton, longue: false, appareil: 'Chrome sur Android', reseau: reseau() });

async function jetonDe(userId: string): Promise<string> {
  const { texte } = await db.message.findFirstOrThrow({ where: { userId }, orderBy: { creeLe: 'desc' } });
  return /\/connexion\/lien\/([\w-]+)/.exec(texte)![1]!;
}

describe('demander un lien', () => {
  it('n’envoie rien à une adresse inconnue ou à un compte fermé, sans le dire', async () => {
    const { user } = await unAgentDuDepartement();
    await db.user.update({ where: { id: user.id }, data: { desactiveLe: NOW } });
    await expect(demanderLien(PUBLIC, email('inconnue@exemple.fr'), NOW)).resolves.toBeUndefined();
    await expect(demanderLien(PUBLIC, email(user.email!), NOW)).resolves.toBeUndefined();
    expect(await db.message.count({ where: { adresse: { in: ['inconnue@exemple.fr', user.email!] } } })).toBe(
      0,
    );
  });

  it('prend un temps fixe, que l’adresse soit connue ou non', async () => {
    const { user } = await unAgentDuDepartement();
    const mesurer = async (adresse: string) => {
      const debut = performance.now();
      await demanderLien(PUBLIC, email(adresse), NOW);
      return performance.now() - debut;
    };
    expect(await mesurer(user.email!)).toBeGreaterThan(390);
    expect(await mesurer(`${randomUUID()}@exemple.fr`)).toBeGreaterThan(390);
  });

  it('compte les essais par adresse, connue ou non', async () => {
    const adresse = `${randomUUID()}@exemple.fr`;
    const essais = await Promise.allSettled(
      Array.from({ length: 6 }, () => demanderLien(PUBLIC, email(adresse), NOW)),
    );
    expect(essais.filter((e) => e.status === 'rejected')).toHaveLength(2);
  });

  it('passe par le canal demandé, et ne garde du jeton qu’une empreinte', async () => {
    const { user } = await unBeneficiaire();
    const telephone = unTelephone();
    await db.user.update({ where: { id: user.id }, data: { telephone } });
    await demanderLien(
      PUBLIC,
      { destinataire: { canal: 'SMS', adresse: telephone }, longue: true, reseau: reseau() },
      NOW,
    );
    expect(await db.message.findFirst({ where: { userId: user.id } })).toMatchObject({
      canal: 'SMS',
      adresse: telephone,
    });
    const jeton = await jetonDe(user.id);
    const lien = await db.lienConnexion.findFirstOrThrow({ where: { userId: user.id } });
    expect(lien.tokenHash).not.toContain(jeton);
    expect(lien.longue).toBe(true);
  });

  it('lit une adresse ou un numéro dans le même champ', () => {
    const lire = (destinataire: string) => schemaDemandeLien.safeParse({ destinataire });
    expect(lire(' Samira@Exemple.FR ').data?.destinataire).toEqual({
      canal: 'EMAIL',
      adresse: 'samira@exemple.fr',
    });
    expect(lire('06 39 98 12 34').data?.destinataire).toEqual({ canal: 'SMS', adresse: '+33639981234' });
    expect(lire('bonjour').error?.issues[0]?.message).toContain('10 chiffres');
    expect(lire('').success).toBe(false);
  });
});

describe('entrer par un lien', () => {
  it('refuse un lien inventé ou vieux de plus de 15 minutes', async () => {
    const { user } = await unBeneficiaire();
    await demanderLien(PUBLIC, email(user.email!), NOW);
    const jeton = await jetonDe(user.id);
    await expect(entrerParLien(PUBLIC, usage('invente'), NOW)).rejects.toThrow('nouveau lien');
    await expect(entrerParLien(PUBLIC, usage(jeton), plusTard(15))).rejects.toThrow('nouveau lien');
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
  });

  it('se regarde sans s’user, et ne sert qu’une fois, même à deux en même temps', async () => {
    const { user } = await unBeneficiaire();
    await demanderLien(PUBLIC, email(user.email!), NOW);
    const jeton = await jetonDe(user.id);
    for (let i = 0; i < 3; i++) expect(await lienOuvert(jeton, plusTard(1))).toEqual({ longue: false });
    const essais = await Promise.allSettled(
      Array.from({ length: 2 }, () => entrerParLien(PUBLIC, usage(jeton), plusTard(14))),
    );
    expect(essais.filter((e) => e.status === 'fulfilled')).toHaveLength(1);
    expect(await db.session.count({ where: { userId: user.id } })).toBe(1);
    expect(await lienOuvert(jeton, plusTard(14))).toBeNull();
    expect(await db.user.findUnique({ where: { id: user.id } })).toMatchObject({
      emailVerified: plusTard(14),
    });
  });

  it('n’ouvre rien quand le compte a été fermé entre-temps', async () => {
    const { user } = await unBeneficiaire();
    await demanderLien(PUBLIC, email(user.email!), NOW);
    const jeton = await jetonDe(user.id);
    await db.user.update({ where: { id: user.id }, data: { desactiveLe: NOW } });
    await expect(entrerParLien(PUBLIC, usage(jeton), plusTard(1))).rejects.toThrow();
  });
});
