import { retenir } from '@/lib/appariement/appris';
import { MotifEcart } from '@/lib/generated/prisma/enums';
import { ecart, instantIlYA, type CommuneDemo, type Contexte } from './contexte';
import { creerHasard } from './hasard';

const lieu = (commune: CommuneDemo) => ({ ...commune, commune });

/** Some people who look for a mission have put one or two near them aside, with a reason or none. */
export function semerEcarts(ctx: Contexte): void {
  const demandees = new Set(ctx.lot.candidature.map((c) => `${c.beneficiaireId} ${c.missionId}`));
  const publiees = ctx.missions.filter((m) => m.statut === 'PUBLIEE');
  for (const [rang, b] of ctx.beneficiaires.entries()) {
    if (rang === 0 || b.ligne.etape !== 'EN_RECHERCHE' || b.consentJours < 3) continue;
    // Drawn apart, so that the rest of the demo stays as it is.
    const h = creerHasard(80_000 + rang);
    if (!h.chance(0.35)) continue;
    const proches = publiees
      .filter((m) => !demandees.has(`${b.id} ${m.id}`))
      .sort((x, y) => ecart(x.commune, b.commune) - ecart(y.commune, b.commune))
      .slice(0, 8);
    for (const m of h.plusieurs(proches, h.entier(1, 2))) {
      const motif = h.choix([null, ...Object.values(MotifEcart)]);
      ctx.lot.missionEcartee.push({
        id: h.uuid(),
        beneficiaireId: b.id,
        missionId: m.id,
        motif,
        ...retenir(motif, lieu(b.commune), {
          ...lieu(m.commune),
          domaine: m.ligne.domaine,
          creneaux: m.creneaux,
        }),
        creeLe: instantIlYA(ctx, h.entier(1, Math.max(1, Math.min(b.consentJours, m.ageJours) - 1))),
      });
    }
  }
}
