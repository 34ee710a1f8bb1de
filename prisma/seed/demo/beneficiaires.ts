import { PERSONAS } from '@/lib/auth/personas';
import {
  Accompagnement,
  Besoin,
  Compagnie,
  Competence,
  type EtapeBeneficiaire,
  type ModeDeplacement,
  DemiJournee,
  Regularite,
} from '@/lib/generated/prisma/enums';
import { THEMES } from './catalogue/themes';
import { personne } from './comptes';
import {
  communeAuHasard,
  ilYA,
  instantIlYA,
  noter,
  type BeneficiaireDemo,
  type CommuneDemo,
  type Contexte,
  type ReferentDemo,
} from './contexte';
import { creerHasard } from './hasard';

const ETAPES: [EtapeBeneficiaire, number][] = [
  ['EN_MISSION', 99],
  ['EN_RECHERCHE', 85],
  ['SORTIE', 36],
  ['EN_PREPARATION', 32],
  ['INVITEE', 27],
  ['EN_PAUSE', 20],
];
const MODES: ModeDeplacement[][] = [
  ['A_PIED', 'TRANSPORTS'],
  ['VOITURE'],
  ['VELO', 'TRANSPORTS'],
  ['VOITURE', 'COVOITURAGE'],
  ['A_PIED', 'COVOITURAGE'],
  ['TRANSPORTS'],
];
const MOTS_LIBRES = [
  'Je préfère commencer doucement.',
  'Je ne conduis pas la nuit.',
  'J’aime être dehors.',
  'Je cherche à rencontrer du monde.',
];
const JOURS = Object.values(DemiJournee).filter((d) => !d.startsWith('DIMANCHE') && !d.endsWith('SOIR'));
const DOMAINES = [...new Set(THEMES.flatMap((t) => t.missions.map((m) => m.domaine)))];

/** Three hundred people at every stage; the first is Samira, the persona. */
export function semerBeneficiaires(ctx: Contexte): void {
  const etapes = ETAPES.flatMap(([etape, n]) =>
    Array.from({ length: n }, () => ({ etape, cle: ctx.h.reel() })),
  )
    .sort((a, b) => a.cle - b.cle)
    .map((e) => e.etape);
  etapes.unshift('EN_MISSION');
  for (const [rang, etape] of etapes.entries()) beneficiaire(ctx, rang, etape);
}

/** The référent whose kind is least served for its published share, then the one with fewest people. */
function referentPour(ctx: Contexte, rang: number): ReferentDemo {
  if (rang < 20) return ctx.referents[0]!;
  const parts: Record<string, number> = {
    DEPARTEMENT: 22.94,
    ASSOCIATION_CONVENTIONNEE: 21.64,
    FRANCE_TRAVAIL: 49.21,
    AUTRE_INSERTION: 6.21,
  };
  const charge = (type: string) =>
    ctx.referents.filter((r) => r.type === type).reduce((s, r) => s + r.charge, 0) / parts[type]!;
  const type = Object.keys(parts).sort((a, b) => charge(a) - charge(b))[0]!;
  return ctx.referents
    .filter((r) => r.type === type && r !== ctx.referents[0])
    .sort((a, b) => a.charge - b.charge)[0]!;
}

/** What the five questions say, when they have been answered. */
function profil(ctx: Contexte, commune: CommuneDemo) {
  const { h } = ctx;
  const modes = h.choix(MODES);
  return {
    rayonKm: modes.includes('VOITURE')
      ? h.choix([15, 20, 30])
      : h.choix(commune.population > 5000 ? [5, 10] : [10, 15]),
    modesDeplacement: modes,
    disponibilites: h.plusieurs(JOURS, h.entier(3, 8)),
    domainesSouhaites: h.plusieurs(DOMAINES, h.entier(1, 4)),
    besoins: h.chance(0.6) ? h.plusieurs(Object.values(Besoin), h.entier(1, 3)) : [],
    besoinsLibres: h.chance(0.2) ? h.choix(MOTS_LIBRES) : null,
    competences: h.chance(0.5) ? h.plusieurs(Object.values(Competence), h.entier(1, 3)) : [],
    competencesVisees: h.chance(0.5) ? h.plusieurs(Object.values(Competence), h.entier(1, 3)) : [],
    metierVise: h.chance(0.35) ? h.choix(THEMES.flatMap((t) => t.missions.flatMap((m) => m.rome))) : null,
  };
}

