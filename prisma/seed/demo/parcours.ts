import { ajouterJours } from '@/lib/dates';
import type { NatureContrat, StatutAction, TypeContrat } from '@/lib/generated/prisma/enums';
import { semerTextes } from './textes';
import { ecart, ilYA, instantIlYA, noter, type BeneficiaireDemo, type Contexte } from './contexte';

const ACTIONS = [
  'Refaire ma carte de bus',
  'Préparer mon CV avec la Maison des solidarités',
  'Visiter deux associations',
  'Passer le code de la route',
  'Trouver une garde pour le mercredi',
  'Suivre un atelier numérique',
  'Ouvrir une boîte e-mail',
  'Faire une journée de découverte d’un métier',
];
const LIEUX = ['Maison des solidarités', 'Par téléphone', 'Mairie, salle 2', 'Agence, bureau 4'];
const MOTS = [
  'Cette mission est près de chez vous, le matin.',
  'Vous aimez le contact : je pense à vous.',
  'On peut y aller ensemble la première fois.',
  null,
];

function contratDe(ctx: Contexte, b: BeneficiaireDemo, rang: number) {
  const { h, lot } = ctx;
  if (!b.referent || b.ligne.public === 'AUTRE' || (rang > 0 && rang % 9 === 7) || b.consentJours < 5) return;
  const ancien = rang % 5 === 2 && b.consentJours > 250;
  const type: TypeContrat =
    rang % 4 === 1 ? (b.referent.type === 'FRANCE_TRAVAIL' ? 'PPAE' : 'CER') : 'CONTRAT_ENGAGEMENT';
  const nature: NatureContrat =
    type === 'PPAE'
      ? 'PROFESSIONNEL'
      : type === 'CER'
        ? rang % 3
          ? 'SOCIAL'
          : 'INDEPENDANT'
        : h.choix(['SOCIAL', 'PROFESSIONNEL']);
  const debut = ancien ? Math.floor(b.consentJours / 2) : Math.max(b.consentJours - 10, 1);
  const base = { beneficiaireId: b.id, creeParId: b.referent.userId };
  if (ancien)
    lot.contrat.push({
      ...base,
      id: h.uuid(),
      type: 'CER',
      nature: 'SOCIAL',
      signeLe: ilYA(ctx, b.consentJours - 10),
      debutLe: ilYA(ctx, b.consentJours - 10),
      finLe: ilYA(ctx, debut),
    });
  const id = h.uuid();
  b.contratId = id;
  const adapte = rang % 6 === 3;
  lot.contrat.push({
    ...base,
    id,
    type,
    nature,
    signeLe: rang % 13 === 12 ? null : ilYA(ctx, debut),
    debutLe: ilYA(ctx, debut),
    finLe: ajouterJours(ctx.jour, h.entier(-5, 300)),
    cibleHebdo: rang % 4 === 0 ? null : h.choix([5, 7, 10, 15]),
    ...(adapte ? { adapteLe: ilYA(ctx, Math.min(debut, 30)), adapteParId: b.referent.userId } : {}),
  });
  noter(ctx, instantIlYA(ctx, debut), {
    acteur: { userId: b.referent.userId, role: 'REFERENT' },
    action: 'contrat.creer',
    objet: ['Contrat', id],
    beneficiaireId: b.id,
  });
}

