import { beforeAll, describe, expect, it } from 'vitest';
import { sceau } from '@/lib/antispam';
import { PUBLIC } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { MetierError, NonTrouve } from '@/lib/erreurs';
import { classerRappel, deposerRappel, noterRappel } from '@/lib/rappels/commands';
import { rappelParId, rappelsParStatut } from '@/lib/rappels/queries';
import { rappelSchema } from '@/lib/rappels/schema';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';
import { unDepartement } from '../../factories/territoires';

const AVANT = new Date('2026-03-03T09:00:00Z');
const NOW = new Date('2026-03-03T09:01:00Z');
const saisie = (plus: Record<string, unknown> = {}) =>
  rappelSchema.parse({
    prenom: 'Nadia',
    telephone: '06 39 98 12 34',
    commune: '01053',
    sceau: sceau(AVANT),
    ...plus,
  });

describe('« rappelez-moi »', () => {
  beforeAll(async () => {
    process.env.NEXTAUTH_SECRET ??= 'secret';
    await unDepartement();
  });

  it('n’est lu par personne d’autre que la coordination', async () => {
    const { id } = await deposerRappel(PUBLIC, saisie(), NOW);
    const autres = [
      PUBLIC,
      (await unReferent()).acteur,
      (await uneAssociation()).acteur,
      (await unBeneficiaire()).acteur,
      (await unAgentDuDepartement()).acteur,
    ];
    for (const acteur of autres) {
      expect(await rappelParId(acteur, id)).toBeNull();
      await expect(noterRappel(acteur, { rappelId: id }, NOW)).rejects.toBeInstanceOf(NonTrouve);
    }
    const { acteur } = await unCoordinateur();
    expect(await rappelParId(acteur, id)).toMatchObject({ prenom: 'Nadia', telephone: '+33639981234' });
  });

  it('prévient les coordinateurs du territoire, sans nom ni numéro dans le message', async () => {
    const { user } = await unCoordinateur();
    await deposerRappel(PUBLIC, saisie({ prenom: 'Zohra' }), NOW);
    const recu = await db.message.findMany({ where: { userId: user.id } });
    expect(recu).toHaveLength(1);
    expect(recu[0]!.texte).not.toMatch(/Zohra|63998|RSA/);
  });

  it('demande un téléphone ou une adresse, et une commune d’ici', async () => {
    expect(rappelSchema.safeParse({ prenom: 'A', commune: '01053' }).success).toBe(false);
    await expect(deposerRappel(PUBLIC, saisie({ commune: '99999' }), NOW)).rejects.toThrow(/commune/);
  });

  it('arrête un robot : champ caché rempli, envoi immédiat, sceau faux', async () => {
    await expect(deposerRappel(PUBLIC, saisie({ miel: 'http://x' }), NOW)).rejects.toBeInstanceOf(
      MetierError,
    );
    await expect(deposerRappel(PUBLIC, saisie(), AVANT)).rejects.toThrow(/rapide/);
    await expect(deposerRappel(PUBLIC, saisie({ sceau: '1.abc' }), NOW)).rejects.toThrow(/trop longtemps/);
  });

  it('n’est traité qu’une fois quand deux coordinateurs cliquent ensemble', async () => {
    const { id } = await deposerRappel(PUBLIC, saisie(), NOW);
    const [a, b] = [await unCoordinateur(), await unCoordinateur()];
    const essais = await Promise.allSettled([
      noterRappel(a.acteur, { rappelId: id }, NOW),
      noterRappel(b.acteur, { rappelId: id }, NOW),
    ]);
    expect(essais.filter((e) => e.status === 'fulfilled')).toHaveLength(1);
    await classerRappel(a.acteur, { rappelId: id }, NOW);
    const lignes = await db.journal.findMany({ where: { objetId: id }, orderBy: { id: 'asc' } });
    expect(lignes.map((l) => l.vers)).toEqual(['NOUVELLE', 'RAPPELEE', 'CLASSEE']);
  });

  it('ne fait qu’une demande quand elle part deux fois à la fois, et garde le dernier mot', async () => {
    const { user } = await unCoordinateur();
    const deux = await Promise.all([
      deposerRappel(PUBLIC, saisie({ prenom: 'Inès', email: 'ines@exemple.fr' }), NOW),
      deposerRappel(PUBLIC, saisie({ prenom: 'INÈS', email: 'Ines@Exemple.fr' }), NOW),
    ]);
    expect(deux[0].id).toBe(deux[1].id);
    const redite = saisie({ prenom: 'Inès', email: 'ines@exemple.fr', mot: 'Plutôt le soir' });
    expect(await deposerRappel(PUBLIC, redite, NOW)).toEqual(deux[0]);
    expect(await db.demandeRappel.findMany({ where: { email: 'ines@exemple.fr' } })).toMatchObject([
      { id: deux[0].id, mot: 'Plutôt le soir' },
    ]);
    expect(await db.message.count({ where: { userId: user.id } })).toBe(1);
    expect(await db.journal.count({ where: { objetId: deux[0].id } })).toBe(1);
  });

  it('en fait une nouvelle pour une autre personne, ou quand la première a été appelée', async () => {
    const premiere = await deposerRappel(PUBLIC, saisie({ prenom: 'Paul' }), NOW);
    const voisin = await deposerRappel(PUBLIC, saisie({ prenom: 'Paule' }), NOW);
    expect(voisin.id).not.toBe(premiere.id);
    await noterRappel((await unCoordinateur()).acteur, { rappelId: premiere.id }, NOW);
    expect((await deposerRappel(PUBLIC, saisie({ prenom: 'Paul' }), NOW)).id).not.toBe(premiere.id);
  });

  it('montre d’abord les territoires du coordinateur, par pages', async () => {
    const { acteur } = await unCoordinateur();
    const bourg = (await db.territoire.findFirst({ where: { communes: { some: { code: '01053' } } } }))!;
    const { rappels, total } = await rappelsParStatut(
      { ...acteur, territoireIds: [bourg.id] },
      ['NOUVELLE'],
      1,
      2,
    );
    expect(rappels.length).toBe(Math.min(2, total));
    expect(rappels[0]!.territoire?.id).toBe(bourg.id);
  });
});
