import 'server-only';
import { motsDesRecherches } from '@/lib/alertes/queries/mes-recherches';
import type { Acteur } from '@/lib/auth/acteur';
import { messagesEcritsPar } from '@/lib/contact/queries';
import { db, type Tx } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import { enFichier } from '../donnees';
import { SELECT_ACCOMPAGNEMENT } from '../donnees/accompagnement';
import { SELECT_COMPTE } from '../donnees/compte';
import { SELECT_DEMANDES } from '../donnees/demandes';
import { SELECT_PASSEPORT } from '../donnees/passeport';
import { SELECT_PROFIL } from '../donnees/profil';
import { MISSION, NOM, type Fichier } from '../donnees/valeur';

/** Everything that is held on a person, each chapter with what it reads. A column added to one of these tables is added there. */
const DOSSIER = {
  ...SELECT_COMPTE,
  ...SELECT_PROFIL,
  ...SELECT_ACCOMPAGNEMENT,
  ...SELECT_DEMANDES,
  ...SELECT_PASSEPORT,
  consentements: { orderBy: { donneLe: 'asc' } },
  missionsEcartees: { orderBy: { creeLe: 'asc' }, include: { mission: MISSION } },
  alertesPar: true,
  recherches: { orderBy: { creeLe: 'asc' } },
  missionsGardees: { orderBy: { creeLe: 'asc' }, include: { mission: MISSION } },
  anciensEmployeurs: { include: { association: NOM } },
  rappels: { orderBy: { creeLe: 'asc' } },
} satisfies Prisma.BeneficiaireSelect;
export type Dossier = Prisma.BeneficiaireGetPayload<{ select: typeof DOSSIER }> & {
  /** What each saved search asks, by its address. */
  mots: ReadonlyMap<string, string>;
  /** What they wrote by the contact form. */
  ecrits: Awaited<ReturnType<typeof messagesEcritsPar>>;
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
    const mots = await motsDesRecherches(tx, dossier);
    const ecrits = await messagesEcritsPar(tx, dossier.user);
    return enFichier({ ...dossier, mots, ecrits }, await tracesDe(tx, id, userId), userId, now);
  });
}
