import { randomUUID } from 'node:crypto';
import { repondreQuestion } from '@/lib/beneficiaires/commands/questions';
import { presenterCandidature } from '@/lib/candidatures/commands/presenter';
import { accepterCandidature, mettreEnAttente } from '@/lib/candidatures/commands/reponse';
import { inviterBeneficiaire } from '@/lib/comptes/commands/beneficiaire';
import { inviterAssociation } from '@/lib/comptes/commands/professionnel';
import { confirmerHeures } from '@/lib/heures/commands/confirmation';
import { declarerHeures } from '@/lib/heures/commands/declaration';
import { soumettreMission } from '@/lib/missions/commands/cycle';
import { publierMission } from '@/lib/missions/commands/moderation';
import { creerMission } from '@/lib/missions/commands/redaction';
import { ajouterAction } from '@/lib/parcours/commands/action';
import { proposerMission } from '@/lib/parcours/commands/proposition';
import { attesterFiche } from '@/lib/passeport/commands/attestation';
import { partagerPasseport } from '@/lib/passeport/commands/partage';
import { unCoordinateur } from '../factories/comptes';
import { uneFiche } from '../factories/passeport';
import { desHeures, unSejour, unSouhait, unSujet } from '../factories/sujet';
import { deposer } from './candidatures';
import { deuxFois, NOW, SANS_EFFET, type Courses } from './course';
import { champsDe } from './missions';

const sansEffet = (faire: () => Promise<unknown>, action: string) => ({
  deux: deuxFois(faire),
  ...SANS_EFFET,
  action,
});
const LE = new Date('2026-03-02');
const COCHEE = { nePasRemplacerEmploi: true, securiteVerifiee: true, fraisDits: true };

/** One person whose form comes twice: told the same twice, and one line says so. */
export const RENVOI: Courses = {
  'la personne dit deux fois « ça m’intéresse »': async () => {
    const sujet = await unSujet();
    return sansEffet(() => deposer(sujet), 'candidature.deposer');
  },
  'la personne répond deux fois à la même question': async () => {
    const { personne } = await unSujet();
    const saisie = { question: 'trajet' as const, retour: 'suite' as const, beneficiaireId: personne.id };
    return sansEffet(
      () => repondreQuestion(personne.acteur, { ...saisie, rayonKm: 50, modesDeplacement: ['VOITURE'] }, NOW),
      'profil.repondre',
    );
  },
  'la personne note deux fois les mêmes heures': async () => {
    const { personne, saisie } = await unSejour();
    return sansEffet(
      () => declarerHeures(personne.acteur, { ...saisie, date: LE, minutes: 120 }, NOW),
      'heures.declarer',
    );
  },
  'la personne prépare deux fois le même lien': async () => {
    const { personne, fiche } = await uneFiche({ attestee: true });
    const choix = { libelle: '', montreNom: true, montreHeures: true, duree: 'UN_MOIS' as const };
    return sansEffet(
      () => partagerPasseport(personne.acteur, { ...choix, ficheIds: [fiche.id] }, NOW),
      'passeport.partager',
    );
  },
  'la coordination présente deux fois': async () => {
    const { saisie } = await unSouhait('DEPOSEE');
    const { acteur } = await unCoordinateur();
    return sansEffet(() => presenterCandidature(acteur, saisie, NOW), 'candidature.presenter');
  },
  'la coordination met deux fois en ligne': async () => {
    const { mission } = await unSujet({ mission: { statut: 'A_VALIDER' } });
    const { acteur } = await unCoordinateur();
    return sansEffet(
      () => publierMission(acteur, { missionId: mission.id, ...COCHEE }, NOW),
      'mission.publier',
    );
  },
  'la coordination invite deux fois une personne sans téléphone ni e-mail': async () => {
    const { acteur } = await unCoordinateur();
    const saisie = {
      ...{ prenom: randomUUID(), nom: 'Essai', email: null, telephone: null, rappelId: null },
      ...{ communeCode: '01053', dateNaissance: null, public: 'AUTRE' as const },
    };
    return sansEffet(() => inviterBeneficiaire(acteur, saisie, NOW), 'compte.inviter');
  },
  'la coordination invite deux fois une association sans numéro': async () => {
    const { acteur } = await unCoordinateur();
    const saisie = {
      ...{ prenom: 'Zoé', nom: 'Essai', email: `${randomUUID()}@exemple.fr`, telephone: null },
      ...{ association: 'Le Fournil', communeCode: '01053', rna: null, siret: null },
    };
    return sansEffet(() => inviterAssociation(acteur, saisie, NOW), 'compte.inviter');
  },
  'la personne ajoute deux fois la même étape': async () => {
    const { personne } = await unSujet();
    const saisie = { beneficiaireId: personne.id, titre: 'Refaire ma carte de bus', echeanceLe: LE };
    return sansEffet(() => ajouterAction(personne.acteur, saisie, NOW), 'action.ajouter');
  },
  'le référent propose deux fois la même mission': async () => {
    const { personne, referent, mission } = await unSujet();
    const saisie = { beneficiaireId: personne.id, missionId: mission.id, mot: null };
    return sansEffet(() => proposerMission(referent.acteur, saisie, NOW), 'proposition.creer');
  },
  'l’association accueille deux fois la même personne': async () => {
    const { saisie, association } = await unSouhait();
    return sansEffet(() => accepterCandidature(association.acteur, saisie, NOW), 'affectation.creer');
  },
  'l’association met deux fois la même personne en attente': async () => {
    const { saisie, association } = await unSouhait('PROPOSEE_A_L_ASSOCIATION', { complete: true });
    return sansEffet(() => mettreEnAttente(association.acteur, saisie, NOW), 'candidature.attendre');
  },
  'l’association confirme deux fois les mêmes heures': async () => {
    const { association, heures } = await desHeures();
    return sansEffet(
      () => confirmerHeures(association.acteur, { heuresIds: [heures.id], versions: [1] }, NOW),
      'heures.confirmer',
    );
  },
  'l’association propose deux fois la même mission': async () => {
    const { association, mission } = await unSujet({ mission: { statut: 'BROUILLON' } });
    return sansEffet(
      () => soumettreMission(association.acteur, { missionId: mission.id }, NOW),
      'mission.soumettre',
    );
  },
  'l’association décrit deux fois la même mission': async () => {
    const { association, mission } = await unSujet();
    const champs = { ...(await champsDe(mission.id)), titre: randomUUID() };
    return sansEffet(
      () =>
        creerMission(association.acteur, { associationId: association.id, champs, suite: 'proposer' }, NOW),
      'mission.soumettre',
    );
  },
  'l’association atteste deux fois la même page': async () => {
    const { fiche, hote } = await uneFiche({ accordee: true });
    const lue = { ficheId: fiche.id, version: fiche.version };
    return sansEffet(() => attesterFiche(hote.acteur, lue, NOW), 'fiche.attester');
  },
};
