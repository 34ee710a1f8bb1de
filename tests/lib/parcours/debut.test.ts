import { describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { direDebuts } from '@/lib/parcours/commands/debut';
import { uneAffectation } from '../../factories/candidatures';
import { uneMission } from '../../factories/missions';
import { unSuivi } from '../../factories/parcours';

const NOW = new Date('2026-03-03T08:15:00Z');
const dire = (quand = NOW) => direDebuts(SYSTEME, {}, quand);

/** A person whom somebody accompanies, and who begins a mission. */
async function scene(traits: { debutLe?: string; finLe?: string } = {}) {
  const { referent, personne } = await unSuivi();
  const mission = await uneMission({ publiee: true, places: 3 });
  const affectation = await uneAffectation(mission, { personne, debutLe: '2026-03-03', ...traits });
  const recus = () =>
    db.message.findMany({ where: { userId: referent.userId, modele: 'affectation.commencee' } });
  return { referent, personne, affectation, recus };
}

describe('« une mission commence »', () => {
  it('se dit au référent, une fois, le jour où elle commence, sans nommer personne', async () => {
    const s = await scene();
    await dire(new Date('2026-03-02T08:15:00Z'));
    expect(await s.recus()).toEqual([]);
    await dire();
    await dire(new Date('2026-03-04T08:15:00Z'));
    const [message, ...autres] = await s.recus();
    expect(autres).toEqual([]);
    expect(message!.texte).not.toMatch(/Samira|Durand/);
  });

  it('se rattrape un jour, pas plus ; et ne se dit ni d’une mission finie, ni au référent d’avant', async () => {
    const manquee = await scene({ debutLe: '2026-03-02' });
    const ancienne = await scene({ debutLe: '2026-02-20' });
    const finie = await scene({ finLe: '2026-03-03' });
    const change = await scene();
    await db.suivi.updateMany({
      where: { beneficiaireId: change.personne.id },
      data: { finLe: new Date('2026-03-01') },
    });
    await dire();
    expect(await manquee.recus()).toHaveLength(1);
    for (const s of [ancienne, finie, change]) expect(await s.recus()).toEqual([]);
  });
});
