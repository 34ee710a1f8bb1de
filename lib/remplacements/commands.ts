import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { jourCourt, jourDe, moisAvant } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { rendreRendezVous } from '@/lib/parcours/commands/remplacement';
import { absentsPour, peutRemplacer, remplacantsPossibles, remplacementsArretablesPar } from './policy';
import { etatRemplacement, MOIS_GARDES, type Periode } from './remplacement';
import type { remplacementArreteSchema, remplacementSchema } from './schema';

const A_QUI = 'au référent et au Département';
const DEJA = new MetierError('DEJA', 'Un remplacement est déjà prévu ces jours-là. Arrêtez-le d’abord.', {
  debutLe: ['Choisissez d’autres jours, ou arrêtez l’autre remplacement.'],
});
const QUI = {
  id: true,
  userId: true,
  organismeId: true,
  user: { select: { prenom: true, nom: true } },
} satisfies Prisma.ReferentSelect;
type Referent = Prisma.ReferentGetPayload<{ select: typeof QUI }>;
const nomDe = ({ user }: Referent) => `${user.prenom} ${user.nom}`.trim();

/** Tells the colleague, and who is away unless they have done it themselves. */
async function prevenir(
  tx: Tx,
  acteur: Acteur,
  { id, ...r }: Periode & { id: string; referent: Referent; remplacant: Referent },
  quoi: 'prevu' | 'arrete',
  now: Date,
) {
  const { referent: absent, remplacant } = r;
  const jours = { du: jourCourt(r.debutLe), au: jourCourt(r.finLe) };
  const dire = (modele: 'remplacement.de' | 'remplacement.par', a: Referent, nom: string) =>
    notifier(
      tx,
      {
        modele: `${modele}-${quoi}` as const,
        userId: a.userId,
        variables: { nom, ...jours },
        cle: `${modele}:${quoi}:${id}`,
      },
      now,
    );
  await dire('remplacement.de', remplacant, nomDe(absent));
  if (absent.userId !== acteur.userId) await dire('remplacement.par', absent, nomDe(remplacant));
}

/** These days, who replaces is not away too, and who is away does not replace somebody: nobody would answer. */
async function verifierPresence(
  tx: Tx,
  acteur: Acteur,
  {
    referent,
    remplacant,
    debutLe,
    finLe,
  }: Record<'referent' | 'remplacant', Referent> & Omit<Periode, 'arreteLe'>,
): Promise<void> {
  const cesJours = { arreteLe: null, debutLe: { lte: finLe }, finLe: { gte: debutLe } };
  if (await tx.remplacement.count({ where: { referentId: remplacant.id, ...cesJours } }))
    throw new MetierError('ABSENT', `${nomDe(remplacant)} sera absent aussi, ces jours-là.`, {
      remplacantId: ['Choisissez quelqu’un d’autre, ou d’autres jours.'],
    });
  const autre = await tx.remplacement.findFirst({
    where: { remplacantId: referent.id, ...cesJours },
    select: { referent: { select: QUI } },
  });
  if (!autre) return;
  const qui = referent.userId === acteur.userId ? 'Vous remplacez' : `${nomDe(referent)} remplace`;
  throw new MetierError('REMPLACE', `${qui} ${nomDe(autre.referent)} ces jours-là.`, {
    debutLe: ['Choisissez d’autres jours, ou faites d’abord arrêter cet autre remplacement.'],
  });
}

/**
 * A référent will be away: a colleague does their work, from one day of Paris to another, both included. It ends by
 * itself. Two at once for the same days: the second is told. The same one, sent again, is the one that is there. Somebody
 * always answers: who replaces is there these days, and who is away replaces nobody.
 * @throws Interdit; NonTrouve for somebody else's absence, or a colleague out of reach; MetierError DATE, ABSENT, REMPLACE, DEJA
 */
