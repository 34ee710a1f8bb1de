import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { uneRecherche } from '../factories/alertes';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneAffectation, uneCandidature } from '../factories/candidatures';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../factories/comptes';
import { uneLigne, unImport } from '../factories/imports';
import { uneAssociation, uneMission } from '../factories/missions';
import { uneActivite } from '../factories/activites';
import { leSuivi, unMessage } from '../factories/fils';
import { unSignalement } from '../factories/signalements';
import { uneNote } from '../factories/notes';
import { uneOrientation } from '../factories/orientations';
import { unContrat } from '../factories/parcours';
import { unePersonneConfiee, unGestionnaire } from '../factories/nominations';
import { unRemplacement } from '../factories/remplacements';
import { unGroupe } from '../factories/vocabulaire';

type Personne = Awaited<ReturnType<typeof unBeneficiaire>>;
type Hote = Awaited<ReturnType<typeof uneAssociation>>;
const LE = new Date('2026-02-17T09:00:00Z');
const JOUR = 86_400_000;

/** A stay of somebody in a mission, with hours declared, to agree to and counted, and a page of the passport. */
async function unSejour(mission: Awaited<ReturnType<typeof uneMission>>, hote: Hote, personne: Personne) {
  const affectation = await uneAffectation(mission, { personne });
  const heures = (rang: number, champs: object) => ({
    affectationId: affectation.id,
    date: new Date(Date.parse('2026-02-16') + rang * JOUR),
    minutes: 20,
    origine: 'ASSOCIATION' as const,
    saisiParId: hote.user.id,
    ...champs,
  });
  const confirmee = { statut: 'CONFIRMEES' as const, confirmeLe: LE, confirmeParId: hote.user.id };
  await db.heures.createMany({
    data: [
      heures(0, { origine: 'BENEFICIAIRE', accordLe: LE }),
      heures(1, { ...confirmee }),
      heures(2, { ...confirmee, accordLe: LE }),
    ],
  });
  const fiche = await db.fiche.create({
    data: {
      affectationId: affectation.id,
      beneficiaireId: personne.id,
      associationId: hote.id,
      statut: 'ATTESTEE',
      accordLe: LE,
      attesteeLe: LE,
      attesteeParId: hote.user.id,
      attesteeParNom: 'Jeanne',
      minutesAttestees: 60,
      competences: { create: { competence: 'TRAVAILLER_EN_EQUIPE', niveau: 2 } },
    },
  });
  await db.empechement.create({
    data: { creneauId: mission.creneaux[0]!.id, affectationId: affectation.id, date: new Date('2026-03-09') },
  });
  return { affectation, fiche };
}

