import type { z } from 'zod';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { jourDe } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { Depasse, Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { prevenirNommes } from '@/lib/parcours/commands/nomination';
import { enNommant, ouvrirSuivi } from '@/lib/parcours/commands/ouverture';
import { enCharge } from '@/lib/parcours/commands/prevenir';
import { peutNommer } from '@/lib/parcours/policy';
import { questionnerSante } from '@/lib/sante';
import { orientationsDecidablesPar } from '../policy';
import type { orientationDecideeSchema } from '../schema';

const DEJA = new Depasse('CONFLIT', 'Quelqu’un a déjà décidé. Regardez à nouveau.');

/** A change goes to another organisme than the one that accompanies today. */
async function verifierQuIlChange(tx: Tx, beneficiaireId: string, organismeId: string) {
  if (await tx.suivi.count({ where: { beneficiaireId, organismeId, finLe: null } }))
    throw new MetierError('ORGANISME', 'Cet organisme ne change rien.', {
      organismeId: ['Cet organisme accompagne déjà la personne.'],
    });
}

/** Who accompanies is told, and whoever asked, once each, though somebody else accompanies by now. */
async function prevenirReferents(
  tx: Tx,
  avant: Awaited<ReturnType<typeof enCharge>>,
  { demandeeParId, cle }: { demandeeParId: string; cle: string },
  now: Date,
) {
  const autre = avant.some((r) => r.userId === demandeeParId)
    ? []
    : [{ userId: demandeeParId, suffixe: ':demande' }];
  for (const { userId, suffixe } of [...avant, ...autre])
    await notifier(
      tx,
      {
        ...{ modele: 'orientation.decidee-referent', userId, variables: {} },
        cle: `${cle}:referent${suffixe}`,
      },
      now,
    );
}

/** The organisme of the decision is named today, which is the notice of orientation. */
async function nommer(
  tx: Tx,
  acteur: ActeurDe<'DEPARTEMENT'>,
  { beneficiaireId, organismeId }: { beneficiaireId: string; organismeId: string },
  now: Date,
) {
  const organisme = await tx.organisme.findFirst({
    where: { id: organismeId, departementCode: acteur.departementCode },
    select: { nom: true },
  });
  if (!organisme) throw new NonTrouve('Cet organisme');
  const le = jourDe(now);
  const a = { organismeId, referent: null, nom: organisme.nom };
  const suivi = await ouvrirSuivi(tx, acteur, { beneficiaireId, a, le, orienteLe: le }, now);
  if (suivi.neuf) await prevenirNommes(tx, acteur, { ...suivi, a, le }, now);
}

/**
 * The département decides, with why: another organisme, which is named in the same transaction, or the same. The person,
 * whoever accompanied them and whoever asked are told, and read why. Of two at once, the second is told; the same again
 * changes nothing.
 * @throws Interdit; NonTrouve for another Département, or once the person has left; Depasse CONFLIT; MetierError ORGANISME,
 * SANTE, DATE
 */
export async function deciderOrientation(
  acteur: Acteur,
  saisie: z.output<typeof orientationDecideeSchema>,
  now: Date,
) {
  if (!peutNommer(acteur)) throw new Interdit('au Département');
  const { orientationId: id, decision, motif, organismeId } = saisie;
  return enNommant(async (tx) => {
    const where = { AND: [{ id }, orientationsDecidablesPar(acteur, now)] };
    const trouvee = await tx.orientation.findFirst({ where, select: { beneficiaireId: true } });
    if (!trouvee) throw new NonTrouve('Cette demande');
    const { beneficiaireId } = trouvee;
    // Read again once the person is held: another decision, or an erasure, has ended.
    await tenirPersonne(tx, beneficiaireId);
    const demande = await tx.orientation.findFirst({
      where,
      select: {
        ...{ decision: true, organismeId: true, decisionMotif: true, decideeParId: true },
        demandeeParId: true,
        beneficiaire: { select: { userId: true } },
      },
    });
    if (!demande) throw new NonTrouve('Cette demande');
    const memes = [demande.decision, demande.organismeId, demande.decisionMotif, demande.decideeParId];
    if ([decision, organismeId, motif, acteur.userId].every((v, i) => v === memes[i])) return { id };
    if (demande.decision) throw DEJA;
    if (organismeId) await verifierQuIlChange(tx, beneficiaireId, organismeId);
    questionnerSante({ motif }, saisie.relu);
    const avant = await enCharge(tx, beneficiaireId, now);
    if (organismeId) await nommer(tx, acteur, { beneficiaireId, organismeId }, now);
    await tx.orientation.update({
      where: { id },
      data: {
        ...{ decision, organismeId, decisionMotif: motif },
        ...{ decideeLe: now, decideeParId: acteur.userId },
      },
    });
    await journaliser(tx, acteur, now, {
      ...{ action: 'orientation.decider', objet: { type: 'Orientation', id }, beneficiaireId },
      vers: decision,
    });
    const cle = `orientation-decidee:${id}`;
    const { userId } = demande.beneficiaire;
    await notifier(tx, { modele: 'orientation.decidee', userId, variables: {}, cle }, now);
    await prevenirReferents(tx, avant, { demandeeParId: demande.demandeeParId, cle }, now);
    return { id };
  });
}
