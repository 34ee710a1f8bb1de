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

describe('« rappelez-moi »', () => {
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

  it('arrête un robot : champ caché rempli, envoi immédiat, sceau faux', async () => {
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
