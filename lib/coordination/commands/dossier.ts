import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { beneficiairesVisiblesPour } from '@/lib/beneficiaires/policy';
import { db } from '@/lib/db';
import { Interdit, NonTrouve } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';

/* What the coordination reads of a person: identity, needs in their own words, wishes and missions. No contract,
   no target, no job goal, no kind of public: those are the référent's. */
const DOSSIER = {
  id: true,
  etape: true,
  rayonKm: true,
  modesDeplacement: true,
  disponibilites: true,
  domainesSouhaites: true,
  besoins: true,
  besoinsLibres: true,
  contactChoisi: true,
  nomAidant: true,
  profilCompletLe: true,
  user: { select: { prenom: true, nom: true, email: true, telephone: true } },
  commune: { select: { nom: true, territoire: { select: { nom: true } } } },
  consentements: { where: { retireLe: null }, select: { donneLe: true } },
  candidatures: {
    select: {
      id: true,
      statut: true,
      creeLe: true,
      mission: { select: { id: true, titre: true, association: { select: { nom: true } } } },
    },
    orderBy: [{ creeLe: 'desc' }, { id: 'asc' }],
    take: 50,
  },
  affectations: {
    select: {
      id: true,
      debutLe: true,
      finLe: true,
      mission: { select: { id: true, titre: true, association: { select: { nom: true } } } },
      heures: {
        select: { id: true, date: true, minutes: true, statut: true, accordLe: true, version: true },
        orderBy: { date: 'desc' },
        take: 30,
      },
    },
    orderBy: [{ debutLe: 'desc' }, { id: 'asc' }],
    take: 50,
  },
} satisfies Prisma.BeneficiaireSelect;
export type Dossier = Prisma.BeneficiaireGetPayload<{ select: typeof DOSSIER }>;

/**
 * Opens a person's file for the coordination. The access is journaled in the same transaction.
 * @throws Interdit for anybody else; NonTrouve when the person is not in the scheme of the coordinateur's Département
 */
export async function ouvrirDossier(
  acteur: ActeurDe<'COORDINATION'>,
  saisie: { beneficiaireId: string },
  now: Date,
): Promise<Dossier> {
  if (acteur.role !== 'COORDINATION') throw new Interdit('à la coordination');
  return db.$transaction(async (tx) => {
    const dossier = await tx.beneficiaire.findFirst({
      where: { AND: [beneficiairesVisiblesPour(acteur, now), { id: saisie.beneficiaireId }] },
      select: DOSSIER,
    });
    if (!dossier) throw new NonTrouve('Cette personne');
    await journaliser(tx, acteur, now, {
      action: 'dossier.lire',
      objet: { type: 'Beneficiaire', id: dossier.id },
      beneficiaireId: dossier.id,
    });
    return dossier;
  });
}
