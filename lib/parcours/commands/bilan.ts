import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { noterContactAvec } from '@/lib/beneficiaires/commands/contact';
import { db, type Tx } from '@/lib/db';
import { Interdit, NonTrouve, Perime } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { estIdentifiant } from '@/lib/requete';
import { questionnerSante } from '@/lib/sante';
import { parcoursModifiablesPar, parcoursVisiblesPour, peutAccompagner } from '../policy';
import { parcoursDe, type Parcours } from '../queries/parcours';
import type { bilanSchema, motsBilanSchema } from '../schema';

/** The end of an accompaniment that has not gone on again. */
const EN_COURS = { repriseLe: null } as const;

const tracer = (
  tx: Tx,
  acteur: Acteur,
  action: 'bilan.ecrire' | 'bilan.ajouter',
  fin: { id: string; beneficiaireId: string },
  now: Date,
) =>
  journaliser(tx, acteur, now, {
    action,
    objet: { type: 'FinAccompagnement', id: fin.id },
    beneficiaireId: fin.beneficiaireId,
  });

/**
 * The référent writes the words of the end, or corrects them: both read them. The person is told the first time, without
 * its words. Somebody who wrote in between, the person included, is read first.
 * @throws Interdit; NonTrouve out of reach, or once the accompaniment goes on again; MetierError SANTE; Perime
 */
export async function ecrireBilan(acteur: Acteur, saisie: z.output<typeof bilanSchema>, now: Date) {
  if (!peutAccompagner(acteur)) throw new Interdit('au référent de la personne');
  const { finId: id, version, bilan } = saisie;
  const where = { id, ...EN_COURS, beneficiaire: parcoursModifiablesPar(acteur, now) };
  return db.$transaction(async (tx) => {
    const trouvee = await tx.finAccompagnement.findFirst({ where, select: { beneficiaireId: true } });
    if (!trouvee) throw new NonTrouve('Ce bilan');
    // Read again once the person is held: an erasure leaves nothing to write on.
    await tenirPersonne(tx, trouvee.beneficiaireId);
    const fin = await tx.finAccompagnement.findFirst({
      where,
      select: { id: true, beneficiaireId: true, bilan: true, beneficiaire: { select: { userId: true } } },
    });
    if (!fin) throw new NonTrouve('Ce bilan');
    const suite = { beneficiaireId: fin.beneficiaireId };
    // The same words, sent again at once.
    if (fin.bilan === bilan) return suite;
    questionnerSante({ bilan }, saisie.relu);
    const { count } = await tx.finAccompagnement.updateMany({
      where: { id, version, ...EN_COURS },
      data: { bilan, version: { increment: 1 } },
    });
    if (count !== 1) throw new Perime('ce bilan');
    await tracer(tx, acteur, 'bilan.ecrire', fin, now);
    const { userId } = fin.beneficiaire;
    if (fin.bilan === null)
      await notifier(tx, { modele: 'parcours.bilan', userId, variables: {}, cle: `bilan:${id}` }, now);
    return suite;
  });
}

/** The person adds their own words to the end of their accompaniment, changes them or takes them away. */
export async function ajouterAuBilan(acteur: Acteur, saisie: z.output<typeof motsBilanSchema>, now: Date) {
  if (acteur.role !== 'BENEFICIAIRE') throw new Interdit('à la personne elle-même');
  const { beneficiaireId } = acteur;
  const { finId: id, motsPersonne } = saisie;
  return db.$transaction(async (tx) => {
    await tenirPersonne(tx, beneficiaireId);
    const fin = await tx.finAccompagnement.findFirst({
      where: { id, beneficiaireId, ...EN_COURS },
      select: { motsPersonne: true },
    });
    if (!fin) throw new NonTrouve('Ce bilan');
    if (fin.motsPersonne === motsPersonne) return { beneficiaireId };
    await tx.finAccompagnement.update({ where: { id }, data: { motsPersonne, version: { increment: 1 } } });
    await noterContactAvec(tx, beneficiaireId, now);
    await tracer(tx, acteur, 'bilan.ajouter', { id, beneficiaireId }, now);
    return { beneficiaireId };
  });
}

/**
 * The end of an accompaniment with the parcours that it closes, to print; null outside the actor's scope, or once it goes
 * on again. A professional's reading is journaled, as on its page.
 */
export async function ouvrirBilan(acteur: Acteur, finId: string, now: Date): Promise<Parcours | null> {
  if (!estIdentifiant(finId)) return null;
  const fin = await db.finAccompagnement.findFirst({
    where: { id: finId, ...EN_COURS, beneficiaire: parcoursVisiblesPour(acteur, now) },
    select: { beneficiaireId: true },
  });
  if (!fin) return null;
  const { beneficiaireId } = fin;
  const parcours = await parcoursDe(acteur, beneficiaireId, now);
  if (acteur.role === 'REFERENT') await noterConsultation(acteur, { beneficiaireId, page: 'bilan' }, now);
  return parcours;
}
