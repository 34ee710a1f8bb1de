import { PUBLIC, type Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { StatutCandidature, StatutMission } from '@/lib/generated/prisma/enums';
import { unAcces } from '../factories/acces';
import { uneRecherche } from '../factories/alertes';
import { unBeneficiaire } from '../factories/beneficiaires';
import { uneAffectation, uneCandidature } from '../factories/candidatures';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../factories/comptes';
import { uneAssociation, uneMission } from '../factories/missions';
import { uneActivite as uneActiviteDe } from '../factories/activites';
import { uneNote as uneNoteDe } from '../factories/notes';
import { unContrat } from '../factories/parcours';
import { unRemplacement } from '../factories/remplacements';

export const NOW = new Date('2026-03-03T09:00:00Z');

/** One word for each who looks: `remp` replaces the référent until today, `fini` did until yesterday, or was stopped; `ex29` and `ex30` accompanied the person until 29 and 30 days ago. */
export const QUI = [
  'soi',
  'autre',
  'réf',
  'remp',
  'fini',
  'ex29',
  'ex30',
  'asso',
  'concurrente',
  'coord',
  'ailleurs',
  'dép',
  'passant',
] as const;
export type Qui = (typeof QUI)[number];
export type Regards = Record<Qui, Acteur>;

/** Who looks, and a way to make people whom they all know. */
export async function unMonde() {
  const [ref, ex29, ex30] = [await unReferent(), await unReferent(), await unReferent()];
  const [remp, fini] = [await unReferent(), await unReferent()];
  await unRemplacement(ref, remp, { debutLe: '2026-03-03', finLe: '2026-03-03' });
  await unRemplacement(ref, fini, { debutLe: '2026-02-10', finLe: '2026-03-02' });
  await unRemplacement(ref, fini, { debutLe: '2026-03-01', finLe: '2026-03-20', arreteLe: NOW });
  const [asso, concurrente] = [await uneAssociation(), await uneAssociation()];
  const coordination = (await unCoordinateur()).acteur;

  /** Accompanied by `ex30`, then for a day by `ex29`, now by `réf`. */
  async function unePersonne(
    traits: { accordRetire?: boolean; anonymisee?: boolean; jamaisInvitee?: boolean } = {},
  ) {
    const personne = await unBeneficiaire();
    const suivi = (r: typeof ref, debutLe: string, finLe: string | null) => ({
      beneficiaireId: personne.id,
      referentId: r.id,
      organismeId: r.organismeId,
      debutLe: new Date(debutLe),
      finLe: finLe ? new Date(finLe) : null,
    });
    await db.suivi.createMany({
      data: [
        suivi(ex30, '2026-01-05', '2026-02-01'),
        suivi(ex29, '2026-02-01', '2026-02-02'),
        suivi(ref, '2026-02-02', null),
      ],
    });
    if (traits.accordRetire)
      await db.consentement.updateMany({
        where: { beneficiaireId: personne.id },
        data: { retireLe: new Date('2026-03-01T09:00:00Z') },
      });
    if (traits.jamaisInvitee)
      await db.beneficiaire.update({
        where: { id: personne.id },
        data: { inviteeLe: null, etape: 'INVITEE' },
      });
    if (traits.anonymisee)
      await db.beneficiaire.update({ where: { id: personne.id }, data: { anonymiseLe: NOW } });
    return personne;
  }

  const regards = (soi: Acteur): Regards => ({
    soi,
    autre: autrui,
    réf: ref.acteur,
    remp: remp.acteur,
    fini: fini.acteur,
    ex29: ex29.acteur,
    ex30: ex30.acteur,
    asso: asso.acteur,
    concurrente: concurrente.acteur,
    coord: coordination,
    ailleurs: { ...coordination, departementCode: '02', territoireIds: [] },
    dép: departement,
    passant: PUBLIC,
  });
  /** Somebody for whom this agent of the Département, or another one, typed a motive at that time. */
  async function unePersonneMotivee(heure: string, agentId = departement.userId) {
    const personne = await unePersonne();
    await unAcces(personne.id, { ouvertLe: new Date(`2026-03-03T${heure}:00Z`), agentId });
    return { id: personne.id, regards: regards(personne.acteur) };
  }
  const autrui = (await unBeneficiaire()).acteur;
  const departement = (await unAgentDuDepartement()).acteur;

  const uneMissionDeLAsso = (statut: StatutMission = 'PUBLIEE') =>
    uneMission({
      publiee: true,
      associationId: asso.id,
      places: 50,
      champs: { statut, ...(statut === 'A_CORRIGER' ? { motifCorrection: 'Dites qui accueille.' } : {}) },
    });

  async function unSouhait(statut: StatutCandidature, traits: { accordRetire?: boolean } = {}) {
    const personne = await unePersonne(traits);
    const { id } = await uneCandidature(await uneMissionDeLAsso(), statut, { personne });
    return { id, regards: regards(personne.acteur) };
  }

  async function uneNote(auteur: 'réf' | 'ex29' | 'ex30', partagee: boolean) {
    const personne = await unePersonne();
    const referent = { réf: ref, ex29, ex30 }[auteur];
    const { id } = await uneNoteDe({ personne, referent }, { partageeLe: partagee ? NOW : null });
    return { id, regards: regards(personne.acteur) };
  }

  async function uneActivite(auteur: 'soi' | 'réf' | 'ex29', montree: boolean) {
    const personne = await unePersonne();
    const referent = { soi: null, réf: ref, ex29 }[auteur];
    const { id } = await uneActiviteDe(personne, {
      ...(referent ? { saisieParId: referent.userId, parLaPersonne: false } : {}),
      montreeLe: montree ? NOW : null,
    });
    return { id, regards: regards(personne.acteur) };
  }

  async function unPartage() {
    const { id: beneficiaireId, acteur } = await unePersonne();
    const { id } = await db.partagePasseport.create({ data: { beneficiaireId, jeton: beneficiaireId } });
    return { id, regards: regards(acteur) };
  }

  async function uneRechercheASoi() {
    const personne = await unePersonne();
    return { id: (await uneRecherche(personne)).id, regards: regards(personne.acteur) };
  }

  async function unSejour(traits: { finLe?: string; accordRetire?: boolean } = {}) {
    const personne = await unePersonne(traits);
    const affectation = await uneAffectation(await uneMissionDeLAsso(), {
      personne,
      ...(traits.finLe ? { finLe: traits.finLe } : {}),
    });
    return { ...affectation, personne, regards: regards(personne.acteur) };
  }

  /** Two hours of a stay; `compte` = how far « compte dans le contrat » has come for this mission. */
  async function desHeures(
    statut: 'DECLAREES' | 'CONFIRMEES',
    traits: { accord?: boolean; compte?: 'proposé' | 'accordé' } = {},
  ) {
    const sejour = await unSejour();
    const le = new Date('2026-02-17T09:00:00Z');
    const sansAccord = traits.accord === false;
    const { id } = await db.heures.create({
      data: {
        affectationId: sejour.id,
        date: new Date('2026-02-16'),
        minutes: 120,
        origine: sansAccord ? 'ASSOCIATION' : 'BENEFICIAIRE',
        saisiParId: sejour.personne.userId,
        statut,
        accordLe: sansAccord ? null : le,
        ...(statut === 'CONFIRMEES' ? { confirmeLe: le, confirmeParId: asso.user.id } : {}),
      },
    });
    if (traits.compte)
      await db.compteContrat.create({
        data: {
          affectationId: sejour.id,
          contratId: (await unContrat(sejour.personne.id)).id,
          proposeParId: sejour.personne.userId,
          proposeLe: le,
          accordLe: traits.compte === 'accordé' ? le : null,
        },
      });
    return { id, regards: sejour.regards };
  }

  /** A page of the passport about a stay that is over. */
  async function uneFiche(statut: 'BROUILLON' | 'ATTESTEE', traits: { accordRetire?: boolean } = {}) {
    const sejour = await unSejour({ finLe: '2026-02-20', ...traits });
    const le = new Date('2026-02-21T09:00:00Z');
    const attestation = {
      attesteeLe: le,
      attesteeParId: asso.user.id,
      attesteeParNom: 'Jeanne',
      minutesAttestees: 60,
    };
    const { id } = await db.fiche.create({
      data: {
        affectationId: sejour.id,
        beneficiaireId: sejour.personne.id,
        associationId: asso.id,
        statut,
        accordLe: le,
        ...(statut === 'ATTESTEE' ? attestation : {}),
      },
    });
    return { id, regards: sejour.regards };
  }

  const faire = {
    unePersonne,
    unePersonneMotivee,
    uneMissionDeLAsso,
    unSouhait,
    unSejour,
    uneRechercheASoi,
    uneNote,
    uneActivite,
    unPartage,
    desHeures,
    uneFiche,
  };
  return { asso, ref, regards, ...faire };
}
export type Monde = Awaited<ReturnType<typeof unMonde>>;

/** An object of the world, and those who look at it. */
export type Objet = { id: string; regards: Regards };

/** Who finds this object through this condition, in the order of the columns. */
export async function quiTrouve(
  compter: (acteur: Acteur, id: string) => Promise<number>,
  { id, regards }: Objet,
): Promise<string> {
  const vus: Qui[] = [];
  for (const qui of QUI) if ((await compter(regards[qui], id)) === 1) vus.push(qui);
  return vus.join(' ') || 'personne';
}
