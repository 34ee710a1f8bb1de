import 'server-only';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { TypeOrganisme } from '@/lib/generated/prisma/enums';
import {
  gestionnaires,
  organismeGerePar,
  personnesSansReferent,
  referentsNommables,
  SUIVIS_A_CHOISIR,
} from '../policy';

/** How many people nobody accompanies. */
export function nombreSansReferent(acteur: Acteur): Promise<number> {
  return db.beneficiaire.count({ where: personnesSansReferent(acteur) });
}

export type OrganismeNommable = { id: string; nom: string; type: TypeOrganisme; choisit: boolean };

/** The organismes that may be named, by name; whether somebody in it chooses who accompanies. */
export async function organismesANommer(acteur: ActeurDe<'DEPARTEMENT'>): Promise<OrganismeNommable[]> {
  const { departementCode } = acteur;
  const lus = await db.organisme.findMany({
    where: { departementCode },
    select: {
      ...{ id: true, nom: true, type: true },
      _count: { select: { referents: { where: gestionnaires(departementCode) } } },
    },
  });
  return lus
    .map(({ _count, ...organisme }) => ({ ...organisme, choisit: _count.referents > 0 }))
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));
}

/** For a référent who chooses in their organisme: for how many people nobody is chosen yet. Null for any other. */
export async function nombreAChoisir(acteur: ActeurDe<'REFERENT'>): Promise<number | null> {
  const organisme = await db.organisme.findFirst({
    where: organismeGerePar(acteur),
    select: { _count: { select: { suivis: { where: SUIVIS_A_CHOISIR } } } },
  });
  return organisme && organisme._count.suivis;
}

export type ReferentNommable = {
  id: string;
  nom: string;
  organisme: string;
  type: TypeOrganisme;
  accompagnees: number;
};

/** Who may be named, by organisme then by name, with how many people each accompanies: information, never a rank. */
export const referentsANommer = (acteur: Acteur): Promise<ReferentNommable[]> =>
  referentsDe(db, referentsNommables(acteur));

/** The same, of those référents, inside a transaction that is open or not. */
export async function referentsDe(
  client: Pick<Tx, 'referent'>,
  where: Prisma.ReferentWhereInput,
): Promise<ReferentNommable[]> {
  const lus = await client.referent.findMany({
    where,
    select: {
      id: true,
      user: { select: { prenom: true, nom: true } },
      organisme: { select: { nom: true, type: true } },
      _count: {
        select: {
          suivis: { where: { finLe: null, beneficiaire: { anonymiseLe: null, etape: { not: 'SORTIE' } } } },
        },
      },
    },
  });
  return lus
    .sort((a, b) =>
      [a.organisme.nom, a.user.nom, a.user.prenom]
        .join('\n')
        .localeCompare([b.organisme.nom, b.user.nom, b.user.prenom].join('\n'), 'fr'),
    )
    .map(({ id, user, organisme, _count }) => ({
      id,
      nom: `${user.prenom} ${user.nom}`,
      organisme: organisme.nom,
      type: organisme.type,
      accompagnees: _count.suivis,
    }));
}
