import { ilYA, instantIlYA, noter, type Contexte } from './contexte';

const ACTIVITES = [
  { genre: 'ATELIER', minutes: 120, mot: 'Atelier numérique à la médiathèque', jours: 6 },
  { genre: 'DEMARCHE', minutes: 60, mot: 'Carte de bus refaite', jours: 12 },
  { genre: 'FORMATION', minutes: 180, mot: 'Remise à niveau en français', jours: 20 },
  { genre: 'IMMERSION', minutes: 420, mot: 'Une journée à la ressourcerie', jours: 33 },
] as const;

/** What people did beside volunteering: Samira all four, some others one; every other one is written by the référent. */
export function semerActivites(ctx: Contexte): void {
  for (const [rang, b] of ctx.beneficiaires.entries()) {
    if (!b.referent || b.consentJours < 40 || (rang > 0 && rang % 5 !== 3)) continue;
    const rangs = rang === 0 ? [0, 1, 2, 3] : [rang % ACTIVITES.length];
    for (const i of rangs) {
      const { jours, ...activite } = ACTIVITES[i]!;
      const parLaPersonne = i % 2 === 0;
      const creeLe = instantIlYA(ctx, jours - 1);
      const id = ctx.h.uuid();
      ctx.lot.activite.push({
        ...{ id, beneficiaireId: b.id, ...activite, date: ilYA(ctx, jours), parLaPersonne, creeLe },
        saisieParId: parLaPersonne ? b.userId : b.referent.userId,
        montreeLe: parLaPersonne && i === 0 ? creeLe : null,
      });
      if (!parLaPersonne)
        noter(ctx, creeLe, {
          ...{ acteur: { userId: b.referent.userId, role: 'REFERENT' }, action: 'activite.noter' },
          ...{ objet: ['Activite', id], beneficiaireId: b.id },
        });
    }
  }
}
