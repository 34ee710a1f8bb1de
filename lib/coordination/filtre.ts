import { LIBELLE_ETAPE } from '@/lib/beneficiaires/etape';
import type { EtapeBeneficiaire, StatutMission } from '@/lib/generated/prisma/enums';
import { STATUTS_MISSION } from '@/lib/missions/mission';
import { estIdentifiant, numeroDePage, parmi, premier, type Parametres } from '@/lib/requete';

type Lus = Awaited<Parametres>;
/** A search word as the lists of the coordination take it. */
const mot = (p: Lus) => premier(p.q)?.slice(0, 100);

export type FiltreMissions = { q?: string; statut?: StatutMission; page: number };

/** What the list of missions shows, from its address; anything unreadable is left out. */
export const filtreMissions = (p: Lus): FiltreMissions => ({
  q: mot(p),
  statut: parmi(p.statut, Object.keys(STATUTS_MISSION) as StatutMission[]),
  page: numeroDePage(p.page),
});

export type FiltrePersonnes = { q?: string; etape?: EtapeBeneficiaire; territoireId?: string; page: number };

/** The same for people. */
export function filtrePersonnes(p: Lus): FiltrePersonnes {
  const territoire = premier(p.territoire);
  return {
    q: mot(p),
    etape: parmi(p.etape, Object.keys(LIBELLE_ETAPE) as EtapeBeneficiaire[]),
    territoireId: territoire && estIdentifiant(territoire) ? territoire : undefined,
    page: numeroDePage(p.page),
  };
}

export type FiltreAssociations = { q?: string; page: number };

/** The same for associations. */
export const filtreAssociations = (p: Lus): FiltreAssociations => ({ q: mot(p), page: numeroDePage(p.page) });
