import 'server-only';
import { faitsDe, type FaitVu } from '@/lib/activites/queries';
import type { Acteur } from '@/lib/auth/acteur';
import { finDeLecture } from '@/lib/beneficiaires/policy';
import { db } from '@/lib/db';
import { demandesDe, type DemandeVue } from '@/lib/demandes/queries';
import { NonTrouve } from '@/lib/erreurs';
import { montrerNotes, notesDe, type NoteVue } from '@/lib/notes/queries';
import { parcoursOuvrablesPar, peutModifierParcours } from '../policy';
import { etapesDe, type ActionVue, type ObjectifVu } from './parcours/actions';
import { contratsDe, type ContratVu } from './parcours/contrats';
import { identiteDe, type Identite } from './parcours/identite';
import { sansLIntime } from './parcours/intime';
import { missionsDe, type Envie, type MissionVecue } from './parcours/missions';
import { pointsDe, type PointVu } from './parcours/points';
import { propositionsDe, type PropositionVue } from './parcours/propositions';
import { montrer, rendezVousDe, type RendezVousVu } from './parcours/rendez-vous';
import { suivisDe, type SuiviVu } from './parcours/suivis';

export type Parcours = {
  personne: Identite;
  /** The actor may write here (a former référent only reads). */
  modifiable: boolean;
  /** The naming that the actor hands over: theirs, which has ended. */
  aRelayer: SuiviVu | null;
  /** The naming of the colleague whom the actor replaces today. */
  remplace: SuiviVu | null;
  suivis: SuiviVu[];
  contrats: ContratVu[];
  objectifs: ObjectifVu[];
  actions: ActionVue[];
  rendezVous: RendezVousVu[];
  propositions: PropositionVue[];
  envies: Envie[];
  missions: MissionVecue[];
  notes: NoteVue[];
  points: PointVu[];
  /** What the person asked, as the actor may read it. */
  demandes: DemandeVue[];
  faits: FaitVu[];
};

/**
 * All of one person's parcours, for the person or for the référent (for the Département, `sansLIntime`), one statement for each of its parts (12 at most).
 * Throws NonTrouve outside the actor's scope.
 */
export async function parcoursDe(acteur: Acteur, beneficiaireId: string, now: Date): Promise<Parcours> {
  const visible = await db.beneficiaire.count({
    where: { AND: [{ id: beneficiaireId }, parcoursOuvrablesPar(acteur, now)] },
  });
  if (!visible) throw new NonTrouve('Cette personne');
  const [personne, suivis, contrats, etapes, rendezVous, propositions, vecu, demandes, notes, faits, points] =
    await Promise.all([
      identiteDe(beneficiaireId),
      suivisDe(beneficiaireId, now),
      contratsDe(beneficiaireId),
      etapesDe(beneficiaireId),
      rendezVousDe(beneficiaireId),
      propositionsDe(beneficiaireId),
      missionsDe(beneficiaireId, now),
      demandesDe(acteur, beneficiaireId, now),
      notesDe(acteur, beneficiaireId, now),
      faitsDe(acteur, beneficiaireId),
      pointsDe(acteur, beneficiaireId),
    ]);
  const modifiable = peutModifierParcours(acteur, suivis);
  const remplace = suivis.find((s) => acteur.role === 'REFERENT' && s.remplacantId === acteur.referentId);
  const aRelayer = suivis.find(
    (s) =>
      acteur.role === 'REFERENT' &&
      !modifiable &&
      s.referentId === acteur.referentId &&
      s.finLe !== null &&
      s.finLe > finDeLecture(now),
  );
  const parcours: Parcours = {
    ...{
      personne,
      modifiable,
      remplace: remplace ?? null,
      aRelayer: aRelayer ?? null,
      suivis,
      contrats,
      propositions,
      demandes,
      faits,
      points,
      ...etapes,
      ...vecu,
    },
    notes: montrerNotes(notes, suivis, acteur),
    rendezVous: montrer(rendezVous, suivis, acteur, modifiable),
  };
  return acteur.role === 'DEPARTEMENT' ? sansLIntime(parcours) : parcours;
}

/** The same, where something may be written; null when it is to be read only. Throws NonTrouve outside the scope. */
export async function parcoursModifiable(acteur: Acteur, beneficiaireId: string, now: Date) {
  const parcours = await parcoursDe(acteur, beneficiaireId, now);
  return parcours.modifiable ? parcours : null;
}
