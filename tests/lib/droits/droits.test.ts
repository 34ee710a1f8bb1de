import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC, type ActeurDe } from '@/lib/auth/acteur';
import { jourIso } from '@/lib/dates';
import { db } from '@/lib/db';
import { approuverTexte } from '@/lib/droits/commands';
import { TEXTE_PROPOSE } from '@/lib/droits/propose';
import { droitsPour, texteAModifier } from '@/lib/droits/queries';
import { texteApprouveSchema } from '@/lib/droits/schema';
import { partiesDe } from '@/lib/droits/texte';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';
import { unDepartement } from '../../factories/territoires';

const NOW = new Date('2026-11-02T09:00:00Z');
const JOUR = new Date('2026-10-15');
const approuver = async (agent: ActeurDe<'DEPARTEMENT'>, texte: string, plus = {}) => {
  const { numero } = await texteAModifier(agent);
  await approuverTexte(
    agent,
    { version: numero, texte, apercu: texte, approuveLe: JOUR, relu: true, ...plus },
    NOW,
  );
};

let agent: ActeurDe<'DEPARTEMENT'>;
beforeAll(async () => {
  await unDepartement();
  agent = (await unAgentDuDepartement()).acteur;
});

describe('mes droits et mes devoirs', () => {
  it('ne se lit ni par l’association, ni par la coordination, ni par un passant', async () => {
    for (const acteur of [(await uneAssociation()).acteur, (await unCoordinateur()).acteur, PUBLIC]) {
      await expect(droitsPour(acteur)).rejects.toMatchObject({ code: 'NON_TROUVE' });
      await expect(texteAModifier(acteur)).rejects.toMatchObject({ code: 'NON_TROUVE' });
    }
    for (const { acteur } of [await unBeneficiaire(), await unReferent()])
      await expect(texteAModifier(acteur)).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });

  it('est le texte proposé, tant que le Département n’a rien approuvé', async () => {
    const { parties, approuveLe, departement } = await droitsPour((await unBeneficiaire()).acteur);
    expect([parties, approuveLe]).toEqual([partiesDe(TEXTE_PROPOSE), null]);
    expect(departement).toMatchObject({ telephone: '+33474000000' });
    expect(await texteAModifier(agent)).toEqual({ numero: 0, texte: TEXTE_PROPOSE, approuveLe: null });
  });

  it('ne nomme pas le RSA à qui ne le reçoit pas ; l’accompagnateur lit tout', async () => {
    const autre = await unBeneficiaire();
    await db.beneficiaire.update({ where: { id: autre.id }, data: { public: 'AUTRE' } });
    const nomme = async (acteur: Parameters<typeof droitsPour>[0]) =>
      JSON.stringify((await droitsPour(acteur)).parties).includes('RSA');
    expect(await nomme(autre.acteur)).toBe(false);
    expect(await nomme((await unReferent()).acteur)).toBe(true);
  });

  it('demande de lire l’aperçu, et une date qui n’est pas à venir, avant d’écrire quoi que ce soit', async () => {
    const avant = await db.texteApprouve.count();
    await expect(approuver(agent, '## Un\n\nDeux.', { relu: false })).rejects.toMatchObject({
      code: 'A_RELIRE',
      champs: { relu: [expect.any(String)] },
    });
    // Words that were changed after the preview have not been read.
    await expect(approuver(agent, '## Un\n\nDeux.', { apercu: '## Un' })).rejects.toMatchObject({
      code: 'A_RELIRE',
    });
    await expect(approuver(agent, '## Un', { approuveLe: new Date('2026-11-03') })).rejects.toMatchObject({
      code: 'DATE',
    });
    expect(await db.texteApprouve.count()).toBe(avant);
  });

  it('est le dernier texte approuvé, avec sa date ; les autres sont gardés et ne changent plus', async () => {
    await approuver(agent, '## Premier ?\n\nOui.');
    await approuver(agent, '## Second ?\n\nOui.');
    const { parties, approuveLe } = await droitsPour((await unReferent()).acteur);
    expect(parties).toEqual([{ question: 'Second ?', paragraphes: ['Oui.'] }]);
    expect(jourIso(approuveLe!)).toBe('2026-10-15');
    const premier = await db.texteApprouve.findFirstOrThrow({ where: { texte: { contains: 'Premier' } } });
    const refus = /ne change pas/;
    const changer = { where: { id: premier.id }, data: { texte: '## Autre' } };
    await expect(db.texteApprouve.update(changer)).rejects.toThrow(refus);
    await expect(db.texteApprouve.delete({ where: { id: premier.id } })).rejects.toThrow(refus);
    expect(await db.journal.count({ where: { action: 'texte.approuver', objetId: premier.id } })).toBe(1);
  });

  it('envoyé deux fois, n’est approuvé qu’une fois ; changé entre-temps, se relit', async () => {
    const { numero: version } = await texteAModifier(agent);
    const saisie = { version, texte: '## Trois ?', apercu: '## Trois ?', approuveLe: JOUR, relu: true };
    await approuverTexte(agent, saisie, NOW);
    await approuverTexte(agent, saisie, NOW);
    expect((await texteAModifier(agent)).numero).toBe(version + 1);
    const autre = '## Quatre ?';
    await expect(
      approuverTexte(agent, { ...saisie, texte: autre, apercu: autre }, NOW),
    ).rejects.toMatchObject({
      code: 'PERIME',
    });
  });

  it('n’a pas à être installé ailleurs', async () => {
    const ailleurs = { ...agent, departementCode: '02' };
    await expect(approuver(ailleurs, '## Un')).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });
});

it('un texte tapé sous Windows a les mêmes lignes ; sans question, il est refusé', () => {
  const lire = (texte: string) =>
    texteApprouveSchema.safeParse({ version: '0', texte, approuveLe: '2026-10-15', relu: 'oui' });
  expect(lire('## Un ?\r\n\r\nDeux.').data?.texte).toBe('## Un ?\n\nDeux.');
  expect(lire('Un texte sans question').error?.issues[0]?.path).toEqual(['texte']);
});
