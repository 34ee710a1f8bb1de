import { randomUUID } from 'node:crypto';
import { deposerCandidature } from '@/lib/candidatures/commands/deposer';
import { prevenirEmpechement } from '@/lib/candidatures/commands/empechement';
import { retirerCandidature } from '@/lib/candidatures/commands/fermeture';
import { presenterCandidature } from '@/lib/candidatures/commands/presenter';
import { accepterCandidature, mettreEnAttente } from '@/lib/candidatures/commands/reponse';
import { ajouterJours, jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { ecrireMessage } from '@/lib/fils/commands/message';
import { confirmerHeures, demanderRevue } from '@/lib/heures/commands/confirmation';
import { declarerHeures } from '@/lib/heures/commands/declaration';
import { accorderFiche, attesterFiche } from '@/lib/passeport/commands/attestation';
import { ouvrirFiche } from '@/lib/passeport/commands/fiche';
import { partagerPasseport } from '@/lib/passeport/commands/partage';
import { accorderCompte, proposerCompte } from '@/lib/parcours/commands/compte';
import { proposerMission } from '@/lib/parcours/commands/proposition';
import { uneAffectation } from '../factories/candidatures';
import { unCoordinateur, unTelephone, unUser } from '../factories/comptes';
import { leSuivi } from '../factories/fils';
import { uneAssociation, uneMission } from '../factories/missions';
import type { ObjetsDAutrui } from './acces.objets';
import { leTexteDe } from '../factories/parcours';
import { ailleurs, desRecherches, ecrireAvant, laPersonne, signaler } from './canaris.parcours';

/** A whole story by the commands themselves, so that every message to the association is written as in life. */
export async function monde(now: Date) {
  const { referent, personne, contrat, rappel } = await laPersonne(now);
  await ailleurs(personne);
  const hote = await uneAssociation();
  const parSms = await unUser('ASSOCIATION', { email: null, associationId: hote.id });
  await db.user.update({
    where: { id: parSms.id },
    data: { telephone: unTelephone() },
  });
  const coordination = (await unCoordinateur()).acteur;
  const moi = personne.acteur;

  const souhait = async (places = 2) => {
    const mission = await uneMission({ publiee: true, places, associationId: hote.id });
    const { id } = await deposerCandidature(
      moi,
      {
        missionId: mission.id,
        creneauIds: mission.creneaux.map((c) => c.id),
        mot: 'Je peux venir bientôt.',
        partageTelephone: false,
        partageEmail: false,
        ancienEmployeur: false,
        accord: true,
      },
      now,
    );
    await ecrireAvant(moi, id, now);
    await presenterCandidature(coordination, { candidatureId: id }, now);
    return { mission, candidatureId: id };
  };
  const [accueillie, presentee, enAttente, retiree, autre] = [
    await souhait(),
    await souhait(),
    await souhait(1),
    await souhait(),
    await souhait(),
  ];
  await uneAffectation(enAttente.mission);
  await mettreEnAttente(hote.acteur, enAttente, now);
  await retirerCandidature(moi, retiree, now);
  await proposerMission(
    referent.acteur,
    {
      beneficiaireId: personne.id,
      missionId: (await uneMission({ publiee: true })).id,
      mot: 'Canariproposition',
    },
    now,
  );
  await accepterCandidature(hote.acteur, accueillie, now);
  await ecrireMessage(
    moi,
    {
      sujetId: accueillie.candidatureId,
      texte: 'À quelle porte sonner ?',
      relu: false,
      avecAssociation: true,
    },
    now,
  );
  // What the person reports of the référent, and the association of hers: the text goes to who decides, and nobody else.
  const messageFil = await signaler(hote.acteur, { candidatureId: accueillie.candidatureId }, now);
  await signaler(moi, { suiviId: (await leSuivi(personne.id)).id }, now);
  const { id: affectationId } = await db.affectation.update({
    where: { candidatureId: accueillie.candidatureId },
    data: { debutLe: ajouterJours(jourDe(now), -30) },
  });
  const { compteId } = await proposerCompte(referent.acteur, { affectationId }, now);
  await accorderCompte(moi, { compteId }, now);
  await accepterCandidature(hote.acteur, autre, now);
  const { id: autreId } = await db.affectation.findUniqueOrThrow({
    where: { candidatureId: autre.candidatureId },
  });
  const heures: string[] = [];
  for (const avant of [1, 2, 3]) {
    const date = ajouterJours(jourDe(now), -avant);
    heures.push((await declarerHeures(moi, { affectationId, date, minutes: 95 }, now)).id);
  }
  await confirmerHeures(hote.acteur, { heuresIds: [heures[1]!] }, now);
  await demanderRevue(hote.acteur, { heuresId: heures[2]!, mot: 'Est-ce le bon jour ?' }, now);
  await db.heures.update({ where: { id: heures[1]! }, data: { accordAidant: 'Canariaidant' } });

  const lundi = accueillie.mission.creneaux.find((c) => c.demiJournee === 'LUNDI_MATIN')!;
  const prochain = [1, 2, 3, 4, 5, 6, 7]
    .map((n) => ajouterJours(jourDe(now), n))
    .find((d) => d.getUTCDay() === 1)!;
  await prevenirEmpechement(moi, { affectationId, creneauId: lundi.id, date: prochain }, now);

  // For a while she has a telephone and no e-mail: what comes then comes by SMS.
  const { email } = personne.user;
  await db.user.update({ where: { id: personne.userId }, data: { email: null } });
  const brouillon = await ouvrirFiche(moi, { affectationId: autreId }, now);
  const ficheId = await ouvrirFiche(hote.acteur, { affectationId }, now);
  await db.ficheCompetence.create({ data: { ficheId, competence: 'TRAVAILLER_EN_EQUIPE', niveau: 2 } });
  const { version } = await db.fiche.findUniqueOrThrow({ where: { id: ficheId } });
  await accorderFiche(moi, { ficheId, version }, now);
  await attesterFiche(hote.acteur, { ficheId, version: version + 1 }, now);
  await db.user.update({ where: { id: personne.userId }, data: { email } });
  const partageId = await partagerPasseport(
    moi,
    { ficheIds: [ficheId], libelle: 'Canarilibelle', montreNom: false, montreHeures: true, duree: 'UN_MOIS' },
    now,
  );
  const { jeton } = await db.partagePasseport.findUniqueOrThrow({ where: { id: partageId } });
  const { telephone } = await db.user.findUniqueOrThrow({ where: { id: personne.userId } });
  const recherche = await desRecherches(personne, now);
  const objets = {
    mission: accueillie.mission.id,
    candidature: accueillie.candidatureId,
    affectation: affectationId,
    heures: heures[0]!,
    personne: personne.id,
    motivee: personne.id,
    association: hote.id,
    contrat: contrat.id,
    texte: (await leTexteDe(contrat.id)).id,
    fiche: ficheId,
    brouillon,
    titulaire: personne.id,
    partage: partageId,
    rappel: rappel.id,
    referent: referent.id,
    suivi: (await leSuivi(personne.id)).id,
    message: randomUUID(),
    messageFil,
    territoire: randomUUID(),
    importFlux: randomUUID(),
    importPersonnes: randomUUID(),
    fichier: randomUUID(),
    groupe: randomUUID(),
    lot: randomUUID(),
    recherche: recherche.id,
  } satisfies ObjetsDAutrui;
  const missions = [accueillie, presentee, enAttente, retiree, autre].map((s) => s.mission.id);
  return { objets, missions, hote, personne, referent, jeton, telephone: telephone! };
}
