import { describe } from 'vitest';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import {
  candidaturesAEcrire,
  filsVisiblesPour,
  messagesVisiblesPour,
  suivisAEcrire,
} from '@/lib/fils/policy';
import type { StatutCandidature } from '@/lib/generated/prisma/enums';
import { uneAffectation, uneCandidature } from '../factories/candidatures';
import { unMessage } from '../factories/fils';
import { chacun } from './chacun';
import { NOW, type Monde } from './monde';

const DEBUTS = { réf: '2026-02-02', ex29: '2026-02-01', ex30: '2026-01-05' };

/** A message of the person, in the thread of one naming. */
async function unEchange(m: Monde, avec: keyof typeof DEBUTS) {
  const { id: beneficiaireId, userId, acteur } = await m.unePersonne();
  const debutLe = new Date(DEBUTS[avec]);
  const suivi = await db.suivi.findFirstOrThrow({ where: { beneficiaireId, debutLe } });
  const { id } = await unMessage({ suiviId: suivi.id }, { userId, role: 'BENEFICIAIRE' });
  return { id, regards: m.regards(acteur) };
}

type Traits = { avant?: boolean; finLe?: string; accordRetire?: boolean };

/** A message of the person about a wish, written before the introduction (`avant`) or since. */
async function unEchangeDeMission(m: Monde, statut: StatutCandidature, traits: Traits = {}) {
  const personne = await m.unePersonne(traits);
  const mission = await m.uneMissionDeLAsso();
  const { id: candidatureId } =
    statut === 'ACCEPTEE'
      ? (await uneAffectation(mission, { personne, debutLe: '2026-01-20', finLe: traits.finLe })).candidature
      : await uneCandidature(mission, statut, { personne });
  const presentee = statut !== 'DEPOSEE';
  const proposeeLe = presentee ? new Date('2026-02-02T09:00:00Z') : null;
  await db.candidature.update({ where: { id: candidatureId }, data: { proposeeLe } });
  const { id } = await unMessage(
    { candidatureId },
    { userId: personne.userId, role: 'BENEFICIAIRE' },
    { avecAssociation: presentee && !traits.avant },
  );
  return { id, regards: m.regards(personne.acteur) };
}

/** Who finds a thread and its messages, and who may write there. */
export function regardsSurUnEchange(m: () => Monde): void {
  const echange = (avec: keyof typeof DEBUTS) => () => unEchange(m(), avec);
  const mission = (statut: StatutCandidature, traits?: Traits) => () =>
    unEchangeDeMission(m(), statut, traits);
  const message = (acteur: Acteur, id: string) =>
    db.messageFil.count({ where: { AND: [{ id }, messagesVisiblesPour(acteur, NOW)] } });
  const fil = (acteur: Acteur, id: string) =>
    db.fil.count({ where: { messages: { some: { id } }, AND: filsVisiblesPour(acteur, NOW) } });

  describe('un message de l’accompagnement', () => {
    chacun(message, [
      ['de maintenant', 'soi réf remp', echange('réf')],
      ['à qui accompagnait il y a 29 jours', 'soi ex29', echange('ex29')],
      ['à qui accompagnait il y a 30 jours', 'soi', echange('ex30')],
    ]);
  });
  describe('un message d’un accompagnement s’écrit par', () => {
    const suivi = (acteur: Acteur, id: string) =>
      db.suivi.count({
        where: { fil: { messages: { some: { id } } }, AND: suivisAEcrire(acteur, NOW) },
      });
    chacun(suivi, [
      ['celui de maintenant', 'soi réf remp', echange('réf')],
      ['celui d’il y a 29 jours', 'personne', echange('ex29')],
    ]);
  });

  describe('un message d’une demande', () => {
    chacun(message, [
      ['pas encore présentée', 'soi coord', mission('DEPOSEE')],
      ['écrit avant la présentation', 'soi coord', mission('PROPOSEE_A_L_ASSOCIATION', { avant: true })],
      ['écrit depuis', 'soi asso coord', mission('PROPOSEE_A_L_ASSOCIATION')],
      ['qui attend une place', 'soi asso coord', mission('LISTE_D_ATTENTE')],
      ['sans suite', 'soi coord', mission('SANS_SUITE')],
      ['retirée', 'soi coord', mission('RETIREE')],
      ['d’une personne accueillie', 'soi asso coord', mission('ACCEPTEE')],
      ['accueillie, avant la présentation', 'soi coord', mission('ACCEPTEE', { avant: true })],
      ['finie il y a 29 jours', 'soi asso coord', mission('ACCEPTEE', { finLe: '2026-02-02' })],
      ['finie il y a 30 jours', 'soi coord', mission('ACCEPTEE', { finLe: '2026-02-01' })],
      ['de qui a arrêté', 'soi coord', mission('ACCEPTEE', { accordRetire: true })],
    ]);
    chacun(fil, [
      ['son échange, présentée', 'soi asso coord', mission('PROPOSEE_A_L_ASSOCIATION')],
      ['son échange, pas encore présentée', 'soi coord', mission('DEPOSEE')],
    ]);
  });
  describe('un message d’une demande s’écrit par', () => {
    const candidature = (acteur: Acteur, id: string) =>
      db.candidature.count({
        where: { fil: { messages: { some: { id } } }, AND: candidaturesAEcrire(acteur, NOW) },
      });
    chacun(candidature, [
      ['pas encore présentée', 'soi coord', mission('DEPOSEE')],
      ['présentée', 'soi asso coord', mission('PROPOSEE_A_L_ASSOCIATION')],
      ['sans suite', 'personne', mission('SANS_SUITE')],
      ['finie il y a 29 jours', 'soi asso coord', mission('ACCEPTEE', { finLe: '2026-02-02' })],
      ['finie il y a 30 jours', 'personne', mission('ACCEPTEE', { finLe: '2026-02-01' })],
    ]);
  });
}
