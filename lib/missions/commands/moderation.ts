import type { Acteur } from '@/lib/auth/acteur';
import { offrirPlacesLibres } from '@/lib/candidatures/commands/offre';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Interdit, MetierError } from '@/lib/erreurs';
import { manquesPourPublier, type Controle } from '../mission';
import { peutModererMission } from '../policy';
import { prevenirAssociation } from './prevenir';
import { chargerMission, dejaAvancee, faireTransition } from './transition';

const exigerCoordination = (acteur: Acteur) => {
  if (!peutModererMission(acteur)) throw new Interdit('à la coordination');
};

/**
 * Sends a mission back to its association with what to correct, in words.
 * @throws Interdit for anybody but the coordination
 */
export async function demanderCorrection(
  acteur: Acteur,
  saisie: { missionId: string; motif: string },
  now: Date,
): Promise<{ id: string }> {
  exigerCoordination(acteur);
  return db.$transaction(async (tx) => {
    const mission = await chargerMission(tx, acteur, saisie.missionId);
    await faireTransition(tx, acteur, mission, 'corriger', now, { motifCorrection: saisie.motif });
    await prevenirAssociation(
      tx,
      mission.associationId,
      {
        modele: 'mission.a-corriger',
        variables: { mission: mission.titre },
        cle: `mission.a-corriger:${mission.id}:${now.getTime()}`,
      },
      now,
    );
    return { id: mission.id };
  });
}

/**
 * Publishes a mission after the checklist (see `manquesPourPublier`).
 * @throws Interdit for anybody but the coordination; MetierError `CONTROLE` naming what is missing
 */
export async function publierMission(
  acteur: Acteur,
  saisie: { missionId: string } & Controle,
  now: Date,
): Promise<{ id: string }> {
  exigerCoordination(acteur);
  const { missionId, nePasRemplacerEmploi, securiteVerifiee, fraisDits } = saisie;
  const controle = { nePasRemplacerEmploi, securiteVerifiee, fraisDits };
  return db.$transaction(async (tx) => {
    const mission = await chargerMission(tx, acteur, missionId);
    if (await dejaAvancee(tx, acteur, mission, 'publier')) return { id: mission.id };
    const manques = manquesPourPublier(mission, mission.association.assuranceExpireLe, controle, jourDe(now));
    if (Object.keys(manques).length > 0)
      throw new MetierError('CONTROLE', 'La mission ne peut pas encore être mise en ligne.', manques);
    await faireTransition(tx, acteur, mission, 'publier', now, {
      ...controle,
      controleParId: acteur.userId,
      controleLe: now,
      publieeLe: mission.publieeLe ?? now,
      motifCorrection: null,
    });
    await offrirPlacesLibres(tx, mission.id, now);
    await prevenirAssociation(
      tx,
      mission.associationId,
      {
        modele: 'mission.publiee',
        variables: { mission: mission.titre },
        cle: `mission.publiee:${mission.id}:${now.getTime()}`,
      },
      now,
    );
    return { id: mission.id };
  });
}

/**
 * Puts a paused mission online again.
 * @throws Interdit for anybody but the coordination; MetierError when the insurance is no longer valid
 */
export async function reprendreMission(
  acteur: Acteur,
  saisie: { missionId: string },
  now: Date,
): Promise<{ id: string }> {
  exigerCoordination(acteur);
  return db.$transaction(async (tx) => {
    const mission = await chargerMission(tx, acteur, saisie.missionId);
    const manques = manquesPourPublier(mission, mission.association.assuranceExpireLe, mission, jourDe(now));
    if (Object.keys(manques).length > 0)
      throw new MetierError('CONTROLE', 'La mission ne peut pas être remise en ligne.', manques);
    await faireTransition(tx, acteur, mission, 'reprendre', now);
    await offrirPlacesLibres(tx, mission.id, now);
    return { id: mission.id };
  });
}
