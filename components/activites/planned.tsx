import { prevuEnsemble } from '@/lib/activites/activite';
import { estEnVigueur } from '@/lib/parcours/contrat';
import type { ContratVu } from '@/lib/parcours/queries/parcours/contrats';

/** What was planned together, in one sentence; nothing when nothing was. It is set against no week. */
export function Planned({ contrats, jour }: { contrats: readonly ContratVu[]; jour: Date }) {
  const cible = contrats.find((c) => estEnVigueur(c, jour))?.cibleHebdo;
  return cible ? <p>{prevuEnsemble(cible)}</p> : null;
}
