import { ajouterJours, demiJournee } from '@/lib/dates';
import type { StatutContact, StatutRappel } from '@/lib/generated/prisma/enums';
import { communeAuHasard, instantIlYA, numeroFictif, type Contexte } from './contexte';
import { PRENOMS } from './noms';

/** Call-backs from /je-participe, in their four states, more of the newest. */
function rappels(ctx: Contexte): void {
  const statuts: StatutRappel[] = ['NOUVELLE', 'RAPPELEE', 'NOUVELLE', 'INVITEE', 'NOUVELLE', 'CLASSEE'];
  for (let i = 0; i < 24; i++) {
    const statut = statuts[i % statuts.length]!;
    const commune = communeAuHasard(ctx.h, ctx.communes);
    const jours = statut === 'NOUVELLE' ? ctx.h.entier(0, 4) : ctx.h.entier(5, 60);
    const invitee =
      statut === 'INVITEE' ? ctx.beneficiaires.filter((b) => b.ligne.etape === 'INVITEE')[i] : null;
    ctx.lot.demandeRappel.push({
      prenom: ctx.h.choix(PRENOMS),
      telephone: numeroFictif(ctx),
      communeCode: commune.code,
      territoireId: commune.territoireId,
      mot: ctx.h.choix(['Plutôt le matin.', 'Je voudrais des renseignements.', null]),
      statut,
      traiteParId: statut === 'NOUVELLE' ? null : ctx.h.choix(ctx.coordinateurIds),
      beneficiaireId: invitee?.id ?? null,
      creeLe: instantIlYA(ctx, jours),
      statutLe: instantIlYA(ctx, statut === 'NOUVELLE' ? jours : Math.floor(jours / 2)),
    });
  }
}

const QUESTIONS = [
  ['Devenir bénévole', 'Bonjour, peut-on venir une seule demi-journée par mois ?'],
  ['Proposer une mission', 'Notre club cherche deux personnes pour sa fête de printemps.'],
  ['Autre question', 'Où peut-on vous rencontrer ? Je viens en bus.'],
] as const;

function contacts(ctx: Contexte): void {
  const statuts: StatutContact[] = ['NOUVEAU', 'REPONDU', 'CLASSE'];
  for (let i = 0; i < 12; i++) {
    const statut = statuts[i % 3]!;
    const [sujet, texte] = QUESTIONS[i % QUESTIONS.length]!;
    const jours = statut === 'NOUVEAU' ? ctx.h.entier(0, 5) : ctx.h.entier(6, 90);
    const repondu = statut === 'REPONDU';
    ctx.lot.messageContact.push({
      nom: i % 2 ? ctx.h.choix(PRENOMS) : null,
      email: `visiteur-${i + 1}@demo.tremplin.example`,
      sujet,
      texte,
      statut,
      reponse: repondu ? 'Bonjour, oui, bien sûr. Appelez-nous et nous en parlons.' : null,
      reponduLe: repondu ? instantIlYA(ctx, jours - 2) : null,
      reponduParId: repondu ? ctx.h.choix(ctx.coordinateurIds) : null,
      creeLe: instantIlYA(ctx, jours),
    });
  }
}

/** « Pas de séance » and « je ne viens pas cette fois », for days to come only. */
function empechements(ctx: Contexte): void {
  const ouvertes = ctx.affectations.filter((a) => !a.finJours && a.creneaux.some((c) => !c.date));
  for (const [rang, a] of ouvertes.filter((_, i) => i % 20 === 3).entries()) {
    const creneau = a.creneaux.find((c) => !c.date)!;
    const aujourdHui = (ctx.jour.getUTCDay() + 6) % 7;
    const dans = ((demiJournee(creneau.demiJournee).jour - 1 - aujourdHui + 7) % 7) + 7;
    ctx.lot.empechement.push({
      creneauId: creneau.id,
      affectationId: rang % 2 ? a.id : null,
      date: ajouterJours(ctx.jour, dans),
      creeLe: instantIlYA(ctx, 0),
    });
  }
}

/** The goal of this year is an example until the Département writes its own. */
function objectif(ctx: Contexte): void {
  const annee = ctx.jour.getUTCFullYear();
  if (annee > 2023)
    ctx.lot.objectif.push({ departementCode: ctx.departementCode, annee, personnes: 220, estExemple: true });
}

/** Some missions came by a feed: they wait for the coordination. */
function flux(ctx: Contexte): void {
  const source = 'exemple-plateforme';
  const arrivees = ctx.missions.filter((m) => m.statut === 'A_VALIDER').slice(0, 5);
  for (const [i, m] of arrivees.entries())
    Object.assign(m.ligne, {
      source,
      clientId: `EX-00${i + 1}`,
      urlSource: `https://exemple.example/missions/${i + 1}`,
    });
  ctx.lot.importFlux.push({
    source,
    auteurId: ctx.coordinateurIds[0]!,
    faitLe: instantIlYA(ctx, 3),
    lues: arrivees.length + 2,
    creees: arrivees.length,
    modifiees: 0,
    inchangees: 0,
    absentes: 0,
    refusees: [
      { clientId: 'EX-090', motif: 'Le titre doit faire au moins deux mots.' },
      { clientId: 'EX-091', motif: 'La commune « Ailleurs » (99999) est inconnue.' },
    ],
  });
}

export function semerAccueil(ctx: Contexte): void {
  rappels(ctx);
  contacts(ctx);
  empechements(ctx);
  objectif(ctx);
  flux(ctx);
}
