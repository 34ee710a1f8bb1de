import type { z } from 'zod';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { beneficiairesModifiablesPar } from '@/lib/beneficiaires/policy';
import { DEMANDES_EN_COURS } from '@/lib/candidatures/policy';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { retirerDuChoix } from '@/lib/propositions/commands/effacement';
import { debutDuRenvoi } from '@/lib/renvoi';
import { MISSIONS_PROPOSABLES, peutProposer } from '../policy';
import type { propositionSchema, reponseSchema } from '../schema';

/** Not answered, or put off. */
const SANS_REPONSE = {
  OR: [{ reponse: null }, { reponse: 'PLUS_TARD' }],
} satisfies Prisma.PropositionWhereInput;

const DEJA = new MetierError('DEJA', 'Cette mission est déjà proposée à cette personne.');

/**
 * A référent (of the caseload) or the coordination proposes a mission, with a word. Once per person and mission;
 * only to somebody who agreed to take part; it obliges to nothing.
 */
export async function proposerMission(acteur: Acteur, saisie: z.output<typeof propositionSchema>, now: Date) {
  if (!peutProposer(acteur)) throw new Interdit('aux référents et à la coordination');
  return db.$transaction(async (tx) => {
    const personne = await tx.beneficiaire.findFirst({
      where: { AND: [{ id: saisie.beneficiaireId }, beneficiairesModifiablesPar(acteur, now)] },
      select: {
        id: true,
        userId: true,
        consentements: { where: { type: 'PARTICIPATION', retireLe: null }, select: { id: true } },
        candidatures: {
          where: { missionId: saisie.missionId, ...DEMANDES_EN_COURS },
          select: { id: true },
        },
      },
    });
    if (!personne) throw new NonTrouve('Cette personne');
    if (personne.consentements.length === 0)
      throw new MetierError(
        'ACCORD',
        'On propose une mission à une personne qui a dit oui à sa participation.',
      );
    if (personne.candidatures.length > 0) throw new MetierError('DEJA', 'Cette mission l’intéresse déjà.');
    const mission = await tx.mission.findFirst({
      where: {
        AND: [{ id: saisie.missionId, departementCode: acteur.departementCode }, MISSIONS_PROPOSABLES],
      },
      select: { id: true, titre: true },
    });
    if (!mission) throw new NonTrouve('Cette mission');
    const proposition = { ...saisie, auteurId: acteur.userId };
    const choix = { auteurId: acteur.userId, missionId: mission.id, beneficiaireId: personne.id };
    const [creee] = await tx.proposition.createManyAndReturn({
      data: { ...proposition, creeLe: now },
      skipDuplicates: true,
      select: { id: true },
    });
    if (!creee) {
      // Their own form came twice, or it was proposed before.
      const deja = await tx.proposition.findFirst({
        where: { ...proposition, reponse: null, creeLe: { gte: debutDuRenvoi(now) } },
        select: { id: true },
      });
      if (!deja) throw DEJA;
      await retirerDuChoix(tx, choix);
      return { propositionId: deja.id, beneficiaireId: personne.id };
    }
    const { id } = creee;
    await retirerDuChoix(tx, choix);
    await journaliser(tx, acteur, now, {
      action: 'proposition.creer',
      objet: { type: 'Proposition', id },
      beneficiaireId: personne.id,
      vers: mission.id,
    });
    await notifier(
      tx,
      {
        modele: 'parcours.proposition',
        userId: personne.userId,
        variables: { titre: mission.titre },
        cle: `proposition:${id}`,
      },
      now,
    );
    return { propositionId: id, beneficiaireId: personne.id };
  });
}

/** Whoever says « ça m’intéresse » says yes to the proposal of that mission, where one still waits for an answer. */
export async function direOuiEnSouhaitant(
  tx: Tx,
  acteur: ActeurDe<'BENEFICIAIRE'>,
  missionId: string,
  now: Date,
): Promise<void> {
  const { beneficiaireId } = acteur;
  const repondues = await tx.proposition.updateManyAndReturn({
    where: { beneficiaireId, missionId, ...SANS_REPONSE },
    data: { reponse: 'OUI', reponduLe: now },
    select: { id: true },
  });
  for (const { id } of repondues)
    await journaliser(tx, acteur, now, {
      action: 'proposition.repondre',
      objet: { type: 'Proposition', id },
      beneficiaireId,
    });
}

/**
 * The person answers a proposal made to them: yes (then comes the « ça m’intéresse » form), no, or later. No reason
 * is asked, nobody is told of a no, and the journal does not hold the answer.
 */
export async function repondreProposition(acteur: Acteur, saisie: z.output<typeof reponseSchema>, now: Date) {
  if (acteur.role !== 'BENEFICIAIRE') throw new Interdit('à la personne elle-même');
  return db.$transaction(async (tx) => {
    const proposition = await tx.proposition.findFirst({
      where: { id: saisie.propositionId, beneficiaireId: acteur.beneficiaireId },
    });
    if (!proposition) throw new NonTrouve('Cette proposition');
    const suite = { missionId: proposition.missionId, reponse: saisie.reponse };
    // « Plus tard » may be said again once the proposal has come back.
    const renvoi = proposition.reponduLe && proposition.reponduLe >= debutDuRenvoi(now);
    if (proposition.reponse === saisie.reponse && (saisie.reponse !== 'PLUS_TARD' || renvoi)) return suite;
    const { count } = await tx.proposition.updateMany({
      where: { id: proposition.id, ...SANS_REPONSE },
      data: { reponse: saisie.reponse, reponduLe: now },
    });
    if (count !== 1) throw new MetierError('DEJA', 'Vous avez déjà répondu à cette proposition.');
    await journaliser(tx, acteur, now, {
      action: 'proposition.repondre',
      objet: { type: 'Proposition', id: proposition.id },
      beneficiaireId: acteur.beneficiaireId,
    });
    return suite;
  });
}
