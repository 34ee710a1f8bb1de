import { describe, expect, it } from 'vitest';
import { changerStatutAssociation } from '@/lib/associations/commands';
import { raisonsDeRelance } from '@/lib/associations/association';
import { db } from '@/lib/db';
import { StatutAssociation } from '@/lib/generated/prisma/enums';
import { unCoordinateur } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';
import { ASSOCIATION, croiser } from '../../transitions/machines';

const NOW = new Date('2026-03-03T09:00:00Z');
const statuts = Object.values(StatutAssociation);

async function uneTelle(statut: StatutAssociation) {
  const association = await uneAssociation();
  await db.association.update({ where: { id: association.id }, data: { statut } });
  return association;
}

describe('où on en est avec une association', () => {
  it.each(croiser(statuts, statuts))('passe de %s à %s, ou pas', async (de, vers) => {
    const { id } = await uneTelle(de);
    const { acteur } = await unCoordinateur();
    const code = await changerStatutAssociation(acteur, { associationId: id, statut: vers }, NOW).then(
      () => '',
      (e: { code: string }) => e.code,
    );
    const { statut } = await db.association.findUniqueOrThrow({ where: { id } });
    const lignes = await db.journal.findMany({
      where: { objetId: id },
      select: { action: true, de: true, vers: true },
    });
    const passe = ASSOCIATION[de].includes(vers);
    expect({ code, statut, lignes }).toEqual({
      code: passe ? '' : 'TRANSITION',
      statut: passe ? vers : de,
      lignes: passe ? [{ action: 'association.statut', de, vers }] : [],
    });
  });

  it('le même geste envoyé deux fois est répondu comme la première fois, et écrit une ligne', async () => {
    const { id } = await uneTelle('A_CONTACTER');
    const { acteur } = await unCoordinateur();
    const saisie = { associationId: id, statut: 'PARTENAIRE' } as const;
    for (let i = 0; i < 2; i++) expect(await changerStatutAssociation(acteur, saisie, NOW)).toEqual({ id });
    expect(await db.journal.count({ where: { objetId: id } })).toBe(1);
  });

  it('n’est pas relancée tant qu’elle est en pause', () => {
    const association = { assuranceExpireLe: new Date('2026-01-01'), missionsACorriger: 1 };
    const raisons = (statut: StatutAssociation) => raisonsDeRelance({ ...association, statut }, NOW).length;
    expect(statuts.map((s) => [s, raisons(s)])).toEqual([
      ['A_CONTACTER', 3],
      ['PARTENAIRE', 2],
      ['EN_PAUSE', 0],
    ]);
  });
});
