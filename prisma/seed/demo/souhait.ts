import type { DemiJournee, StatutCandidature } from '@/lib/generated/prisma/enums';
import { ilYA, instantIlYA, noter, type BeneficiaireDemo, type Contexte, type MissionDemo } from './contexte';

const MOTS = ['Je peux commencer tout de suite.', 'J’aimerais apprendre.', 'J’habite tout près.', null, null];
const JOUR_MS = 86_400_000;

export type Souhait = { statut: StatutCandidature; jours: number; examen?: 'a-faire' | 'leve' };

/** One wish, with the dates and the lines of the journal that its state implies. Returns its id. */
export function souhaiter(
  ctx: Contexte,
  b: BeneficiaireDemo,
  m: MissionDemo,
  { statut, jours, examen }: Souhait,
): string {
  const { h, lot } = ctx;
  const id = h.uuid();
  const creeLe = instantIlYA(ctx, jours);
  const apres = (n: number) =>
    new Date(Math.max(creeLe.getTime(), instantIlYA(ctx, Math.max(jours - n, 0)).getTime()));
  const presentee = !['DEPOSEE', 'A_EXAMINER', 'RETIREE'].includes(statut);
  const attend = statut === 'LISTE_D_ATTENTE' || statut === 'PLACE_OFFERTE';
  b.dejaVu.add(m.id);
  lot.candidature.push({
    id,
    beneficiaireId: b.id,
    missionId: m.id,
    statut,
    mot: h.choix(MOTS),
    partageTelephone: b.ligne.contactChoisi === 'TELEPHONE',
    accordLe: creeLe,
    proposeeLe: presentee ? apres(2) : null,
    attenteLe: attend ? apres(4) : null,
    offreExpireLe: statut === 'PLACE_OFFERTE' ? new Date(ctx.now.getTime() + h.entier(2, 3) * JOUR_MS) : null,
    creeLe,
    statutLe: statut === 'DEPOSEE' || statut === 'A_EXAMINER' ? creeLe : apres(attend ? 4 : 5),
  });
  for (const c of h.plusieurs(m.creneaux, h.entier(1, m.creneaux.length)))
    lot.candidatureCreneau.push({ candidatureId: id, creneauId: c.id! });
  if (examen)
    lot.ancienEmployeur.push({
      beneficiaireId: b.id,
      associationId: m.association.id,
      declareLe: creeLe,
      ...(examen === 'leve' ? { leveLe: apres(1), leveParId: ctx.coordinateurIds[0]! } : {}),
    });
  const objet = ['Candidature', id] as [type: 'Candidature', id: string];
  noter(ctx, creeLe, {
    acteur: { userId: b.userId, role: 'BENEFICIAIRE' },
    action: 'candidature.deposer',
    objet,
    beneficiaireId: b.id,
    vers: examen ? 'A_EXAMINER' : 'DEPOSEE',
  });
  if (presentee)
    noter(ctx, apres(2), {
      acteur: { userId: h.choix(ctx.coordinateurIds), role: 'COORDINATION' },
      action: 'candidature.presenter',
      objet,
      beneficiaireId: b.id,
      de: 'DEPOSEE',
      vers: 'PROPOSEE_A_L_ASSOCIATION',
    });
  if (statut === 'RETIREE')
    noter(ctx, apres(5), {
      acteur: { userId: b.userId, role: 'BENEFICIAIRE' },
      action: 'candidature.retirer',
      objet,
      beneficiaireId: b.id,
      de: 'DEPOSEE',
      vers: 'RETIREE',
    });
  return id;
}

/** An accepted wish and its affectation, from so many days ago to so many days ago (0 = still open). */
export function affecter(
  ctx: Contexte,
  b: BeneficiaireDemo,
  m: MissionDemo,
  debutJours: number,
  finJours: number,
) {
  const { h, lot } = ctx;
  const candidatureId = souhaiter(ctx, b, m, { statut: 'ACCEPTEE', jours: debutJours + 8 });
  const id = h.uuid();
  const creeLe = instantIlYA(ctx, debutJours + 3);
  lot.affectation.push({
    id,
    candidatureId,
    beneficiaireId: b.id,
    missionId: m.id,
    debutLe: ilYA(ctx, debutJours),
    finLe: finJours ? ilYA(ctx, finJours) : null,
    creeLe,
  });
  const choisis = new Set(
    lot.candidatureCreneau.filter((c) => c.candidatureId === candidatureId).map((c) => c.creneauId),
  );
  ctx.affectations.push({
    id,
    beneficiaire: b,
    mission: m,
    debutJours,
    finJours,
    creneaux: m.creneaux.filter((c) => choisis.has(c.id)),
    minutes: 0,
  });
  if (!finJours) {
    const moments = m.creneaux.filter((c) => choisis.has(c.id)).map((c) => c.demiJournee);
    b.ligne.disponibilites = [...new Set([...((b.ligne.disponibilites as DemiJournee[]) ?? []), ...moments])];
  }
  const association = { userId: m.association.userId, role: 'ASSOCIATION' as const };
  noter(ctx, creeLe, {
    acteur: association,
    action: 'candidature.accepter',
    objet: ['Candidature', candidatureId],
    beneficiaireId: b.id,
    de: 'PROPOSEE_A_L_ASSOCIATION',
    vers: 'ACCEPTEE',
  });
  noter(ctx, creeLe, {
    acteur: association,
    action: 'affectation.creer',
    objet: ['Affectation', id],
    beneficiaireId: b.id,
  });
  if (finJours)
    noter(ctx, instantIlYA(ctx, finJours), {
      acteur: h.chance(0.5) ? association : { userId: b.userId, role: 'BENEFICIAIRE' },
      action: 'affectation.terminer',
      objet: ['Affectation', id],
      beneficiaireId: b.id,
    });
}
