import 'server-only';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { beneficiairesModifiablesPar } from '@/lib/beneficiaires/policy';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Role } from '@/lib/generated/prisma/enums';
import { PAR_LONGUE_PAGE, paginer, type PageDe } from '@/lib/pagination';
import { comptesVisiblesPour } from './policy';

/** One's own sessions in force, newest first; `ici` is the one that asks. */
export async function mesSessions(acteur: Acteur, jeton: string | null, now: Date) {
  if (!acteur.userId) return [];
  const sessions = await db.session.findMany({
    where: { userId: acteur.userId, expires: { gt: now } },
    select: { id: true, sessionToken: true, appareil: true, moyen: true, creeLe: true, expires: true },
    orderBy: [{ creeLe: 'desc' }, { id: 'asc' }],
  });
  return sessions.map(({ sessionToken, ...reste }) => ({ ...reste, ici: sessionToken === jeton }));
}
export type SessionVue = Awaited<ReturnType<typeof mesSessions>>[number];

/** Where one's own links to come in are sent. */
export async function mesCoordonnees(acteur: Acteur) {
  if (!acteur.userId) return null;
  return db.user.findUnique({
    where: { id: acteur.userId },
    select: { email: true, telephone: true },
  });
}

const COMPTE = {
  id: true,
  prenom: true,
  nom: true,
  email: true,
  desactiveLe: true,
  premiereVisiteLe: true,
  derniereVisiteLe: true,
  appartenances: {
    where: { finLe: null },
    select: { id: true, role: true, association: { select: { nom: true } } },
    orderBy: { debutLe: 'asc' },
  },
  referent: { select: { id: true, aInviterDepuis: true, organisme: { select: { nom: true } } } },
  territoires: { select: { territoire: { select: { nom: true } } } },
} satisfies Prisma.UserSelect;
type Lu = Prisma.UserGetPayload<{ select: typeof COMPTE }>;
/** `aInviter` = a file brought this référent, who has neither been invited nor come in by themselves. */
export type CompteVue = Omit<Lu, 'premiereVisiteLe'> & { aInviter: boolean };

const enVue = ({ premiereVisiteLe, ...compte }: Lu): CompteVue => ({
  ...compte,
  aInviter: Boolean(compte.referent?.aInviterDepuis) && premiereVisiteLe === null,
});

/** Accounts of professionals and associations, by name. */
export async function comptesProfessionnels(
  acteur: Acteur,
  filtre: { role?: Role; q?: string; page: number },
  parPage = PAR_LONGUE_PAGE,
): Promise<PageDe<CompteVue>> {
  const contient = filtre.q ? { contains: filtre.q, mode: 'insensitive' as const } : undefined;
  const where: Prisma.UserWhereInput = {
    AND: [
      comptesVisiblesPour(acteur),
      filtre.role ? { appartenances: { some: { role: filtre.role, finLe: null } } } : {},
      contient ? { OR: [{ nom: contient }, { prenom: contient }, { email: contient }] } : {},
    ],
  };
  return paginer(
    await db.user.count({ where }),
    filtre.page,
    async (bornes) => {
      const lus = await db.user.findMany({
        where,
        select: COMPTE,
        orderBy: [{ nom: 'asc' }, { prenom: 'asc' }, { id: 'asc' }],
        ...bornes,
      });
      return lus.map(enVue);
    },
    parPage,
  );
}

type AvecDepartement = Exclude<Acteur, { role: 'SYSTEME' } | { role: 'PUBLIC' }>;
type Choix = { value: string; label: string };
const parNom = (a: Choix, b: Choix) => a.label.localeCompare(b.label, 'fr');

/** Organismes of the Département, for a list of choices. */
export async function choixOrganismes(acteur: ActeurDe<'DEPARTEMENT'>): Promise<Choix[]> {
  const lus = await db.organisme.findMany({
    where: { departementCode: acteur.departementCode },
    select: { id: true, nom: true },
  });
  return lus.map((o) => ({ value: o.id, label: o.nom })).sort(parNom);
}

/** Communes of the Département, for a list of choices: « Viriat (01440) ». */
export async function choixCommunes(acteur: AvecDepartement): Promise<Choix[]> {
  const lues = await db.commune.findMany({
    where: { departementCode: acteur.departementCode },
    select: { code: true, nom: true, codesPostaux: true },
  });
  return lues
    .map((c) => ({ value: c.code, label: `${c.nom} (${c.codesPostaux[0] ?? c.code})` }))
    .sort(parNom);
}

/** An association of the Département, as the invitation of one more manager names it; null when there is none. */
export async function associationInvitante(acteur: ActeurDe<'COORDINATION'>, id: string) {
  return db.association.findFirst({
    where: { id, departementCode: acteur.departementCode },
    select: { id: true, nom: true },
  });
}

const ACCES = {
  id: true,
  user: { select: { prenom: true, nom: true, email: true, telephone: true } },
  cartes: { where: { revoqueeLe: null }, select: { id: true, creeLe: true, dernierUsageLe: true } },
} satisfies Prisma.BeneficiaireSelect;
export type AccesVue = Prisma.BeneficiaireGetPayload<{ select: typeof ACCES }>;

/** How a person comes in: coordinates and the card in service; null when it is not the actor's to mend. */
export async function accesDe(
  acteur: ActeurDe<'REFERENT' | 'COORDINATION'>,
  beneficiaireId: string,
  now: Date,
): Promise<AccesVue | null> {
  return db.beneficiaire.findFirst({
    where: { AND: [beneficiairesModifiablesPar(acteur, now), { id: beneficiaireId, anonymiseLe: null }] },
    select: ACCES,
  });
}
