import { ajouterJours } from '@/lib/dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Role, StatutCandidature, StatutMission } from '@/lib/generated/prisma/enums';
import type { ActionJournal } from '@/lib/journal/mots/actions';
import type { ObjetJournal } from '@/lib/journal/mots/objets';
import type { CommuneVue } from '@/lib/territoires/queries';
import type { ModeleMission } from './catalogue/modele';
import type { Hasard } from './hasard';
import type { Lot } from './lot';

export type CommuneDemo = CommuneVue & { population: number; territoireId: string };
export type ReferentDemo = { id: string; userId: string; organismeId: string; type: string; charge: number };
export type AssociationDemo = {
  id: string;
  nom: string;
  commune: CommuneDemo;
  contactPrenom: string;
  /** The manager's account, when there is one. */
  userId: string | null;
  theme: number;
  active: boolean;
};
export type MissionDemo = {
  id: string;
  statut: StatutMission;
  places: number;
  association: AssociationDemo;
  commune: CommuneDemo;
  modele: ModeleMission;
  /** Published so many days ago; ended so many days ago (0 = still open). */
  ageJours: number;
  finJours: number;
  creneaux: (Prisma.CreneauCreateManyInput & { id: string })[];
  ligne: Prisma.MissionCreateManyInput;
};
export type BeneficiaireDemo = {
  id: string;
  userId: string;
  prenom: string;
  commune: CommuneDemo;
  /** The consent was given so many days ago (0 = not given). */
  consentJours: number;
  referent: ReferentDemo | null;
  contratId: string | null;
  ligne: Prisma.BeneficiaireCreateManyInput;
  dejaVu: Set<string>;
};
export type AffectationDemo = {
  id: string;
  beneficiaire: BeneficiaireDemo;
  mission: MissionDemo;
  debutJours: number;
  /** 0 = still open */
  finJours: number;
  creneaux: MissionDemo['creneaux'];
  minutes: number;
};

export type Contexte = {
  now: Date;
  jour: Date;
  h: Hasard;
  lot: Lot;
  departementCode: string;
  /** Largest first. */
  communes: CommuneDemo[];
  territoireIds: string[];
  referents: ReferentDemo[];
  coordinateurIds: string[];
  associations: AssociationDemo[];
  missions: MissionDemo[];
  beneficiaires: BeneficiaireDemo[];
  affectations: AffectationDemo[];
  /** How many mobile numbers have been given out. */
  numeros: number;
};

/** The calendar day so many days ago. */
export const ilYA = (ctx: Contexte, jours: number) => ajouterJours(ctx.jour, -jours);

/** An instant of the working day, so many days ago; never in the future. */
export function instantIlYA(ctx: Contexte, jours: number): Date {
  const t = new Date(
    ilYA(ctx, jours).getTime() + ctx.h.entier(7, 16) * 3_600_000 + ctx.h.entier(0, 59) * 60_000,
  );
  return t > ctx.now ? new Date(ctx.now.getTime() - 60_000) : t;
}

/** 06 39 98 00 00 and following: ARCEP keeps these numbers for fiction. */
export function numeroFictif(ctx: Contexte): string {
  return `+3363998${String(ctx.numeros++).padStart(4, '0')}`;
}

/** A commune drawn by its population. */
export function communeAuHasard(h: Hasard, communes: CommuneDemo[]): CommuneDemo {
  let reste = h.reel() * communes.reduce((s, c) => s + c.population, 0);
  return communes.find((c) => (reste -= c.population) < 0) ?? communes[0]!;
}

/** Square of the distance, in square metres: enough to compare. */
export const ecart = (a: CommuneDemo, b: CommuneDemo) => (a.x - b.x) ** 2 + (a.y - b.y) ** 2;

type Ligne = {
  acteur: { userId: string | null; role: Role | 'SYSTEME' | 'PUBLIC' };
  action: ActionJournal;
  objet: [type: ObjetJournal, id: string];
  beneficiaireId?: string;
  de?: StatutCandidature | StatutMission | string;
  vers?: StatutCandidature | StatutMission | string;
};
/** One line of the journal: ids and codes only. */
export function noter(ctx: Contexte, le: Date, { acteur, action, objet, beneficiaireId, de, vers }: Ligne) {
  ctx.lot.journal.push({
    le,
    acteurId: acteur.userId,
    acteurRole: acteur.role,
    action,
    objetType: objet[0],
    objetId: objet[1],
    beneficiaireId: beneficiaireId ?? null,
    de: de ?? null,
    vers: vers ?? null,
  });
}
