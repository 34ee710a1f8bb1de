import { describe, expect, it } from 'vitest';
import { modifierAssociation } from '@/lib/associations/commands';
import { structureSchema } from '@/lib/associations/schema';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');
const saisie = (associationId: string, plus: object = {}) =>
  structureSchema.parse({
    associationId,
    version: '1',
    telephone: '04 74 00 00 10',
    siteUrl: '',
    assuranceExpireLe: '2027-12-31',
    ...plus,
  });

describe('les renseignements d’une association', () => {
  it('ne sont pas à une autre association, ni au référent, ni à la personne, ni au Département', async () => {
    const { id } = await uneAssociation();
    for (const { acteur } of [
      await uneAssociation(),
      await unReferent(),
      await unBeneficiaire(),
      await unAgentDuDepartement(),
    ])
      await expect(modifierAssociation(acteur, saisie(id), NOW)).rejects.toMatchObject({
        code: 'NON_TROUVE',
      });
  });

  it('gardent la date de l’assurance, et une ligne de journal sans texte', async () => {
    const { id, acteur } = await uneAssociation();
    await modifierAssociation(acteur, saisie(id, { assureur: 'CANARI' }), NOW);
    expect(await db.association.findUniqueOrThrow({ where: { id } })).toMatchObject({
      telephone: '+33474000010',
      assureur: 'CANARI',
      assuranceExpireLe: new Date('2027-12-31'),
      version: 2,
    });
    const ligne = await db.journal.findFirstOrThrow({ where: { objetId: id } });
    expect(ligne).toMatchObject({ action: 'association.modifier', codes: { version: 2 } });
  });

  it('à deux en même temps, un seul enregistrement passe', async () => {
    const { id, acteur } = await uneAssociation();
    const deux = await Promise.allSettled(
      ['Un', 'Deux'].map((assureur) => modifierAssociation(acteur, saisie(id, { assureur }), NOW)),
    );
    expect(deux.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    expect(deux.find((r) => r.status === 'rejected')).toMatchObject({
      reason: { code: 'PERIME' },
    });
  });

  it('refusent une adresse de site qui n’en est pas une', () => {
    const lu = structureSchema.safeParse({
      associationId: 'a3bb189e-8bf9-4888-9912-ace4e6543002',
      version: '1',
      siteUrl: 'javascript:alert(1)',
    });
    expect(lu.error?.issues.map((i) => i.path[0])).toEqual(['siteUrl']);
  });
});
