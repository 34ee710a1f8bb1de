import { ajouterJours, demiJournee } from '@/lib/dates';
import type { StatutHeures } from '@/lib/generated/prisma/enums';
import { ilYA, instantIlYA, noter, type AffectationDemo, type Contexte } from './contexte';

const minutesEntre = (debut: string, fin: string) => {
  const [h1, m1, h2, m2] = `${debut}:${fin}`.split(':').map(Number) as [number, number, number, number];
  return (h2 - h1) * 60 + m2 - m1;
};

/** Old hours are confirmed; recent ones wait, or are to be looked at again. */
function statut(ctx: Contexte, jours: number): StatutHeures {
  if (jours > 21) return 'CONFIRMEES';
  const n = ctx.h.reel();
  if (n < 0.4) return 'CONFIRMEES';
  return n < 0.92 ? 'DECLAREES' : 'A_REVOIR';
}

function declarer(ctx: Contexte, a: AffectationDemo, jours: number, minutes: number, force?: StatutHeures) {
  const { h, lot } = ctx;
  const b = a.beneficiaire;
  const etat = force ?? statut(ctx, jours);
  const tirage = h.reel();
  const origine = force || tirage < 0.8 ? 'BENEFICIAIRE' : tirage < 0.95 ? 'ASSOCIATION' : 'COORDINATION';
  const saisiParId = {
    BENEFICIAIRE: b.userId,
    ASSOCIATION: a.mission.association.userId!,
    COORDINATION: ctx.coordinateurIds[1]!,
  }[origine];
  const creeLe = instantIlYA(ctx, Math.max(jours - 1, 0));
  const sansAccord = origine !== 'BENEFICIAIRE' && etat === 'DECLAREES' && h.chance(0.5);
  const confirmeLe = instantIlYA(ctx, Math.max(jours - h.entier(2, 6), 0));
  const id = h.uuid();
  lot.heures.push({
    id,
    affectationId: a.id,
    date: ilYA(ctx, jours),
    minutes,
    origine,
    saisiParId,
    statut: etat,
    accordLe: sansAccord ? null : creeLe,
    accordAidant: origine === 'COORDINATION' && b.ligne.nomAidant ? b.ligne.nomAidant : null,
    ...(etat === 'CONFIRMEES' ? { confirmeLe, confirmeParId: a.mission.association.userId! } : {}),
    motRevoir: etat === 'A_REVOIR' ? 'Nous avions noté une heure de moins. Vous confirmez ?' : null,
    creeLe,
    statutLe: etat === 'DECLAREES' ? creeLe : confirmeLe,
  });
  if (etat === 'CONFIRMEES') {
    a.minutes += minutes;
    noter(ctx, confirmeLe, {
      acteur: { userId: a.mission.association.userId, role: 'ASSOCIATION' },
      action: 'heures.confirmer',
      objet: ['Heures', id],
      beneficiaireId: b.id,
      de: 'DECLAREES',
      vers: 'CONFIRMEES',
    });
  }
}

/** The days on which somebody came: each half-day agreed, most weeks; one declaration a day. */
function venues(ctx: Contexte, a: AffectationDemo): Map<number, number> {
  const jours = new Map<number, number>();
  for (const c of a.creneaux) {
    const duree = minutesEntre(c.heureDebut, c.heureFin);
    for (let j = a.debutJours; j >= Math.max(a.finJours, 1); j--) {
      const date = ajouterJours(ctx.jour, -j);
      const bonJour = c.date
        ? date.getTime() === (c.date as Date).getTime()
        : (date.getUTCDay() + 6) % 7 === demiJournee(c.demiJournee).jour - 1;
      if (bonJour && ctx.h.chance(0.8)) jours.set(j, ctx.h.chance(0.15) ? duree + 30 : duree);
    }
  }
  return jours;
}

/** Hours of two years. The persona always has some to be confirmed, and her association too. */
export function semerHeures(ctx: Contexte): void {
  // Two missions of one person on the same day stay under twelve hours: each is three and a half at most.
  for (const a of ctx.affectations) {
    const samira = a.beneficiaire === ctx.beneficiaires[0] && !a.finJours;
    const jours = [...venues(ctx, a)].sort((x, y) => y[0] - x[0]);
    for (const [rang, [j, minutes]] of jours.entries())
      declarer(
        ctx,
        a,
        j,
        minutes,
        samira ? (rang < jours.length - 2 ? 'CONFIRMEES' : 'DECLAREES') : undefined,
      );
  }
}
