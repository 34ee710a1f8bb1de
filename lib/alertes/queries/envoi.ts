import 'server-only';
import { jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { canauxOuverts } from '@/lib/notifications/canaux';
import { criteresDe } from '@/lib/recherche/queries/adresse';
import { chezMoiDe } from '@/lib/recherche/queries/depart';
import { missionsNouvelles, type Lectures, type Voulue } from '@/lib/recherche/queries/nouvelles';
import { selonQui } from '@/lib/recherche/recherche';
import { communesParCodes, type CommuneVue } from '@/lib/territoires/queries';
import { cleDuJour, DEBUT_DES_CLES, type Partie } from '../message';
import { moyenDe } from '../moyen';
import { A_PREVENIR, ACTIVES } from '../policy';
import { debutDuMessage, debutAuPlusTot, estDiscrete, limiteDuMessage, nomDansUnMessage } from '../recherche';

/** People looked at in one go: what a statement compares, and what is held in memory, does not follow their number. */
const LOT = 50;

/** What a search of somebody is read with: where they can go is in their answers. */
export const SELECT_QUI = {
  communeCode: true,
  rayonKm: true,
  modesDeplacement: true,
} satisfies Prisma.BeneficiaireSelect;
export type Qui = Prisma.BeneficiaireGetPayload<{ select: typeof SELECT_QUI }>;

const SELECT = {
  ...SELECT_QUI,
  id: true,
  userId: true,
  alertesPar: true,
  user: { select: { email: true, telephone: true } },
  recherches: {
    where: ACTIVES,
    select: { id: true, adresse: true, creeLe: true, vuJusquA: true, lueLe: true },
    orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
  },
} satisfies Prisma.BeneficiaireSelect;
export type APrevenir = Prisma.BeneficiaireGetPayload<{ select: typeof SELECT }>;

/** Was anything put online in the time that a message looks back to? Most of a quiet week ends here. */
export async function ilYADuNouveau(now: Date): Promise<boolean> {
  const publieeLe = { gt: debutAuPlusTot(now), lte: limiteDuMessage(now) };
  return (
    (await db.mission.findFirst({ where: { statut: 'PUBLIEE', publieeLe }, select: { id: true } })) !== null
  );
}

/** The next people after this id who may be told, without those who were told today, or whose message has not left; `suite` is null once all are there. */
export async function personnesDuLot(
  apres: string | undefined,
  now: Date,
): Promise<{ gens: APrevenir[]; suite: string | null }> {
  const lot = await db.beneficiaire.findMany({
    where: { AND: [A_PREVENIR, ...(apres ? [{ id: { gt: apres } }] : [])] },
    orderBy: { id: 'asc' },
    take: LOT,
    select: SELECT,
  });
  const cles = lot.map((p) => cleDuJour(p.id, jourDe(now)));
  const enAttente = { cle: { startsWith: DEBUT_DES_CLES }, statut: 'EN_ATTENTE' } as const;
  const dites = await db.message.findMany({
    where: { userId: { in: lot.map((p) => p.userId) }, OR: [{ cle: { in: cles } }, enAttente] },
    select: { userId: true },
  });
  const ouverts = canauxOuverts();
  const deja = new Set(dites.map((m) => m.userId));
  const gens = lot.filter((p) => !deja.has(p.userId) && moyenDe(p.alertesPar, p.user, ouverts) !== 'ICI');
  return { gens, suite: lot.length < LOT ? null : lot.at(-1)!.id };
}

/** A saved search as it is answered today for this person. */
export function comprise(adresse: string, qui: Qui, communes: ReadonlyMap<string, CommuneVue>) {
  const lus = criteresDe(adresse);
  const chezSoi = communes.get(qui.communeCode);
  const criteres = selonQui(lus, chezSoi ? chezMoiDe(qui, chezSoi) : null);
  const commune = criteres.aller
    ? chezSoi!
    : criteres.commune
      ? (communes.get(criteres.commune) ?? null)
      : null;
  return { criteres, commune };
}

/** The communes that these searches of these people may mean. */
export const communesDe = (
  gens: readonly (Qui & { recherches: readonly { adresse: string }[] })[],
  tx?: Pick<Tx, 'commune'>,
) =>
  communesParCodes(
    gens.flatMap((g) => [g.communeCode, ...g.recherches.flatMap((r) => criteresDe(r.adresse).commune ?? [])]),
    tx,
  );

/** When the run of this day began, which all its people are compared with, and the instant of this part of it. */
export type Passage = { depuis: Date; now: Date };

/**
 * What is new for each of these people, search by search, by their id; an empty list when there is nothing. Searches
 * that ask the same since the same instant are compared once.
 */
export async function nouvellesDuLot(
  gens: readonly APrevenir[],
  { depuis: passage, now }: Passage,
  lectures: Lectures,
): Promise<Map<string, Partie[]>> {
  const communes = await communesDe(gens);
  const voulues = new Map<string, Voulue>();
  const lues = gens.map((g) => ({
    id: g.id,
    recherches: g.recherches.map((r) => {
      const { criteres, commune } = comprise(r.adresse, g, communes);
      const depuis = debutDuMessage(r, passage);
      const cle = [r.adresse, commune?.code, criteres.rayon, depuis.getTime()].join(' ');
      voulues.set(cle, { cle, criteres, commune, depuis });
      const nom = nomDansUnMessage(criteres, commune, r.creeLe);
      return { cle, rechercheId: r.id, nom, discrete: estDiscrete(criteres) };
    }),
  }));
  const trouvees = await missionsNouvelles([...voulues.values()], limiteDuMessage(passage), now, lectures);
  return new Map(
    lues.map(({ id, recherches }) => [
      id,
      recherches
        .map(({ cle, ...r }) => ({ ...r, nouvelles: trouvees.get(cle)! }))
        .filter((p) => p.nouvelles.total > 0),
    ]),
  );
}
