import type { Prisma } from '@/lib/generated/prisma/client';
import type { StatutCandidature, StatutHeures } from '@/lib/generated/prisma/enums';
import { db } from '@/lib/db';
import { uneAffectation, uneCandidature } from './candidatures';
import { uneAssociation, uneMission } from './missions';
import { unSuivi } from './parcours';

/** A person with a référent, and a mission of an association that they have nothing to do with yet. */
export async function unSujet(
  traits: { places?: number; mission?: Partial<Prisma.MissionUncheckedCreateInput>; publiee?: boolean } = {},
) {
  const { personne, referent } = await unSuivi();
  const association = await uneAssociation();
  const mission = await uneMission({
    publiee: traits.publiee ?? true,
    associationId: association.id,
    ...(traits.places ? { places: traits.places } : {}),
    ...(traits.mission ? { champs: traits.mission } : {}),
  });
  return {
    personne,
    referent,
    association,
    mission,
    creneauId: mission.creneaux[0]!.id,
    acteurs: { personne: personne.acteur, referent: referent.acteur, association: association.acteur },
  };
}

/** The same, with the person's wish for this mission. An offered place is counted as held; `complete`: others have all. */
export async function unSouhait(
  statut: StatutCandidature = 'PROPOSEE_A_L_ASSOCIATION',
  traits: { complete?: boolean } = {},
) {
  const sujet = await unSujet(traits.complete ? { places: 1 } : {});
  if (traits.complete) await uneAffectation(sujet.mission);
  const candidature = await uneCandidature(sujet.mission, statut, { personne: sujet.personne });
  if (statut === 'PLACE_OFFERTE')
    await db.mission.update({ where: { id: sujet.mission.id }, data: { placesPrises: 1 } });
  return { ...sujet, candidature, saisie: { candidatureId: candidature.id } };
}

/** The same, once the person is in the mission since 2 February 2026. */
export async function unSejour() {
  const sujet = await unSujet();
  const affectation = await uneAffectation(sujet.mission, { personne: sujet.personne });
  return { ...sujet, affectation, saisie: { affectationId: affectation.id } };
}

/** The same, with two hours of 16 February 2026, declared by the person unless said otherwise. */
export async function desHeures(
  champs: Partial<Prisma.HeuresUncheckedCreateInput> & { statut?: StatutHeures } = {},
) {
  const sujet = await unSejour();
  const le = new Date('2026-02-17T09:00:00Z');
  const confirmees = champs.statut === 'CONFIRMEES';
  const heures = await db.heures.create({
    data: {
      affectationId: sujet.affectation.id,
      date: new Date('2026-02-16'),
      minutes: 120,
      origine: 'BENEFICIAIRE',
      saisiParId: sujet.personne.user.id,
      accordLe: le,
      ...(confirmees ? { confirmeLe: le, confirmeParId: sujet.association.user.id } : {}),
      ...champs,
    },
  });
  return { ...sujet, heures };
}