const SAMIRA = {
  rayonKm: 20,
  modesDeplacement: ['A_PIED', 'TRANSPORTS', 'COVOITURAGE'] as ModeDeplacement[],
  disponibilites: [
    'LUNDI_MATIN',
    'LUNDI_APRES_MIDI',
    'MARDI_MATIN',
    'MERCREDI_APRES_MIDI',
    'JEUDI_MATIN',
    'JEUDI_APRES_MIDI',
    'VENDREDI_MATIN',
  ] as DemiJournee[],
  domainesSouhaites: ['ENVIRONNEMENT', 'VIVRE_ENSEMBLE', 'SOLIDARITE_INSERTION'] as typeof DOMAINES,
  besoins: ['HORAIRES_D_ECOLE', 'PAS_DE_PERMIS'] as Besoin[],
  besoinsLibres: 'Je viens à pied ou en bus.',
  competences: ['TRAVAILLER_EN_EQUIPE', 'COMMUNIQUER_A_L_ORAL'] as Competence[],
  competencesVisees: ['UTILISER_LES_RESSOURCES_NUMERIQUES', 'ORGANISER_SON_ACTIVITE'] as Competence[],
  metierVise: 'M1601',
};

/** How one likes to do things: one in two says something of it. Drawn apart, so that the rest of the demo stays as it is. */
function facon(rang: number) {
  const h = creerHasard(90_000 + rang);
  const ouRien = <T>(choix: Record<string, T>) => (h.chance(0.5) ? h.choix(Object.values(choix)) : null);
  return {
    accompagnementSouhaite: ouRien(Accompagnement),
    compagnieSouhaitee: ouRien(Compagnie),
    rythmeSouhaite: ouRien(Regularite),
  };
}

function beneficiaire(ctx: Contexte, rang: number, etape: EtapeBeneficiaire): void {
  const { h, lot } = ctx;
  const samira = rang === 0;
  const depuis = samira
    ? 260
    : etape === 'INVITEE'
      ? h.entier(1, 20)
      : h.entier(etape === 'SORTIE' ? 500 : 45, 790);
  const consentJours = etape === 'INVITEE' ? 0 : Math.max(depuis - h.entier(3, 20), 1);
  // People come from near where there is something to do, more than from elsewhere.
  const voisine = etape === 'EN_MISSION' ? h.chance(0.7) : h.chance(0.3);
  const commune = samira
    ? ctx.communes[0]!
    : voisine
      ? h.choix(ctx.missions.filter((m) => m.statut === 'PUBLIEE' || m.statut === 'COMPLETE')).commune
      : communeAuHasard(h, ctx.communes);
  const joignable = samira ? 0 : h.entier(0, 9);
  const user = personne(ctx, {
    role: 'BENEFICIAIRE',
    depuis,
    jamaisVenue: etape === 'INVITEE',
    // One in ten has no e-mail, one in ten no telephone, a few neither: they come with a paper card.
    sansEmail: joignable >= 8,
    sansTelephone: joignable === 7 || joignable === 9,
    ...(samira ? { prenom: 'Samira', email: PERSONAS.beneficiaire.courriel } : {}),
  });
  const id = h.uuid();
  const autre = !samira && rang >= 20 && rang % 12 === 5;
  const complet = etape !== 'INVITEE' && etape !== 'EN_PREPARATION';
  const ligne: BeneficiaireDemo['ligne'] = {
    id,
    userId: user.id,
    departementCode: ctx.departementCode,
    communeCode: commune.code,
    dateNaissance: ilYA(ctx, 365 * h.entier(22, 60) + h.entier(0, 364)),
    etape,
    public: autre ? 'AUTRE' : 'RSA',
    ...(samira ? SAMIRA : complet ? { ...profil(ctx, commune), ...facon(rang) } : {}),
    contactChoisi: joignable < 7 ? 'TELEPHONE' : 'PAR_LA_COORDINATION',
    profilCompletLe: complet ? instantIlYA(ctx, Math.max(consentJours - 1, 0)) : null,
    // Two out of three of those who have said what they look for.
    veutPropositionsLe:
      complet && consentJours > 2 && rang % 3
        ? new Date(ilYA(ctx, consentJours - 2).getTime() + 9 * 3_600_000)
        : null,
    nomAidant: rang % 40 === 9 ? 'Ma fille' : null,
    dernierContactLe: instantIlYA(ctx, h.entier(0, Math.min(25, depuis))),
    creeLe: instantIlYA(ctx, depuis),
  };
  // Told the same day that Tremplin is there.
  lot.beneficiaire.push({ ...ligne, inviteeLe: ligne.creeLe });
  if (ligne.nomAidant) lot.aide.push({ beneficiaireId: id, nom: ligne.nomAidant, debutLe: ligne.creeLe! });
  if (consentJours) consentir(ctx, id, user.id, consentJours, etape === 'SORTIE' && rang % 9 === 0);
  const referent = autre && rang % 24 === 5 ? null : referentPour(ctx, rang);
  if (referent) suivre(ctx, id, referent, depuis, rang);
  ctx.beneficiaires.push({
    id,
    userId: user.id,
    prenom: user.prenom,
    commune,
    consentJours,
    referent,
    contratId: null,
    ligne,
    dejaVu: new Set(),
  });
}

