import { db } from '@/lib/db';
import { unBeneficiaire } from './beneficiaires';
import { uneAssociation, uneMission } from './missions';

type Personne = Awaited<ReturnType<typeof unBeneficiaire>>;
type Hote = Awaited<ReturnType<typeof uneAssociation>>;

/** Somebody at work in a mission since 5 January 2026, with these confirmed minutes on 12 January. */
export async function unePersonneEnMission(
  traits: {
    personne?: Personne;
    hote?: Hote;
    minutes?: number;
    commune?: '01053' | '01451' | '01283';
    debutLe?: string;
    finLe?: string | null;
  } = {},
) {
  const personne = traits.personne ?? (await unBeneficiaire());
  const hote = traits.hote ?? (await uneAssociation());
  const mission = await uneMission({ publiee: true, associationId: hote.id, commune: traits.commune });
  const debutLe = new Date(traits.debutLe ?? '2026-01-05');
  const candidature = await db.candidature.create({
    data: {
      beneficiaireId: personne.id,
      missionId: mission.id,
      statut: 'ACCEPTEE',
      accordLe: debutLe,
      creeLe: debutLe,
    },
  });
  const affectation = await db.affectation.create({
    data: {
      candidatureId: candidature.id,
      beneficiaireId: personne.id,
      missionId: mission.id,
      debutLe,
      finLe: traits.finLe ? new Date(traits.finLe) : null,
    },
  });
  if (!traits.finLe)
    await db.mission.update({ where: { id: mission.id }, data: { placesPrises: { increment: 1 } } });
  if (traits.minutes)
    await db.heures.create({
      data: {
        affectationId: affectation.id,
        date: new Date(debutLe.getTime() + 7 * 86_400_000),
        minutes: traits.minutes,
        origine: 'BENEFICIAIRE',
        saisiParId: personne.userId,
        statut: 'CONFIRMEES',
        accordLe: debutLe,
        confirmeLe: debutLe,
        confirmeParId: hote.user.id,
      },
    });
  return { personne, hote, mission, candidature, affectation };
}

/** A page of the passport: a draft, agreed to, or attested with 180 minutes. */
export async function uneFiche(
  traits: { accordee?: boolean; attestee?: boolean; personne?: Personne; hote?: Hote; minutes?: number } = {},
) {
  const mission = await unePersonneEnMission({ ...traits, minutes: traits.minutes ?? 180 });
  const fiche = await db.fiche.create({
    data: {
      affectationId: mission.affectation.id,
      beneficiaireId: mission.personne.id,
      associationId: mission.hote.id,
      contexte: 'Un jardin pour les habitants.',
      activites: 'Semer et arroser\nAccueillir les visiteurs',
      accordLe: traits.accordee || traits.attestee ? new Date('2026-02-01T09:00:00Z') : null,
      ...(traits.attestee
        ? {
            statut: 'ATTESTEE',
            attesteeLe: new Date('2026-02-02T09:00:00Z'),
            attesteeParId: mission.hote.user.id,
            attesteeParNom: 'Jeanne Martin',
            minutesAttestees: traits.minutes ?? 180,
          }
        : {}),
      competences: { create: { competence: 'TRAVAILLER_EN_EQUIPE', niveau: 2 } },
    },
  });
  return { ...mission, fiche };
}
