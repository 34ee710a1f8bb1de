import type { Acteur } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError } from '@/lib/erreurs';
import { prendreUnePlace } from '@/lib/missions/commands/places';
import { STATUTS_PUBLICS } from '@/lib/missions/mission';
import { peutAccueillir, peutClasser, peutDeciderPourSoi } from '../policy';
import { creerAffectation } from './affectation';
import { oublierOffre } from './offre';
import { prevenirHote, prevenirPersonne } from './prevenir';
import { avancerCandidature, chargerCandidature, dejaAvancee, type CandidatureChargee } from './transition';

type Saisie = { candidatureId: string };
export type Accueil = { candidatureId: string; missionId: string; resultat: 'ACCEPTEE' | 'LISTE_D_ATTENTE' };

const DEJA_LA = new MetierError('DEJA_LA', 'Cette personne est déjà dans cette mission.');
const PLACE_LIBRE = new MetierError(
  'PLACE_LIBRE',
  'Une place est libre : vous pouvez accueillir cette personne.',
);

async function attendre(tx: Tx, acteur: Acteur, candidature: CandidatureChargee, now: Date): Promise<void> {
  await avancerCandidature(tx, acteur, candidature, 'attendre', now, { attenteLe: now });
  const message = {
    modele: 'candidature.en-attente',
    cle: `candidature.en-attente:${candidature.id}`,
  } as const;
  await prevenirPersonne(tx, candidature, message, now);
}

/**
 * The association says yes, within its places: a place makes an affectation; without one the wish waits, by date.
 * @throws Interdit for anybody but an association; NonTrouve for a wish that is not addressed to it
 */
export async function accepterCandidature(
  acteur: Acteur,
  saisie: Saisie & { debutLe?: Date | null },
  now: Date,
): Promise<Accueil> {
  if (!peutAccueillir(acteur)) throw new Interdit('à l’association');
  return siContrainte(['affectations_ouvertes'], DEJA_LA, () =>
    db.$transaction(async (tx) => {
      const candidature = await chargerCandidature(tx, acteur, saisie.candidatureId, now);
      const { id: candidatureId, missionId } = candidature;
      if (await dejaAvancee(tx, acteur, candidature, 'accepter'))
        return { candidatureId, missionId, resultat: 'ACCEPTEE' };
      if (!STATUTS_PUBLICS.includes(candidature.mission.statut))
        throw new MetierError(
          'PAS_EN_LIGNE',
          'Votre mission n’est pas en ligne : remettez-la d’abord en ligne.',
        );
      if (!(await prendreUnePlace(tx, missionId))) {
        await attendre(tx, acteur, candidature, now);
        return { candidatureId, missionId, resultat: 'LISTE_D_ATTENTE' };
      }
      await avancerCandidature(tx, acteur, candidature, 'accepter', now);
      await creerAffectation(tx, acteur, candidature, saisie.debutLe ?? null, now);
      const message = {
        modele: 'candidature.acceptee',
        cle: `candidature.acceptee:${candidatureId}`,
      } as const;
      await prevenirPersonne(tx, candidature, message, now);
      return { candidatureId, missionId, resultat: 'ACCEPTEE' };
    }),
  );
}

/**
 * The association puts a wish in the line of a mission whose places are all taken: the person is told just that.
 * @throws Interdit for anybody but an association; MetierError `PLACE_LIBRE` while there is a place for the person
 */
export async function mettreEnAttente(
  acteur: Acteur,
  saisie: Saisie,
  now: Date,
): Promise<{ missionId: string }> {
  if (!peutAccueillir(acteur)) throw new Interdit('à l’association');
  return db.$transaction(async (tx) => {
    const candidature = await chargerCandidature(tx, acteur, saisie.candidatureId, now);
    const { mission, missionId } = candidature;
    if (await dejaAvancee(tx, acteur, candidature, 'attendre')) return { missionId };
    if (mission.placesPrises < mission.places) throw PLACE_LIBRE;
    await attendre(tx, acteur, candidature, now);
    return { missionId };
  });
}

/**
 * « Sans suite », in neutral words and without a reason.
 * @throws Interdit for the person and the référent, and for a wish to which a place is offered
 */
export async function donnerSansSuite(
  acteur: Acteur,
  saisie: Saisie,
  now: Date,
): Promise<{ missionId: string }> {
  return db.$transaction(async (tx) => {
    const candidature = await chargerCandidature(tx, acteur, saisie.candidatureId, now);
    if (!peutClasser(acteur, candidature.statut)) throw new Interdit('à l’association et à la coordination');
    await avancerCandidature(tx, acteur, candidature, 'classer', now);
    const message = {
      modele: 'candidature.sans-suite',
      cle: `candidature.sans-suite:${candidature.id}`,
    } as const;
    await prevenirPersonne(tx, candidature, message, now);
    return { missionId: candidature.missionId };
  });
}

/**
 * The person takes the place that was offered: it is theirs, the affectation begins.
 * @throws Interdit for anybody else; MetierError when the delay is over (the place went to the next)
 */
export async function prendrePlaceOfferte(
  acteur: Acteur,
  saisie: Saisie,
  now: Date,
): Promise<{ id: string }> {
  if (!peutDeciderPourSoi(acteur)) throw new Interdit('à la personne elle-même');
  return siContrainte(['affectations_ouvertes'], DEJA_LA, () =>
    db.$transaction(async (tx) => {
      const candidature = await chargerCandidature(tx, acteur, saisie.candidatureId, now);
      if (candidature.offreExpireLe && candidature.offreExpireLe <= now)
        throw new MetierError('OFFRE_PASSEE', 'Cette place vient d’être proposée à quelqu’un d’autre.');
      await avancerCandidature(tx, acteur, candidature, 'prendre', now);
      await oublierOffre(tx, candidature.id);
      const affectation = await creerAffectation(tx, acteur, candidature, null, now);
      const message = {
        modele: 'candidature.place-prise',
        cle: `candidature.place-prise:${candidature.id}`,
      } as const;
      await prevenirHote(tx, candidature, message, now);
      return affectation;
    }),
  );
}