function consentir(ctx: Contexte, beneficiaireId: string, userId: string, jours: number, retire: boolean) {
  const id = ctx.h.uuid();
  const donneLe = instantIlYA(ctx, jours);
  const retireLe = retire ? instantIlYA(ctx, Math.min(10, jours - 1)) : null;
  ctx.lot.consentement.push({
    id,
    beneficiaireId,
    type: 'PARTICIPATION',
    versionTexte: '1',
    donneLe,
    retireLe,
  });
  const acteur = { userId, role: 'BENEFICIAIRE' as const };
  noter(ctx, donneLe, { acteur, action: 'consentement.donner', objet: ['Beneficiaire', id], beneficiaireId });
  if (retireLe)
    noter(ctx, retireLe, {
      acteur,
      action: 'consentement.retirer',
      objet: ['Beneficiaire', id],
      beneficiaireId,
    });
}

/** The naming of the référent; one person in ten had another one before. */
function suivre(ctx: Contexte, beneficiaireId: string, referent: ReferentDemo, depuis: number, rang: number) {
  referent.charge++;
  const ancien = rang > 20 && rang % 10 === 1 ? ctx.referents[(rang % 14) + 1]! : null;
  const change = ancien && ancien !== referent ? Math.floor(depuis / 3) : 0;
  if (change && ancien)
    ctx.lot.suivi.push({
      beneficiaireId,
      organismeId: ancien.organismeId,
      referentId: ancien.id,
      debutLe: ilYA(ctx, depuis),
      finLe: ilYA(ctx, change),
    });
  const debut = change || depuis;
  // The orientation takes 10 to 29 days; the newest ones, and a few, are still to be done.
  const delai = 10 + (rang % 20);
  ctx.lot.suivi.push({
    beneficiaireId,
    organismeId: referent.organismeId,
    orienteLe: debut > delai && rang % 31 !== 4 ? ilYA(ctx, debut - delai) : null,
    // A few are named to an organisme that has not said who yet.
    referentId: rang % 37 === 36 ? null : referent.id,
    debutLe: ilYA(ctx, debut),
    dernierContactReferentLe: ilYA(ctx, ctx.h.entier(0, Math.min(70, debut))),
  });
}