function actionsEtRendezVous(ctx: Contexte, b: BeneficiaireDemo, rang: number) {
  const { h, lot } = ctx;
  if (!b.referent || b.ligne.etape === 'INVITEE' || b.ligne.etape === 'SORTIE') return;
  const statuts: StatutAction[] = ['A_FAIRE', 'EN_COURS', 'FAITE', 'LAISSEE'];
  for (const [i, titre] of h.plusieurs(ACTIONS, rang === 0 ? 3 : h.entier(0, 3)).entries()) {
    const jours = Math.min(h.entier(10, 120), b.consentJours);
    lot.actionParcours.push({
      beneficiaireId: b.id,
      contratId: b.contratId,
      titre,
      statut: statuts[(rang + i) % 4]!,
      echeanceLe: ajouterJours(ctx.jour, h.entier(-10, 60)),
      creeParId: b.referent.userId,
      creeLe: instantIlYA(ctx, jours),
      statutLe: instantIlYA(ctx, Math.floor(jours / 2)),
    });
  }
  for (const dans of rang === 0
    ? [-35, 6]
    : [h.entier(-60, -5), ...(h.chance(0.5) ? [h.entier(1, 30)] : [])]) {
    const jour = ajouterJours(ctx.jour, dans);
    // Mondays to Fridays, on the half-hour.
    const ouvre = ajouterJours(jour, { 6: 2, 0: 1 }[jour.getUTCDay()] ?? 0);
    lot.rendezVous.push({
      beneficiaireId: b.id,
      referentId: b.referent.id,
      debutLe: new Date(ouvre.getTime() + (h.entier(8, 15) + h.choix([0, 0.5])) * 3_600_000),
      lieu: h.choix(LIEUX),
      objet: h.choix(['Faire le point', 'Préparer la suite', null]),
      annuleLe: rang % 29 === 28 ? instantIlYA(ctx, 1) : null,
    });
  }
}

/** Missions proposed by a référent or a coordinateur; the first waits for Samira's answer. */
function propositions(ctx: Contexte): void {
  const publiees = ctx.missions.filter((m) => m.statut === 'PUBLIEE');
  for (const [rang, b] of ctx.beneficiaires.entries()) {
    const cherche = b.ligne.etape === 'EN_RECHERCHE' || rang === 0;
    if (!cherche || (rang > 0 && rang % 2) || !b.consentJours) continue;
    const m = publiees
      .filter((x) => !b.dejaVu.has(x.id))
      .sort((x, y) => ecart(x.commune, b.commune) - ecart(y.commune, b.commune))[0]!;
    const auteurId = b.referent?.userId ?? ctx.coordinateurIds[0]!;
    const jours = Math.min(rang === 0 ? 2 : ctx.h.entier(1, 30), b.consentJours);
    const reponse = rang === 0 ? null : ([null, 'OUI', 'NON', 'PLUS_TARD'] as const)[(rang / 2) % 4]!;
    const id = ctx.h.uuid();
    ctx.lot.proposition.push({
      id,
      beneficiaireId: b.id,
      missionId: m.id,
      auteurId,
      mot: ctx.h.choix(MOTS),
      reponse,
      reponduLe: reponse ? instantIlYA(ctx, Math.floor(jours / 2)) : null,
      creeLe: instantIlYA(ctx, jours),
    });
    noter(ctx, instantIlYA(ctx, jours), {
      acteur: { userId: auteurId, role: b.referent ? 'REFERENT' : 'COORDINATION' },
      action: 'proposition.creer',
      objet: ['Proposition', id],
      beneficiaireId: b.id,
    });
  }
}

/** « Compte dans le contrat »: agreed by both for half of the missions, waiting for the person's yes for some. */
function comptes(ctx: Contexte): void {
  for (const [rang, a] of ctx.affectations.entries()) {
    const b = a.beneficiaire;
    if (!b.contratId || !b.referent || (a.finJours && rang % 3) || (rang > 0 && rang % 5 >= 3)) continue;
    const proposeLe = instantIlYA(ctx, Math.max(a.debutJours - 3, 1));
    const accordLe = rang > 0 && rang % 5 === 2 ? null : instantIlYA(ctx, Math.max(a.debutJours - 5, 0));
    ctx.lot.compteContrat.push({
      affectationId: a.id,
      contratId: b.contratId,
      proposeParId: b.referent.userId,
      proposeLe,
      accordLe: accordLe && accordLe < proposeLe ? proposeLe : accordLe,
    });
  }
}

export function semerParcours(ctx: Contexte): void {
  for (const [rang, b] of ctx.beneficiaires.entries()) {
    contratDe(ctx, b, rang);
    actionsEtRendezVous(ctx, b, rang);
  }
  semerTextes(ctx);
  propositions(ctx);
  comptes(ctx);
}