/** A small world where every list has one line; `grandir` gives it many more. */
export async function unMonde() {
  const [hote, referent] = [await uneAssociation(), await unGestionnaire()];
  const coordination = (await unCoordinateur()).acteur;
  const departement = (await unAgentDuDepartement()).acteur;
  const suivie = () => unBeneficiaire({ referentId: referent.id, organismeId: referent.organismeId });
  const absent = await unReferent();
  await unRemplacement(absent, referent, { debutLe: '2026-03-02', finLe: '2026-03-20' });
  const moi = await suivie();
  const mission = await uneMission({ publiee: true, associationId: hote.id, places: 900 });
  const contrat = await unContrat(moi.id);
  const partage = await db.partagePasseport.create({
    data: { beneficiaireId: moi.id, jeton: 'j'.repeat(43), expireLe: new Date('2099-01-01') },
  });

  let recherches = 0;
  /** What the person sees: one more mission done, one more wish, proposal, action, appointment, session. */
  async function pourMoi() {
    const autre = await uneMission({ publiee: true, associationId: hote.id, places: 9 });
    const { affectation, fiche } = await unSejour(autre, hote, moi);
    await db.partageFiche.create({ data: { partageId: partage.id, ficheId: fiche.id } });
    await db.compteContrat.create({
      data: {
        affectationId: affectation.id,
        contratId: contrat.id,
        proposeParId: referent.user.id,
        proposeLe: LE,
      },
    });
    const souhaitee = await uneMission({ publiee: true, associationId: hote.id });
    const { id: candidatureId } = await uneCandidature(souhaitee, 'DEPOSEE', { personne: moi });
    const ecrit = await unMessage({ candidatureId }, { userId: moi.user.id, role: 'BENEFICIAIRE' });
    await unSignalement(ecrit.id, { userId: hote.user.id, role: 'ASSOCIATION' });
    await db.missionGardee.create({ data: { beneficiaireId: moi.id, missionId: souhaitee.id } });
    await uneRecherche(moi, `commune=01053&rayon=${++recherches}&q=jardin`);
    const proposee = await uneMission({ publiee: true, associationId: hote.id });
    await db.proposition.create({
      data: { beneficiaireId: moi.id, missionId: proposee.id, auteurId: referent.user.id },
    });
    await db.actionParcours.create({
      data: { beneficiaireId: moi.id, titre: 'Un atelier', creeParId: moi.user.id },
    });
    await uneActivite(moi);
    await uneNote({ personne: moi, referent }, { partageeLe: LE });
    const recu = await unMessage(
      { suiviId: (await leSuivi(moi.id)).id },
      { userId: referent.user.id, role: 'REFERENT' },
    );
    await unSignalement(recu.id, { userId: moi.user.id, role: 'BENEFICIAIRE' });
    await db.objectifParcours.create({
      data: { beneficiaireId: moi.id, titre: 'Un métier', creeParId: moi.user.id, creeLe: LE, statutLe: LE },
    });
    await db.demandePersonne.create({
      data: {
        ...{ beneficiaireId: moi.id, genre: 'QUESTION', texte: 'Qui paie le bus ?', creeLe: LE },
        ...{ reponse: 'La Région.', reponduLe: LE, reponduParId: referent.user.id },
      },
    });
    const suivi = await db.suivi.findFirstOrThrow({ where: { beneficiaireId: moi.id } });
    await db.orientation.create({
      data: {
        ...{ beneficiaireId: moi.id, suiviId: suivi.id, versType: 'FRANCE_TRAVAIL', motif: 'Un métier.' },
        ...{ demandeeParId: referent.user.id, demandeeLe: LE, decision: 'MAINTIEN' },
        ...{ decisionMotif: 'Tout va.', decideeLe: LE, decideeParId: referent.user.id },
      },
    });
    await db.pointEtape.create({
      data: {
        ...{ beneficiaireId: moi.id, le: new Date('2026-02-17'), mots: 'Un mot', creeLe: LE },
        ...{ prochainLe: new Date('2026-03-10'), creeParId: referent.user.id },
      },
    });
    await db.rendezVous.create({
      data: { beneficiaireId: moi.id, referentId: referent.id, debutLe: new Date('2026-03-10'), lieu: 'Ici' },
    });
    await db.session.create({
      data: {
        sessionToken: randomUUID(),
        userId: moi.user.id,
        expires: new Date('2099-01-01'),
        moyen: 'CARTE',
        appareil: 'Chrome',
      },
    });
  }

  const { id: importId } = await unImport(referent, LE, { auteurRole: 'DEPARTEMENT' });
  let lignes = 1;

  /** What the professionals see: one more person in the mission, waiting, or nobody's. */
  async function pourEux() {
    await unSejour(mission, hote, await suivie());
    for (const statut of ['PROPOSEE_A_L_ASSOCIATION', 'DEPOSEE', 'A_EXAMINER'] as const)
      await uneCandidature(mission, statut, { personne: await suivie() });
    const choisie = { beneficiaireId: (await suivie()).id, missionId: mission.id, creeLe: LE };
    await db.choixProposition.create({ data: { ...choisie, auteurId: referent.user.id } });
    const demande = { beneficiaireId: choisie.beneficiaireId, texte: 'Un mot', creeLe: LE };
    for (const genre of ['QUESTION', 'CHANGEMENT_ACCOMPAGNATEUR'] as const)
      await db.demandePersonne.create({ data: { ...demande, genre } });
    await unImport(referent, LE, { auteurRole: 'DEPARTEMENT' });
    const connue = { numero: ++lignes, etat: 'INCHANGEE' as const, beneficiaireId: choisie.beneficiaireId };
    await uneLigne(importId, connue);
    await unBeneficiaire();
    await unePersonneConfiee(referent);
    await uneOrientation();
    await uneMission({ associationId: hote.id, champs: { statut: 'A_VALIDER' } });
    const voisine = await uneAssociation();
    await uneMission({ publiee: true, associationId: voisine.id });
    await db.appartenance.create({
      data: { userId: hote.user.id, role: 'ASSOCIATION', departementCode: '01', associationId: voisine.id },
    });
    hote.acteur.associationIds.push(voisine.id);
    await unReferent();
    await db.demandeRappel.create({
      data: { prenom: randomUUID(), telephone: '+33639980001', communeCode: '01053' },
    });
    await db.messageContact.create({
      data: { email: 'a@exemple.fr', sujet: 'autre', texte: randomUUID() },
    });
    await db.importFlux.create({
      data: {
        source: 'essai',
        auteurId: coordination.userId,
        faitLe: LE,
        ...{ lues: 1, creees: 1, modifiees: 0, inchangees: 0, absentes: 0, refusees: [] },
      },
    });
    await db.message.create({
      data: {
        cle: randomUUID(),
        canal: 'EMAIL',
        adresse: 'a@exemple.fr',
        modele: 'compte.invitation',
        sujet: 's',
        texte: 't',
        userId: moi.user.id,
      },
    });
    await db.journal.create({
      data: {
        le: LE,
        acteurId: moi.user.id,
        acteurRole: 'BENEFICIAIRE',
        action: 'essai',
        objetType: 'Beneficiaire',
        objetId: moi.id,
        beneficiaireId: moi.id,
      },
    });
  }

  async function grandir(fois: number) {
    for (let i = 0; i < fois; i++) {
      await unGroupe('jardin', `courtil${await db.groupeSynonymes.count()}`);
      await pourMoi();
      await pourEux();
      await unBeneficiaire({ referentId: absent.id, organismeId: absent.organismeId });
      const arrete = { debutLe: '2026-03-20', finLe: '2026-04-20', arreteLe: LE };
      await unRemplacement(referent, absent, arrete);
    }
  }
  return { moi, hote, referent, coordination, departement, mission, partage, importId, grandir };
}
export type Monde = Awaited<ReturnType<typeof unMonde>>;
/** A list, and how many statements it sends at most. */
export type Liste = readonly [liste: string, auPlus: number, lire: (m: Monde) => Promise<unknown>];
