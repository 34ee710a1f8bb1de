import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { tenirParticipation } from '@/lib/beneficiaires/commands/accord';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { MoyenAlerte } from '@/lib/generated/prisma/enums';
import { criteresDe } from '@/lib/recherche/queries/adresse';
import { communeParCode } from '@/lib/territoires/queries';
import { peutEnregistrer } from '../policy';
import { adresseCanonique, limiteDuMessage, PHRASE_PLEIN, RECHERCHES_MAX } from '../recherche';
import type { vueSchema } from '../schema';
import { taire, taireSiRienNeReste, tenirRecherches } from './effacement';

const A_QUI = 'à la personne elle-même';
type Une = { rechercheId: string };

const mienne = (acteur: Acteur): string => {
  if (!peutEnregistrer(acteur)) throw new Interdit(A_QUI);
  return acteur.beneficiaireId;
};

/** Consent first, then the person, as everywhere: two at once do not pass the limit together. */
async function verrouiller(tx: Tx, beneficiaireId: string): Promise<void> {
  if (!(await tenirParticipation(tx, beneficiaireId)))
    throw new MetierError('SANS_ACCORD', 'Il faut d’abord un accord pour participer. Rien n’est enregistré.');
  await tenirPersonne(tx, beneficiaireId);
}

async function exigerUnePlace(tx: Tx, beneficiaireId: string): Promise<void> {
  const dejaLa = await tx.rechercheEnregistree.count({ where: { beneficiaireId, enleveeLe: null } });
  if (dejaLa >= RECHERCHES_MAX) throw new MetierError('PLEIN', PHRASE_PLEIN);
}

/**
 * « Me prévenir »: saves what is looked for, and how one wants to be told; without `par` (nothing to choose today) that stays. The same search is saved once: on a break or
 * taken out, it is back. No line in the journal: the Département reads it, and this is nobody's business.
 * @throws Interdit for anybody but the person; MetierError SANS_ACCORD, PLEIN
 */
export async function enregistrerRecherche(
  acteur: Acteur,
  saisie: { adresse: string; par?: MoyenAlerte },
  now: Date,
): Promise<void> {
  const beneficiaireId = mienne(acteur);
  const lus = criteresDe(saisie.adresse);
  const connue = lus.commune !== null && (await communeParCode(lus.commune)) !== null;
  const adresse = adresseCanonique(connue ? lus : { ...lus, commune: null });
  await db.$transaction(async (tx) => {
    await verrouiller(tx, beneficiaireId);
    const cle = { beneficiaireId_adresse: { beneficiaireId, adresse } };
    const deja = await tx.rechercheEnregistree.findUnique({ where: cle, select: { enleveeLe: true } });
    if (!deja || deja.enleveeLe) await exigerUnePlace(tx, beneficiaireId);
    await tx.rechercheEnregistree.upsert({
      where: cle,
      create: { beneficiaireId, adresse, creeLe: now, vuJusquA: now, lueLe: now },
      update: { enleveeLe: null, pauseeLe: null, arreteePar: null },
    });
    if (saisie.par)
      await tx.beneficiaire.update({ where: { id: beneficiaireId }, data: { alertesPar: saisie.par } });
    if (saisie.par === 'ICI') await taire(tx, beneficiaireId);
  });
}

/**
 * Changes one search of the person's own, as long as it is as `si` says: twice is once.
 * @throws NonTrouve for one that is not theirs, or gone for good
 */
async function changer(
  acteur: Acteur,
  { rechercheId: id }: Une,
  si: Prisma.RechercheEnregistreeWhereInput,
  data: Prisma.RechercheEnregistreeUpdateManyMutationInput,
): Promise<void> {
  const beneficiaireId = mienne(acteur);
  await db.$transaction(async (tx) => {
    await tenirRecherches(tx, beneficiaireId);
    if ((await tx.rechercheEnregistree.count({ where: { id, beneficiaireId } })) === 0)
      throw new NonTrouve('Cette recherche');
    await tx.rechercheEnregistree.updateMany({ where: { AND: [{ id, beneficiaireId }, si] }, data });
    await taireSiRienNeReste(tx, beneficiaireId);
  });
}

/** Takes a search out of the list; « remettre » brings it back for a day. */
export async function enleverRecherche(acteur: Acteur, saisie: Une, now: Date): Promise<void> {
  await changer(acteur, saisie, { enleveeLe: null }, { enleveeLe: now });
}

/** No message for this search until it goes on again. */
export async function suspendreRecherche(acteur: Acteur, saisie: Une, now: Date): Promise<void> {
  await changer(acteur, saisie, { pauseeLe: null }, { pauseeLe: now, arreteePar: null });
}

/** It goes on; of the break only the last days are told (`debutDuMessage`). */
export async function reprendreRecherche(acteur: Acteur, saisie: Une, _now: Date): Promise<void> {
  await changer(acteur, saisie, {}, { pauseeLe: null, arreteePar: null });
}

/** « C’est vu »: what the page showed is not new any more; what came online since it was opened stays new. */
export async function marquerVue(
  acteur: Acteur,
  { jusqua, ...saisie }: z.output<typeof vueSchema>,
  now: Date,
): Promise<void> {
  const limite = limiteDuMessage(now);
  const lueLe = jusqua < limite ? jusqua : limite;
  await changer(acteur, saisie, { lueLe: { lt: lueLe } }, { lueLe });
}

/**
 * Puts back a search that was just taken out, as it was. Twice is once.
 * @throws NonTrouve for one that is not one's own, or gone for good; MetierError SANS_ACCORD, PLEIN
 */
export async function remettreRecherche(acteur: Acteur, { rechercheId }: Une, _now: Date): Promise<void> {
  const beneficiaireId = mienne(acteur);
  await db.$transaction(async (tx) => {
    await verrouiller(tx, beneficiaireId);
    const la = await tx.rechercheEnregistree.findFirst({
      where: { id: rechercheId, beneficiaireId },
      select: { enleveeLe: true },
    });
    if (!la) throw new NonTrouve('Cette recherche');
    if (la.enleveeLe === null) return;
    await exigerUnePlace(tx, beneficiaireId);
    await tx.rechercheEnregistree.update({ where: { id: rechercheId }, data: { enleveeLe: null } });
  });
}

/** How one wants to be told, for all one's searches: there is one message a day. */
export async function choisirMoyen(acteur: Acteur, { par }: { par: MoyenAlerte }, _now: Date): Promise<void> {
  const beneficiaireId = mienne(acteur);
  await db.$transaction(async (tx) => {
    await tx.beneficiaire.update({ where: { id: beneficiaireId }, data: { alertesPar: par } });
    if (par === 'ICI') await taire(tx, beneficiaireId);
  });
}
