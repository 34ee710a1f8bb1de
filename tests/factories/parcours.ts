import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import type { Contrat } from '@/lib/generated/prisma/client';
import type { IssueFin } from '@/lib/generated/prisma/enums';
import { canonique, contenuDe, empreinteDe } from '@/lib/parcours/version-contrat';
import { unBeneficiaire } from './beneficiaires';
import { unReferent } from './comptes';
import { uneMission } from './missions';

/** A référent and a person named to them since 5 January 2026. */
export async function unSuivi(traits: { prenom?: string } = {}) {
  const referent = await unReferent();
  const personne = await unBeneficiaire({
    referentId: referent.id,
    organismeId: referent.organismeId,
    ...traits,
  });
  return { referent, personne };
}

type Champs = Partial<Omit<Contrat, 'id' | 'cibleHebdo' | 'version'> & { cibleHebdo: number | null }>;

/** A contrat d’engagement that both agreed to, from 1 February to 1 August 2026; with no `signeLe`, a draft. */
export async function unContrat(beneficiaireId: string, champs: Champs = {}) {
  const termes = {
    type: 'CONTRAT_ENGAGEMENT' as const,
    nature: 'SOCIAL' as const,
    signeLe: new Date('2026-02-01') as Date | null,
    debutLe: new Date('2026-02-01'),
    finLe: new Date('2026-08-01') as Date | null,
    cibleHebdo: null as number | null,
    ...champs,
  };
  const { signeLe } = termes;
  const contenu = canonique(contenuDe(termes, []));
  const accord = { moyen: 'EN_LIGNE', parId: randomUUID() } as const;
  const accords = (['PERSONNE', 'REFERENT'] as const).flatMap((partie) =>
    signeLe ? [{ ...accord, partie, le: signeLe, donneLe: signeLe }] : [],
  );
  const texte = {
    ...{ numero: 1, contenu, empreinte: empreinteDe(contenu), creeLe: termes.debutLe },
    accords: { create: accords },
  };
  return db.contrat.create({ data: { beneficiaireId, ...termes, versions: { create: texte } } });
}

/** A sheet, as somebody scans it. */
export const unPdf = (suite = '') => Uint8Array.from(Buffer.from(`%PDF-1.7\n${suite}`));

/** The text in force of a contract. */
export const leTexteDe = (contratId: string) =>
  db.versionContrat.findFirstOrThrow({ where: { contratId }, orderBy: { numero: 'desc' } });

/** The person does a published mission since 1 February 2026; `heures` are confirmed minutes by day. */
/** The accompaniment of somebody is over, and led to a job unless told. */
export async function uneFin(beneficiaireId: string, champs: { bilan?: string; issue?: IssueFin } = {}) {
  await db.beneficiaire.update({ where: { id: beneficiaireId }, data: { etape: 'SORTIE' } });
  return db.finAccompagnement.create({
    data: {
      ...{ beneficiaireId, issue: 'EMPLOI', le: new Date('2026-03-01'), ...champs },
      ...{ parId: randomUUID(), creeLe: new Date('2026-03-01T09:00:00Z') },
    },
  });
}

/** An appointment of a follow-up, one week after the first days of tests unless told. */
export const unRendezVous = (
  suivi: { personne: { id: string }; referent: { id: string } },
  champs: { debutLe?: Date; fixeLe?: Date | null; lieu?: string } = {},
) =>
  db.rendezVous.create({
    data: {
      ...{ beneficiaireId: suivi.personne.id, referentId: suivi.referent.id },
      ...{ debutLe: new Date('2026-03-10T08:30:00Z'), lieu: 'Maison des services', ...champs },
    },
  });

export async function uneMissionEnCours(beneficiaireId: string, heures: Record<string, number> = {}) {
  const mission = await uneMission({ publiee: true });
  const le = new Date('2026-02-01T09:00:00Z');
  const candidature = await db.candidature.create({
    data: { beneficiaireId, missionId: mission.id, statut: 'ACCEPTEE', accordLe: le, creeLe: le },
  });
  const affectation = await db.affectation.create({
    data: {
      candidatureId: candidature.id,
      beneficiaireId,
      missionId: mission.id,
      debutLe: new Date('2026-02-01'),
    },
  });
  await db.mission.update({ where: { id: mission.id }, data: { placesPrises: { increment: 1 } } });
  const saisiParId = candidature.id;
  await db.heures.createMany({
    data: Object.entries(heures).map(([jour, minutes]) => ({
      affectationId: affectation.id,
      date: new Date(jour),
      minutes,
      origine: 'ASSOCIATION' as const,
      saisiParId,
      statut: 'CONFIRMEES' as const,
      accordLe: le,
      confirmeLe: le,
      confirmeParId: saisiParId,
    })),
  });
  return { mission, candidature, affectation };
}