export async function remplacer(acteur: Acteur, saisie: z.output<typeof remplacementSchema>, now: Date) {
  if (!peutRemplacer(acteur)) throw new Interdit(A_QUI);
  const { debutLe, finLe } = saisie;
  if (debutLe < jourDe(now))
    throw new MetierError('DATE', 'Ce jour est passé.', { debutLe: ['Choisissez aujourd’hui ou après.'] });
  return siContrainte(['remplacements_sans_chevauchement'], DEJA, () =>
    db.$transaction(async (tx) => {
      const referent = await tx.referent.findFirst({
        where: { AND: [{ id: saisie.referentId }, absentsPour(acteur)] },
        select: QUI,
      });
      if (!referent) throw new NonTrouve('Ce référent');
      const remplacant = await tx.referent.findFirst({
        where: { AND: [{ id: saisie.remplacantId }, remplacantsPossibles(acteur, referent)] },
        select: QUI,
      });
      if (!remplacant) throw new NonTrouve('Cette personne');
      const deux = [referent.id, remplacant.id];
      await tx.$queryRaw`
        SELECT 1 FROM "referents" WHERE "id" = ANY(${deux}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
      const ceux = { referentId: referent.id, remplacantId: remplacant.id, debutLe, finLe };
      const deja = await tx.remplacement.findFirst({
        where: { ...ceux, arreteLe: null },
        select: { id: true },
      });
      if (deja) return { remplacementId: deja.id, referentId: referent.id };
      await verifierPresence(tx, acteur, { referent, remplacant, debutLe, finLe });
      const { id } = await tx.remplacement.create({
        data: { ...ceux, creeParId: acteur.userId, creeLe: now },
        select: { id: true },
      });
      await journaliser(tx, acteur, now, {
        action: 'remplacement.prevoir',
        objet: { type: 'Remplacement', id },
        de: referent.id,
        vers: remplacant.id,
      });
      await prevenir(tx, acteur, { id, referent, remplacant, debutLe, finLe, arreteLe: null }, 'prevu', now);
      return { remplacementId: id, referentId: referent.id };
    }),
  );
}

/**
 * A replacement ends now, or will not begin: the colleague opens nothing from this moment on, and the appointments that
 * they hold go to who was away. Twice is once.
 * @throws Interdit; NonTrouve for whoever could not have decided it; Depasse FINI once its last day is past
 */
export async function arreterRemplacement(
  acteur: Acteur,
  saisie: z.output<typeof remplacementArreteSchema>,
  now: Date,
) {
  if (!peutRemplacer(acteur)) throw new Interdit(A_QUI);
  return db.$transaction(async (tx) => {
    const r = await tx.remplacement.findFirst({
      where: { AND: [{ id: saisie.remplacementId }, remplacementsArretablesPar(acteur)] },
      select: {
        ...{ id: true, debutLe: true, finLe: true, arreteLe: true, referentId: true },
        ...{ referent: { select: QUI }, remplacant: { select: QUI } },
      },
    });
    if (!r) throw new NonTrouve('Ce remplacement');
    const suite = { referentId: r.referentId };
    if (etatRemplacement(r, jourDe(now)) === 'FINI')
      throw new Depasse('FINI', 'Ce remplacement est déjà fini.');
    const { count } = await tx.remplacement.updateMany({
      where: { id: r.id, arreteLe: null },
      data: { arreteLe: now },
    });
    if (count !== 1) return suite;
    await rendreRendezVous(tx, { ...r, remplacantId: r.remplacant.id, a: r.referentId }, now);
    await journaliser(tx, acteur, now, {
      action: 'remplacement.arreter',
      objet: { type: 'Remplacement', id: r.id },
      de: r.referentId,
      vers: r.remplacant.id,
    });
    await prevenir(tx, acteur, r, 'arrete', now);
    return suite;
  });
}

/** Every night: replacements that were over, or stopped, two years ago go. Who was away is nobody's business any more. */
export async function oublierRemplacements(
  _acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<{ supprimes: number }> {
  const limite = moisAvant(now, MOIS_GARDES);
  const { count } = await db.remplacement.deleteMany({
    where: { OR: [{ finLe: { lt: jourDe(limite) } }, { arreteLe: { lt: limite } }] },
  });
  return { supprimes: count };
}
