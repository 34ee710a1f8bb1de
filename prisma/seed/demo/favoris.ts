import { ecart, instantIlYA, type BeneficiaireDemo, type Contexte, type MissionDemo } from './contexte';
import { creerHasard } from './hasard';

/** The missions on line nearest to a person that they have not asked for. */
function proches(ctx: Contexte, b: BeneficiaireDemo): MissionDemo[] {
  const demandees = new Set(ctx.lot.candidature.map((c) => `${c.beneficiaireId} ${c.missionId}`));
  return ctx.missions
    .filter((m) => m.statut === 'PUBLIEE' && !demandees.has(`${b.id} ${m.id}`))
    .sort((x, y) => ecart(x.commune, b.commune) - ecart(y.commune, b.commune));
}

/** Samira keeps two missions, one of which is full by now; some others keep one or two, or one that is over. */
export function semerGardees(ctx: Contexte): void {
  for (const [rang, b] of ctx.beneficiaires.entries()) {
    const samira = rang === 0;
    if (!samira && (b.ligne.etape !== 'EN_RECHERCHE' || b.consentJours < 10)) continue;
    // Drawn apart, so that the rest of the demo stays as it is.
    const h = creerHasard(110_000 + rang);
    if (!samira && !h.chance(0.3)) continue;
    const finies = ctx.missions.filter((m) => m.statut === 'TERMINEE' && m.ageJours > 10);
    const completes = ctx.missions
      .filter((m) => m.statut === 'COMPLETE')
      .sort((x, y) => ecart(x.commune, b.commune) - ecart(y.commune, b.commune));
    const voisines = proches(ctx, b).slice(0, 6);
    const gardees = samira
      ? [h.choix(voisines), completes[0]!]
      : [...h.plusieurs(voisines, h.entier(1, 2)), ...(h.chance(0.2) ? [h.choix(finies)] : [])];
    for (const m of gardees)
      ctx.lot.missionGardee.push({
        id: h.uuid(),
        beneficiaireId: b.id,
        missionId: m.id,
        creeLe: instantIlYA(ctx, h.entier(1, Math.max(1, Math.min(b.consentJours, m.ageJours) - 1))),
      });
  }
}
