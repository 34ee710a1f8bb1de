import { createHash } from 'node:crypto';
import { instantIlYA, noter, type AffectationDemo, type Contexte } from './contexte';

const RESPONSABILITES = [
  'J’ai montré les gestes à une nouvelle bénévole.',
  'J’avais la clé de la salle.',
  '',
];
const REALISATIONS = [
  'L’équipe a pu ouvrir une demi-journée de plus.',
  'Trente familles ont été servies chaque semaine.',
  'La fête a eu lieu, et tout était prêt à l’heure.',
  'Le local est rangé et chacun s’y retrouve.',
];

/** A page of the passport, written by both; attested once the volunteer agreed. */
function fiche(ctx: Contexte, a: AffectationDemo, attestee: boolean): string {
  const { h, lot } = ctx;
  const { mission, beneficiaire: b } = a;
  const id = h.uuid();
  const jours = Math.max(a.finJours - 5, 2);
  const minutes = lot.heures
    .filter((x) => x.affectationId === a.id && x.statut === 'CONFIRMEES')
    .reduce((s, x) => s + x.minutes, 0);
  const association = lot.user.find((u) => u.id === mission.association.userId)!;
  lot.fiche.push({
    id,
    affectationId: a.id,
    beneficiaireId: b.id,
    associationId: mission.association.id,
    statut: attestee ? 'ATTESTEE' : 'BROUILLON',
    contexte: mission.modele.description,
    activites: mission.modele.activites.join('\n'),
    realisations: attestee ? h.choix(REALISATIONS) : '',
    responsabilites: h.choix(RESPONSABILITES),
    outils: attestee ? 'Cahier de bord, téléphone' : '',
    formations: h.chance(0.3) ? 'Accueil et gestes de base, deux heures' : '',
    creeLe: instantIlYA(ctx, jours + 3),
    modifieeLe: instantIlYA(ctx, jours),
    ...(attestee
      ? {
          accordLe: instantIlYA(ctx, jours + 1),
          attesteeLe: instantIlYA(ctx, jours),
          attesteeParId: association.id,
          attesteeParNom: `${association.prenom} ${association.nom}`,
          minutesAttestees: minutes,
        }
      : { accordLe: h.chance(0.4) ? instantIlYA(ctx, 1) : null }),
  });
  for (const competence of mission.modele.apprend)
    lot.ficheCompetence.push({ ficheId: id, competence, niveau: h.entier(1, 3) });
  if (attestee)
    noter(ctx, instantIlYA(ctx, jours), {
      acteur: { userId: association.id, role: 'ASSOCIATION' },
      action: 'fiche.attester',
      objet: ['Fiche', id],
      beneficiaireId: b.id,
      de: 'BROUILLON',
      vers: 'ATTESTEE',
    });
  return id;
}

/** A token of the length of the real ones, from the demo's chance: a share of fictional people. */
const jeton = (ctx: Contexte) => createHash('sha256').update(ctx.h.uuid()).digest('base64url');

export function semerPasseports(ctx: Contexte): void {
  for (const a of ctx.affectations) {
    const samira = a.beneficiaire === ctx.beneficiaires[0];
    if (a.minutes < 15 * 60 && !samira) continue;
    if (!a.finJours) {
      if (!samira && ctx.h.chance(0.2)) fiche(ctx, a, false);
      continue;
    }
    if (!samira && ctx.h.chance(0.15)) continue;
    const attestee = samira || ctx.h.chance(0.75);
    const ficheId = fiche(ctx, a, attestee);
    if (attestee && (samira || ctx.h.chance(0.3))) {
      const partageId = ctx.h.uuid();
      ctx.lot.partagePasseport.push({
        id: partageId,
        beneficiaireId: a.beneficiaire.id,
        jeton: jeton(ctx),
        libelle: 'Pour un entretien',
        creeLe: instantIlYA(ctx, Math.min(a.finJours - 4, 10)),
        revoqueLe: samira || ctx.h.chance(0.8) ? null : instantIlYA(ctx, 1),
      });
      ctx.lot.partageFiche.push({ partageId, ficheId });
    }
  }
}
