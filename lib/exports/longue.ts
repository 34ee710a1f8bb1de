import type { Acteur, ActeurDe, RoleConnecte } from '@/lib/auth/acteur';
import { listerAssociations } from '@/lib/associations/queries';
import { filtreComptes } from '@/lib/comptes/filtre';
import { comptesProfessionnels } from '@/lib/comptes/queries';
import { filtreAssociations, filtreMissions, filtrePersonnes } from '@/lib/coordination/filtre';
import { listerMissions } from '@/lib/coordination/queries/missions';
import { personnesAccompagnees } from '@/lib/coordination/queries/personnes';
import { Interdit } from '@/lib/erreurs';
import { choixDeMissions } from '@/lib/missions/mission';
import { missionsDeLAssociation } from '@/lib/missions/queries';
import type { PageDe } from '@/lib/pagination';
import type { Tableau } from '@/lib/tableur/cellule';
import type { ListeLongue } from './liste';
import {
  tableauDesAssociations,
  tableauDesComptes,
  tableauDesMissions,
  tableauDesMissionsTenues,
  tableauDesPersonnes,
} from './tableau';

type Adresse = Record<string, string>;
type Description<R extends RoleConnecte, L> = {
  /** Whose list it is, and how others are told that it is not theirs. */
  role: R;
  reserve: string;
  /** The lines of the screen, with its filters, as many as are asked for. */
  lire: (acteur: ActeurDe<R>, adresse: Adresse, parPage: number, now: Date) => Promise<PageDe<L>>;
  tableau: (lignes: readonly L[]) => Tableau;
};

export type Longue = {
  role: RoleConnecte;
  /** The first `au plus` lines, and how many there are. @throws Interdit to others than the role of the list */
  lire: (
    acteur: Acteur,
    criteres: string,
    auPlus: number,
    now: Date,
  ) => Promise<{ total: number; tableau: Tableau }>;
};

const longue = <R extends RoleConnecte, L>(d: Description<R, L>): Longue => ({
  role: d.role,
  lire: async (acteur, criteres, auPlus, now) => {
    if (acteur.role !== d.role) throw new Interdit(d.reserve);
    const adresse = Object.fromEntries(new URLSearchParams(criteres));
    const { lignes, total } = await d.lire(acteur as ActeurDe<R>, adresse, auPlus, now);
    return { total, tableau: d.tableau(lignes) };
  },
});

const COORDINATION = { role: 'COORDINATION', reserve: 'à la coordination' } as const;

/** Each list that may be long: whose it is, how it is read, and its columns, which are the screen's. */
export const LONGUES: Record<ListeLongue, Longue> = {
  COMPTES: longue({
    ...{ role: 'DEPARTEMENT', reserve: 'au Département' },
    lire: (a, p, parPage) => comptesProfessionnels(a, { ...filtreComptes(p), page: 1 }, parPage),
    tableau: tableauDesComptes,
  }),
  MISSIONS: longue({
    ...{ ...COORDINATION },
    lire: (a, p, parPage) => listerMissions(a, { ...filtreMissions(p), page: 1, parPage }),
    tableau: tableauDesMissions,
  }),
  ASSOCIATIONS: longue({
    ...{ ...COORDINATION },
    lire: (a, p, parPage) => listerAssociations(a, { ...filtreAssociations(p), page: 1, parPage }),
    tableau: tableauDesAssociations,
  }),
  PERSONNES: longue({
    ...{ ...COORDINATION },
    lire: (a, p, parPage, now) => personnesAccompagnees(a, { ...filtrePersonnes(p), page: 1, parPage }, now),
    tableau: tableauDesPersonnes,
  }),
  MISSIONS_TENUES: longue({
    ...{ role: 'ASSOCIATION', reserve: 'aux associations' },
    lire: (a, p, parPage) => missionsDeLAssociation(a, 1, choixDeMissions(p), parPage),
    tableau: tableauDesMissionsTenues,
  }),
};

/** Roles that have lists which may be long. */
export const ROLES_DES_LONGUES = [...new Set(Object.values(LONGUES).map((l) => l.role))];
