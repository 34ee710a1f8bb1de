import { db } from '@/lib/db';
import type { StatutCandidature } from '@/lib/generated/prisma/enums';
import { unBeneficiaire } from './beneficiaires';

type MissionTest = { id: string; creneaux?: { id: string }[] };
type Personne = Awaited<ReturnType<typeof unBeneficiaire>>;

/** A wish in a state, on the mission's first half-day, by a new person unless one is given. */
export async function uneCandidature(
  mission: MissionTest,
  statut: StatutCandidature = 'PROPOSEE_A_L_ASSOCIATION',
  traits: { personne?: Personne; attenteLe?: Date; offreExpireLe?: Date; partageTelephone?: boolean } = {},
) {
  const personne = traits.personne ?? (await unBeneficiaire());
  const le = new Date('2026-02-01T09:00:00Z');
  const candidature = await db.candidature.create({
    data: {
      beneficiaireId: personne.id,
      missionId: mission.id,
      statut,
      accordLe: le,
      creeLe: le,
      statutLe: le,
      partageTelephone: traits.partageTelephone ?? false,
      ...(statut === 'LISTE_D_ATTENTE' ? { attenteLe: traits.attenteLe ?? le } : {}),
      ...(statut === 'PLACE_OFFERTE'
        ? { attenteLe: le, offreExpireLe: traits.offreExpireLe ?? new Date('2026-03-06T09:00:00Z') }
        : {}),
      creneaux: { create: (mission.creneaux ?? []).slice(0, 1).map((c) => ({ creneauId: c.id })) },
    },
  });
  return { ...candidature, personne };
}

/** Somebody who is in the mission since `debutLe` (a place is counted). */
export async function uneAffectation(
  mission: MissionTest,
  traits: { personne?: Personne; debutLe?: string; finLe?: string } = {},
) {
  const candidature = await uneCandidature(mission, 'ACCEPTEE', { personne: traits.personne });
  const affectation = await db.affectation.create({
    data: {
      candidatureId: candidature.id,
      beneficiaireId: candidature.beneficiaireId,
      missionId: mission.id,
      debutLe: new Date(traits.debutLe ?? '2026-02-02'),
      ...(traits.finLe ? { finLe: new Date(traits.finLe) } : {}),
    },
  });
  if (!traits.finLe) {
    const { places, placesPrises } = await db.mission.update({
      where: { id: mission.id },
      data: { placesPrises: { increment: 1 } },
    });
    if (placesPrises === places)
      await db.mission.updateMany({
        where: { id: mission.id, statut: 'PUBLIEE' },
        data: { statut: 'COMPLETE' },
      });
    await db.beneficiaire.update({
      where: { id: candidature.beneficiaireId },
      data: { etape: 'EN_MISSION' },
    });
  }
  return { ...affectation, candidature, personne: candidature.personne };
}
