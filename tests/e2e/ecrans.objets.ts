import { finDAcces } from '@/lib/acces/acces';
import { PERSONAS, type NomPersona } from '@/lib/auth/personas';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import type { Visiteur } from './acces.matrice';
import type { ObjetsDAutrui } from './acces.objets';
import { unFichierDe } from './exports.objets';
import { unMessageDe } from './fils.objets';
import { unImportDe } from './imports.objets';

const de = (persona: NomPersona) => ({ user: { email: PERSONAS[persona].courriel } });
const id = { select: { id: true } };
/** Of the demonstration: those that other tests make come later, and go. */
const aine = { orderBy: { creeLe: 'asc' as const } };

/** The person whose parcours the agent of the demonstration reads: opened now if it is not. */
async function motivee(db: PrismaClient): Promise<string> {
  const agent = await db.user.findFirstOrThrow({ where: de('departement').user, ...id });
  const personne = await db.beneficiaire.findFirstOrThrow({ where: de('beneficiaire'), ...id });
  const ouvertLe = new Date();
  const ouvert = { beneficiaireId: personne.id, agentId: agent.id, expireLe: { gt: ouvertLe } };
  if ((await db.accesMotive.count({ where: ouvert })) === 0)
    await db.accesMotive.create({
      data: {
        ...{ beneficiaireId: personne.id, agentId: agent.id, motif: 'La personne a écrit au Département.' },
        ...{ ouvertLe, expireLe: finDAcces(ouvertLe) },
      },
    });
  return personne.id;
}

/** Objects that this visitor may open: their own where they own some, anybody's for who sees all. */
export async function objetsDe(db: PrismaClient, visiteur: Visiteur): Promise<ObjetsDAutrui> {
  const association = visiteur === 'association' ? { membres: { some: de('association') } } : {};
  const beneficiaire = {
    ...(visiteur === 'beneficiaire' ? de('beneficiaire') : {}),
    ...(visiteur === 'referent' ? { suivis: { some: { finLe: null, referent: de('referent') } } } : {}),
    consentements: { some: { retireLe: null } },
  };
  const affectation = await db.affectation.findFirstOrThrow({
    where: { beneficiaire, mission: { association }, heures: { some: {} }, finLe: null },
    ...aine,
    select: {
      id: true,
      candidatureId: true,
      beneficiaireId: true,
      mission: { select: { associationId: true } },
    },
  });
  // Each of the two who write the passport has a page that is still being written.
  if (visiteur === 'beneficiaire' || visiteur === 'association')
    await db.fiche.createMany({
      data: {
        affectationId: affectation.id,
        beneficiaireId: affectation.beneficiaireId,
        associationId: affectation.mission.associationId,
      },
      skipDuplicates: true,
    });
  const brouillon = await db.fiche.findFirstOrThrow({
    where: { statut: 'BROUILLON', association, beneficiaire: visiteur === 'referent' ? {} : beneficiaire },
    select: { id: true, beneficiaireId: true },
  });
  const heures = await db.heures.findFirstOrThrow({
    where: {
      statut: { in: ['DECLAREES', 'A_REVOIR'] },
      affectation: { beneficiaire: visiteur === 'referent' ? {} : beneficiaire, mission: { association } },
    },
    ...id,
  });
  const contrat = await db.contrat.findFirstOrThrow({
    where: { beneficiaire: visiteur === 'referent' ? beneficiaire : {} },
    select: { id: true, beneficiaireId: true },
  });
  const suivi = await db.suivi.findFirstOrThrow({
    where: { finLe: null, ...(visiteur === 'referent' ? { referent: de('referent') } : {}) },
    ...id,
  });
  const ouverte = { statut: 'PUBLIEE' as const, association };
  return {
    affectation: affectation.id,
    candidature: affectation.candidatureId,
    // The référent's pages name a contract under its person.
    personne: visiteur === 'referent' ? contrat.beneficiaireId : affectation.beneficiaireId,
    motivee: await motivee(db),
    heures: heures.id,
    referent: (await db.referent.findFirstOrThrow(id)).id,
    suivi: suivi.id,
    messageFil: await unMessageDe(db, visiteur, {
      candidatureId: affectation.candidatureId,
      suiviId: suivi.id,
    }),
    mission: (await db.mission.findFirstOrThrow({ where: ouverte, ...aine, ...id })).id,
    association: (await db.association.findFirstOrThrow({ where: association, ...id })).id,
    contrat: contrat.id,
    texte: (await db.versionContrat.findFirstOrThrow({ where: { contratId: contrat.id }, ...id })).id,
    fiche: brouillon.id,
    brouillon: brouillon.id,
    titulaire: brouillon.beneficiaireId,
    partage: (
      await db.partagePasseport.findFirstOrThrow({
        where: { revoqueLe: null, ...(visiteur === 'beneficiaire' ? { beneficiaire } : {}) },
        ...id,
      })
    ).id,
    message: (await db.messageContact.findFirstOrThrow(id)).id,
    rappel: (await db.demandeRappel.findFirstOrThrow(id)).id,
    importPersonnes: await unImportDe(db, visiteur),
    fichier: await unFichierDe(db, visiteur),
    importFlux: (await db.importFlux.findFirstOrThrow(id)).id,
    lot: (await db.lotPropositions.findFirstOrThrow(id)).id,
    territoire: (await db.territoire.findFirstOrThrow(id)).id,
    recherche: (await db.rechercheEnregistree.findFirstOrThrow(id)).id,
    groupe: (await db.groupeSynonymes.findFirstOrThrow({ ...aine, ...id })).id,
  };
}
