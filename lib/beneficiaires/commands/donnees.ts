import 'server-only';
import { motsDesRecherches } from '@/lib/alertes/queries/mes-recherches';
import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import { enFichier, type Fichier } from '../donnees';
import { SELECT_REPONSES } from '../reponse';

const MISSION = { select: { titre: true, association: { select: { nom: true } } } } as const;
const NOM = { select: { nom: true } } as const;

/** Everything that is held on a person. A column that is added to one of these tables is added here. */
const DOSSIER = {
  etape: true,
  public: true,
  dateNaissance: true,
  ...SELECT_REPONSES,
  contactChoisi: true,
  profilCompletLe: true,
  nomAidant: true,
  veutPropositionsLe: true,
  dernierContactLe: true,
  creeLe: true,
  commune: NOM,
  user: {
    include: {
      sessions: { orderBy: { creeLe: 'asc' } },
      liens: { orderBy: { creeLe: 'asc' } },
      appartenances: { include: { association: NOM }, orderBy: { debutLe: 'asc' } },
      messages: { orderBy: { creeLe: 'asc' } },
    },
  },
  cartes: { orderBy: { creeLe: 'asc' } },
  consentements: { orderBy: { donneLe: 'asc' } },
  suivis: {
    orderBy: { debutLe: 'asc' },
    include: {
      organisme: NOM,
      referent: { select: { user: { select: { prenom: true, nom: true } } } },
    },
  },
  contrats: { orderBy: { debutLe: 'asc' } },
  actions: { orderBy: { creeLe: 'asc' } },
  rendezVous: { orderBy: { debutLe: 'asc' } },
  propositions: { orderBy: { creeLe: 'asc' }, include: { mission: MISSION } },
  pairesLots: {
    orderBy: { id: 'asc' },
    select: { raisons: true, mission: MISSION, lot: { select: { creeLe: true } } },
  },
  choixPropositions: { orderBy: { creeLe: 'asc' }, select: { mot: true, creeLe: true, mission: MISSION } },
  personnesLots: { select: { lot: { select: { creeLe: true } } } },
  candidatures: {
    orderBy: { creeLe: 'asc' },
    include: {
      mission: MISSION,
      creneaux: { include: { creneau: true } },
      affectation: {
        include: {
          heures: { orderBy: { date: 'asc' } },
          comptes: { orderBy: { proposeLe: 'asc' } },
          empechements: { orderBy: { date: 'asc' } },
        },
      },
    },
  },
  missionsEcartees: { orderBy: { creeLe: 'asc' }, include: { mission: MISSION } },
  alertesPar: true,
  communeCode: true,
  recherches: { orderBy: { creeLe: 'asc' } },
  missionsGardees: { orderBy: { creeLe: 'asc' }, include: { mission: MISSION } },
  anciensEmployeurs: { include: { association: NOM } },
  fiches: {
    orderBy: { creeLe: 'asc' },
    include: { competences: true, affectation: { select: { mission: MISSION } } },
  },
  partages: { orderBy: { creeLe: 'asc' }, include: { _count: { select: { fiches: true } } } },
  rappels: { orderBy: { creeLe: 'asc' } },
} satisfies Prisma.BeneficiaireSelect;
export type Dossier = Prisma.BeneficiaireGetPayload<{ select: typeof DOSSIER }> & {
  /** What each saved search asks, by its address. */
  mots: ReadonlyMap<string, string>;
};

/** A line of the journal about the person, with the first name of whoever acted. */
export type Trace = Prisma.JournalGetPayload<object> & { prenom: string | null };

async function tracesDe(tx: Tx, beneficiaireId: string, userId: string): Promise<Trace[]> {
  const lignes = await tx.journal.findMany({
    where: { OR: [{ beneficiaireId }, { acteurId: userId, beneficiaireId: null }] },
    orderBy: { id: 'asc' },
  });
  const ids = [...new Set(lignes.flatMap((l) => l.acteurId ?? []))];
  const gens = await tx.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, prenom: true },
  });
  return lignes.map((l) => ({ ...l, prenom: gens.find((g) => g.id === l.acteurId)?.prenom ?? null }));
}

/**
 * « Télécharger mes données »: everything that is held on oneself, with who wrote or opened what and when, as one
 * object whose keys are read in French. Journaled.
 * @throws Interdit for anybody else's data
 */
export async function exporterMesDonnees(
  acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<Fichier> {
  if (acteur.role !== 'BENEFICIAIRE') throw new Interdit('à la personne elle-même');
  const { beneficiaireId: id, userId } = acteur;
  return db.$transaction(async (tx) => {
    const dossier = await tx.beneficiaire.findUniqueOrThrow({ where: { id }, select: DOSSIER });
    await journaliser(tx, acteur, now, {
      action: 'donnees.telecharger',
      objet: { type: 'Beneficiaire', id },
      beneficiaireId: id,
    });
    const recherches = await motsDesRecherches(tx, dossier);
    return enFichier({ ...dossier, mots: recherches }, await tracesDe(tx, id, userId), userId, now);
  });
}
