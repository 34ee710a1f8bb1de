import { DOMAINES } from '@/lib/missions/domaine';
import { ecart, instantIlYA, type BeneficiaireDemo, type Contexte } from './contexte';
import { creerHasard } from './hasard';

/** Around one's commune, in the domain of the newest mission near by: saved just before it came online, it is new there. */
function adresseDe(ctx: Contexte, b: BeneficiaireDemo): { adresse: string; avant: number } {
  const voisines = ctx.missions
    .filter((m) => m.statut === 'PUBLIEE')
    .sort((x, y) => ecart(x.commune, b.commune) - ecart(y.commune, b.commune))
    .slice(0, 10);
  const nouvelle = voisines.sort((x, y) => x.ageJours - y.ageJours)[0]!;
  return {
    adresse: `commune=${b.commune.code}&domaine=${DOMAINES[nouvelle.ligne.domaine].slug}`,
    avant: Math.min(nouvelle.ageJours + 1, b.consentJours - 1, 29),
  };
}

/** Samira saved a search for which something is new since, and one on a break; some others saved one. */
export function semerRecherches(ctx: Contexte): void {
  for (const [rang, b] of ctx.beneficiaires.entries()) {
    const samira = rang === 0;
    if (!samira && (b.ligne.etape !== 'EN_RECHERCHE' || b.consentJours < 10)) continue;
    // Drawn apart, so that the rest of the demo stays as it is.
    const h = creerHasard(120_000 + rang);
    if (!samira && !h.chance(0.25)) continue;
    const recherches = [
      { ...adresseDe(ctx, b), pauseeLe: null },
      ...(samira
        ? [{ adresse: 'aller=oui&quand=mardi-matin', avant: 9, pauseeLe: instantIlYA(ctx, 2) }]
        : []),
    ];
    for (const { adresse, avant, pauseeLe } of recherches) {
      const creeLe = instantIlYA(ctx, avant);
      // The worker has looked since; the person has not.
      const vuJusquA = instantIlYA(ctx, 0);
      ctx.lot.rechercheEnregistree.push({
        ...{ id: h.uuid(), beneficiaireId: b.id, adresse },
        ...{ creeLe, lueLe: creeLe, vuJusquA, pauseeLe },
      });
    }
  }
}
