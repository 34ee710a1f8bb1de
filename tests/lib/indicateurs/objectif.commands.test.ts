import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { fixerObjectif } from '@/lib/indicateurs/commands';
import { schemaObjectif } from '@/lib/indicateurs/schema';
import { unAgentDuDepartement, unCoordinateur } from '../../factories/comptes';

const JUIN = new Date('2026-06-15T09:00:00Z');
let agent: Awaited<ReturnType<typeof unAgentDuDepartement>>['acteur'];
beforeAll(async () => {
  agent = (await unAgentDuDepartement()).acteur;
});
const saisie = (personnes: number, version: number, annee = 2026) => ({
  annee,
  personnes,
  budget: null,
  version,
});

describe('fixerObjectif', () => {
  it('appartient au Département', async () => {
    const { acteur } = await unCoordinateur();
    await expect(fixerObjectif(acteur as never, saisie(280, 0), JUIN)).rejects.toMatchObject({
      code: 'INTERDIT',
    });
    expect(await db.objectif.count()).toBe(0);
  });

  it('s’écrit, se change, et se lit dans le journal avec l’ancien et le nouveau', async () => {
    await fixerObjectif(agent, saisie(280, 0), JUIN);
    await fixerObjectif(agent, saisie(300, 1), JUIN);
    expect(await db.objectif.findFirst()).toMatchObject({ personnes: 300, version: 2, estExemple: false });
    expect(
      await db.journal.findFirst({ where: { action: 'objectif.fixer' }, orderBy: { id: 'desc' } }),
    ).toMatchObject({
      objetId: '01-2026',
      de: '280',
      vers: '300',
    });
  });

  it('deux à la fois : un seul passe, l’autre est prévenu', async () => {
    for (const [annee, version] of [
      [2027, 0],
      [2026, 2],
    ] as const) {
      const tours = await Promise.allSettled([
        fixerObjectif(agent, saisie(100, version, annee), JUIN),
        fixerObjectif(agent, saisie(200, version, annee), JUIN),
      ]);
      expect(tours.filter((t) => t.status === 'fulfilled')).toHaveLength(1);
      expect(tours.find((t) => t.status === 'rejected')).toMatchObject({ reason: { code: 'PERIME' } });
    }
  });

  it('lit un budget écrit à la française', () => {
    const lu = schemaObjectif.safeParse({
      annee: '2026',
      personnes: '280',
      budget: '250 000,50 €',
      version: '0',
    });
    expect(lu.data).toMatchObject({ budget: 250_000.5 });
    expect(
      schemaObjectif.safeParse({ annee: '2026', personnes: '280', budget: 'abc', version: '0' }).success,
    ).toBe(false);
  });
});
