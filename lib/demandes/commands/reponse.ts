import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { noterContactAvec } from '@/lib/beneficiaires/commands/contact';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit, NonTrouve } from '@/lib/erreurs';
import type { GenreDemande } from '@/lib/generated/prisma/enums';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { questionnerSante } from '@/lib/sante';
import { demandesVisiblesPour, peutRepondreDemande } from '../policy';
import type { reponseDemandeSchema } from '../schema';

const DEJA = new Depasse('CONFLIT', 'Cette demande a déjà sa réponse, ou la personne l’a retirée.');

/** The answer and its day, once, whoever answers at the same moment; the person is locked. */
async function clore(
  tx: Tx,
  acteur: Acteur,
  demande: { id: string; beneficiaireId: string },
  reponse: string,
  now: Date,
  enSilence = false,
): Promise<void> {
  const { id, beneficiaireId } = demande;
  const { count } = await tx.demandePersonne.updateMany({
    where: { id, reponduLe: null },
    data: { reponse, reponduLe: now, reponduParId: acteur.userId },
  });
  if (count !== 1) throw DEJA;
  await noterContactAvec(tx, beneficiaireId, now);
  if (enSilence) return;
  await journaliser(tx, acteur, now, {
    action: 'demande.repondre',
    objet: { type: 'DemandePersonne', id },
    beneficiaireId,
  });
}

/**
 * Whoever is asked answers in writing; the person is told that an answer is there, without its words. The same answer
 * sent twice is one.
 * @throws Interdit for the roles that are asked nothing; NonTrouve outside the scope; Depasse CONFLIT
 */
export async function repondreDemande(
  acteur: Acteur,
  saisie: z.output<typeof reponseDemandeSchema>,
  now: Date,
) {
  if (!peutRepondreDemande(acteur)) throw new Interdit('à qui la personne demande');
  return db.$transaction(async (tx) => {
    const where = { AND: [{ id: saisie.demandeId }, demandesVisiblesPour(acteur, now)] };
    const trouvee = await tx.demandePersonne.findFirst({ where, select: { beneficiaireId: true } });
    if (!trouvee) throw new NonTrouve('Cette demande');
    const { beneficiaireId } = trouvee;
    await tenirPersonne(tx, beneficiaireId);
    const demande = await tx.demandePersonne.findFirst({
      where,
      select: { id: true, reponse: true, reponduParId: true, beneficiaire: { select: { userId: true } } },
    });
    if (demande?.reponse === saisie.reponse && demande.reponduParId === acteur.userId)
      return { beneficiaireId };
    if (!demande) throw DEJA;
    questionnerSante({ reponse: saisie.reponse }, saisie.relu);
    const { id, beneficiaire } = demande;
    await clore(tx, acteur, { id, beneficiaireId }, saisie.reponse, now);
    const cle = `demande.reponse:${id}`;
    await notifier(tx, { modele: 'demande.reponse', userId: beneficiaire.userId, variables: {}, cle }, now);
    return { beneficiaireId };
  });
}

/**
 * What was asked is done: an appointment is set or moved, another accompagnateur is named. If the person waits for it, this is the
 * answer, in the same transaction; the message of what was done tells them.
 */
export async function repondreParUnActe(
  tx: Tx,
  acteur: Acteur,
  acte: { beneficiaireId: string; genre: GenreDemande; reponse: string; rendezVousId?: string },
  now: Date,
): Promise<void> {
  const { beneficiaireId, genre, reponse, rendezVousId = null } = acte;
  await tenirPersonne(tx, beneficiaireId);
  const attente = await tx.demandePersonne.findFirst({
    where: { beneficiaireId, genre, rendezVousId, reponduLe: null },
    select: { id: true },
  });
  // The line of an appointment that is moved stands alone: beside an answer, it would tell who wished it.
  const enSilence = genre === 'AUTRE_JOUR';
  if (attente) await clore(tx, acteur, { ...attente, beneficiaireId }, reponse, now, enSilence);
}
