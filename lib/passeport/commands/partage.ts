import { randomBytes } from 'node:crypto';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { debutDuRenvoi } from '@/lib/renvoi';
import { finDuPartage } from '../partage';
import { fichesVisiblesPour, partagesVisiblesPour, peutPartager } from '../policy';
import type { SaisiePartage } from '../schema';

/**
 * The holder shows attested pages to whoever has the link: which ones, with or without name and hours, for how
 * long. The token is 256 random bits. Only while the person takes part. Returns the id of the share.
 */
export async function partagerPasseport(
  acteur: ActeurDe<'BENEFICIAIRE'>,
  saisie: SaisiePartage,
  now: Date,
): Promise<string> {
  if (!peutPartager(acteur)) throw new Interdit('à la personne qui tient ce passeport');
  return db.$transaction(async (tx) => {
    // Waits for a withdrawal of consent that is under way, so that none is left open behind it.
    await tx.$queryRaw`SELECT 1 FROM "beneficiaires" WHERE "id" = ${acteur.beneficiaireId}::uuid FOR UPDATE`;
    const participe = await tx.consentement.findFirst({
      where: { beneficiaireId: acteur.beneficiaireId, type: 'PARTICIPATION', retireLe: null },
    });
    if (!participe)
      throw new MetierError('SANS_PARTICIPATION', 'Pour partager, dites d’abord que vous voulez participer.');
    const ids = [...new Set(saisie.ficheIds)];
    const fiches = await tx.fiche.findMany({
      where: { id: { in: ids }, ...fichesVisiblesPour(acteur) },
      select: { id: true, statut: true },
    });
    if (fiches.length !== ids.length) throw new NonTrouve('Cette page du passeport');
    if (fiches.some((f) => f.statut !== 'ATTESTEE'))
      throw new MetierError('PAS_ATTESTEE', 'On partage une page quand l’association l’a attestée.');
    const deja = await memePartage(tx, acteur.beneficiaireId, saisie, ids, now);
    if (deja) return deja;
    const partage = await tx.partagePasseport.create({
      data: {
        beneficiaireId: acteur.beneficiaireId,
        jeton: randomBytes(32).toString('base64url'),
        libelle: saisie.libelle,
        montreNom: saisie.montreNom,
        montreHeures: saisie.montreHeures,
        creeLe: now,
        expireLe: finDuPartage(saisie.duree, now),
        fiches: { create: ids.map((ficheId) => ({ ficheId })) },
      },
    });
    await journaliser(tx, acteur, now, {
      action: 'passeport.partager',
      objet: { type: 'PartagePasseport', id: partage.id },
      beneficiaireId: acteur.beneficiaireId,
      codes: { pages: ids.length, nom: saisie.montreNom, heures: saisie.montreHeures, duree: saisie.duree },
    });
    return partage.id;
  });
}

/** The share that the same choices made a moment ago, still open: the form came twice. */
async function memePartage(
  tx: Tx,
  beneficiaireId: string,
  { libelle, montreNom, montreHeures, duree }: SaisiePartage,
  ficheIds: readonly string[],
  now: Date,
): Promise<string | undefined> {
  const recents = await tx.partagePasseport.findMany({
    where: {
      ...{ beneficiaireId, libelle, montreNom, montreHeures, revoqueLe: null },
      creeLe: { gte: debutDuRenvoi(now) },
    },
    select: { id: true, creeLe: true, expireLe: true, fiches: { select: { ficheId: true } } },
  });
  return recents.find(
    (p) =>
      p.expireLe?.getTime() === finDuPartage(duree, p.creeLe)?.getTime() &&
      p.fiches.length === ficheIds.length &&
      p.fiches.every((f) => ficheIds.includes(f.ficheId)),
  )?.id;
}

/** The holder stops a share, at once; harmless when it is stopped already. */
export async function revoquerPartage(
  acteur: ActeurDe<'BENEFICIAIRE'>,
  saisie: { partageId: string },
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const partage = await tx.partagePasseport.findFirst({
      where: { AND: [{ id: saisie.partageId }, partagesVisiblesPour(acteur)] },
      select: { id: true },
    });
    if (!partage) throw new NonTrouve('Ce partage');
    const { count } = await tx.partagePasseport.updateMany({
      where: { id: partage.id, revoqueLe: null },
      data: { revoqueLe: now },
    });
    if (count === 1) await journaliserArret(tx, acteur, now, partage.id, acteur.beneficiaireId);
  });
}

/** Stops every share of a person, in the transaction that withdraws their consent. Returns how many. */
export async function fermerPartages(
  tx: Tx,
  acteur: Acteur,
  beneficiaireId: string,
  now: Date,
): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM "beneficiaires" WHERE "id" = ${beneficiaireId}::uuid FOR UPDATE`;
  const fermes = await tx.partagePasseport.updateManyAndReturn({
    where: { beneficiaireId, revoqueLe: null },
    data: { revoqueLe: now },
    select: { id: true },
  });
  for (const { id } of fermes) await journaliserArret(tx, acteur, now, id, beneficiaireId);
  return fermes.length;
}

function journaliserArret(
  tx: Tx,
  acteur: Acteur,
  now: Date,
  id: string,
  beneficiaireId: string,
): Promise<void> {
  return journaliser(tx, acteur, now, {
    action: 'passeport.revoquer',
    objet: { type: 'PartagePasseport', id },
    beneficiaireId,
  });
}
