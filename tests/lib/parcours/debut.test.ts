import { describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { direDebuts } from '@/lib/parcours/commands/debut';
import { uneAffectation } from '../../factories/candidatures';
import { uneMission } from '../../factories/missions';
import { unContrat, unSuivi } from '../../factories/parcours';

const NOW = new Date('2026-03-03T08:15:00Z');
const dire = (quand = NOW) => direDebuts(SYSTEME, {}, quand);

/** A person who begins a mission today, which their référent proposed, or not. */
async function scene({ proposee, debutLe = '2026-03-03' }: { proposee: boolean; debutLe?: string }) {
  const { referent, personne } = await unSuivi();
  const mission = await uneMission({ publiee: true, places: 3 });
  const affectation = await uneAffectation(mission, { personne, debutLe });
  const proposition = {
    beneficiaireId: personne.id,
    missionId: mission.id,
    reponse: 'OUI',
    reponduLe: NOW,
  } as const;
  if (proposee) await db.proposition.create({ data: { ...proposition, auteurId: referent.userId } });
  const recus = () =>
    db.message.findMany({ where: { userId: referent.userId, modele: 'affectation.commencee' } });
  return { referent, personne, affectation, recus };
}

describe('« une mission commence »', () => {
  it('se dit au référent qui l’a proposée, une fois, le jour où elle commence, sans nommer personne', async () => {
    const s = await scene({ proposee: true });
    await dire(new Date('2026-03-02T08:15:00Z'));
    expect(await s.recus()).toEqual([]);
    await dire();
    await dire(new Date('2026-03-04T08:15:00Z'));
    const [message, ...autres] = await s.recus();
    expect(autres).toEqual([]);
    expect(message!.texte).not.toMatch(/Samira|Durand/);
  });

  it('se dit quand ses heures comptent avec l’accord de la personne', async () => {
    const s = await scene({ proposee: false });
    const contrat = await unContrat(s.personne.id);
    const compte = await db.compteContrat.create({
      data: {
        ...{ affectationId: s.affectation.id, contratId: contrat.id },
        ...{ proposeParId: s.referent.userId, proposeLe: NOW },
      },
    });
    await dire();
    expect(await s.recus()).toEqual([]);
    await db.compteContrat.update({ where: { id: compte.id }, data: { accordLe: NOW } });
    await dire();
    expect(await s.recus()).toHaveLength(1);
  });

  it('ne dit rien d’une mission que la personne n’a pas montrée, ni au référent d’avant', async () => {
    const libre = await scene({ proposee: false });
    const ancienne = await scene({ proposee: true, debutLe: '2026-02-20' });
    const change = await scene({ proposee: true });
    await db.suivi.updateMany({
      where: { beneficiaireId: change.personne.id },
      data: { finLe: new Date('2026-03-01') },
    });
    await dire();
    for (const s of [libre, ancienne, change]) expect(await s.recus()).toEqual([]);
  });
});
