import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { unBeneficiaire } from './beneficiaires';
import { unReferent } from './comptes';
import { uneMission } from './missions';

/** A référent and a person named to them since 5 January 2026. */
export async function unSuivi(traits: { prenom?: string } = {}) {
  const referent = await unReferent();
  const personne = await unBeneficiaire({
    referentId: referent.id,
    organismeId: referent.organismeId,
    ...traits,
  });
  return { referent, personne };
}

/** A signed contrat d’engagement, from 1 February to 1 August 2026. */
export function unContrat(beneficiaireId: string, champs: Partial<Prisma.ContratUncheckedCreateInput> = {}) {
  return db.contrat.create({
    data: {
      beneficiaireId,
      type: 'CONTRAT_ENGAGEMENT',
      nature: 'SOCIAL',
      signeLe: new Date('2026-02-01'),
      debutLe: new Date('2026-02-01'),
      finLe: new Date('2026-08-01'),
      ...champs,
    },
  });
}

/** The person does a published mission since 1 February 2026; `heures` are confirmed minutes by day. */
export async function uneMissionEnCours(beneficiaireId: string, heures: Record<string, number> = {}) {
  const mission = await uneMission({ publiee: true });
  const le = new Date('2026-02-01T09:00:00Z');
  const candidature = await db.candidature.create({
    data: { beneficiaireId, missionId: mission.id, statut: 'ACCEPTEE', accordLe: le, creeLe: le },
  });
  const affectation = await db.affectation.create({
    data: {
      candidatureId: candidature.id,
      beneficiaireId,
      missionId: mission.id,
      debutLe: new Date('2026-02-01'),
    },
  });
  await db.mission.update({ where: { id: mission.id }, data: { placesPrises: { increment: 1 } } });
  const saisiParId = candidature.id;
  await db.heures.createMany({
    data: Object.entries(heures).map(([jour, minutes]) => ({
      affectationId: affectation.id,
      date: new Date(jour),
      minutes,
      origine: 'ASSOCIATION' as const,
      saisiParId,
      statut: 'CONFIRMEES' as const,
      accordLe: le,
      confirmeLe: le,
      confirmeParId: saisiParId,
    })),
  });
  return { mission, candidature, affectation };
}
