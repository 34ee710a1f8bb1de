import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import { estIdentifiant } from '@/lib/requete';
import { lettresVisiblesPour } from '../policy';

const ENSEMBLE = { user: { select: { prenom: true, nom: true } } } as const;
const EXPEDITEUR = {
  ...{ nom: true, nomAvecDe: true, adresse: true, telephone: true, courriel: true },
} satisfies Prisma.DepartementSelect;
const LETTRE = {
  ...{ id: true, debutLe: true, nommeLe: true, nommeParId: true, choisiLe: true, beneficiaireId: true },
  organisme: { select: { nom: true, telephone: true, departement: { select: EXPEDITEUR } } },
  referent: { select: ENSEMBLE },
  beneficiaire: { select: ENSEMBLE },
} satisfies Prisma.SuiviSelect;
type Nomination = Prisma.SuiviGetPayload<{ select: typeof LETTRE }>;
export type Lettre = Omit<Nomination, 'nommeLe' | 'nommeParId'> & {
  nommeLe: Date;
  departement: Prisma.DepartementGetPayload<{ select: typeof EXPEDITEUR }>;
  /** Who named, for the département, while their account is known. */
  agent: { prenom: string; nom: string } | null;
};

/**
 * What the letter of a naming says, or null outside the actor's scope, or when the département did not name: somebody who came by
 * an invitation or a file. A professional's reading is a line of the journal: of the parcours for the référent, of a name for
 * the département, to whom it shows nothing more.
 */
export async function ouvrirLettre(acteur: Acteur, suiviId: string, now: Date): Promise<Lettre | null> {
  if (!estIdentifiant(suiviId)) return null;
  return db.$transaction(async (tx) => {
    const suivi = await tx.suivi.findFirst({
      where: { AND: [{ id: suiviId }, { nommeLe: { not: null } }, lettresVisiblesPour(acteur, now)] },
      select: LETTRE,
    });
    if (!suivi?.nommeLe) return null;
    const { nommeParId, ...lettre } = suivi;
    const { beneficiaireId, nommeLe, organisme } = suivi;
    if (acteur.role !== 'BENEFICIAIRE')
      await journaliser(tx, acteur, now, {
        action: acteur.role === 'DEPARTEMENT' ? 'identite.lire' : 'dossier.consulter',
        objet: { type: 'Beneficiaire', id: beneficiaireId },
        beneficiaireId,
        codes: { page: 'lettre' },
      });
    const agent =
      nommeParId &&
      (await tx.user.findUnique({ where: { id: nommeParId }, select: { prenom: true, nom: true } }));
    return { ...lettre, nommeLe, departement: organisme.departement, agent: agent || null };
  });
}
