import { describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import {
  annulerSeance,
  prevenirEmpechement,
  supprimerEmpechementsPasses,
} from '@/lib/candidatures/commands/empechement';
import { terminerAffectation } from '@/lib/candidatures/commands/affectation';
import { rappelerSeances } from '@/lib/candidatures/commands/rappel';
import { db } from '@/lib/db';
import { uneAffectation } from '../../factories/candidatures';
import { uneAssociation, uneMission } from '../../factories/missions';

/** Saturday evening's task comes on Sunday: the créneau is on Monday mornings. */
const DIMANCHE = new Date('2026-03-08T08:10:00Z');
const LUNDI = new Date('2026-03-09');
const rappeler = (quand = DIMANCHE) => rappelerSeances(SYSTEME, {}, quand);
const rappels = (userId: string) => db.message.findMany({ where: { userId, modele: 'seance.rappel' } });

async function scene(traits: Parameters<typeof uneAffectation>[1] = {}) {
  const association = await uneAssociation();
  const mission = await uneMission({ publiee: true, associationId: association.id, places: 3 });
  const affectation = await uneAffectation(mission, traits);
  const creneauId = mission.creneaux.find((c) => c.demiJournee === 'LUNDI_MATIN')!.id;
  return { association, mission, affectation, creneauId, userId: affectation.personne.userId };
}

describe('le rappel d’une séance', () => {
  it('part la veille, une fois, et rien n’en reste le lendemain de la séance', async () => {
    const { userId } = await scene();
    await rappeler(new Date('2026-03-07T08:10:00Z'));
    expect(await rappels(userId)).toEqual([]);
    await rappeler();
    await rappeler(new Date('2026-03-08T17:00:00Z'));
    const [rappel, ...autres] = await rappels(userId);
    expect(autres).toEqual([]);
    expect(rappel!.texte).toContain('lundi 9 mars 2026 à 9\u00a0h');
    await supprimerEmpechementsPasses(SYSTEME, {}, new Date('2026-03-09T22:30:00Z'));
    expect(await rappels(userId)).toHaveLength(1);
    await supprimerEmpechementsPasses(SYSTEME, {}, new Date('2026-03-09T23:30:00Z'));
    expect(await rappels(userId)).toEqual([]);
  });

  it('ne part ni à qui ne vient pas, ni pour une séance annulée, ni avant le début, ni après la fin', async () => {
    const empeche = await scene();
    await prevenirEmpechement(
      empeche.affectation.personne.acteur,
      { affectationId: empeche.affectation.id, creneauId: empeche.creneauId, date: LUNDI },
      DIMANCHE,
    );
    const annulee = await scene();
    await annulerSeance(annulee.association.acteur, { creneauId: annulee.creneauId, date: LUNDI }, DIMANCHE);
    const aVenir = await scene({ debutLe: '2026-03-16' });
    const finie = await scene({ finLe: '2026-03-01' });
    const suivie = await scene();
    await rappeler();
    for (const { userId } of [empeche, annulee, aVenir, finie]) expect(await rappels(userId)).toEqual([]);
    expect(await rappels(suivie.userId)).toHaveLength(1);
  });

  it('ne part plus, ni n’est nouveau, une fois que la séance n’aura pas lieu pour elle', async () => {
    const [seul, tous, fini] = [await scene(), await scene(), await scene()];
    await rappeler();
    const tard = new Date('2026-03-08T12:00:00Z');
    await prevenirEmpechement(
      seul.affectation.personne.acteur,
      { affectationId: seul.affectation.id, creneauId: seul.creneauId, date: LUNDI },
      tard,
    );
    await annulerSeance(tous.association.acteur, { creneauId: tous.creneauId, date: LUNDI }, tard);
    await terminerAffectation(fini.association.acteur, { affectationId: fini.affectation.id }, tard);
    for (const { userId } of [seul, tous, fini]) expect(await rappels(userId)).toEqual([]);
  });

  it('ne laisse aucune ligne au journal', async () => {
    const avant = await db.journal.count();
    await scene();
    await rappeler();
    expect(await db.journal.count()).toBe(avant);
  });
});
