import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { accesEnCours } from '@/lib/beneficiaires/policy';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { personnesANommer, peutNommer } from '@/lib/parcours/policy';
import { questionnerSante } from '@/lib/sante';
import { finDAcces } from './acces';
import type { motifSchema } from './schema';

const DEJA_OUVERT =
  'Ce parcours vous est déjà ouvert, pour le motif que vous avez donné. Lisez-le, ou revenez dans une heure.';

/**
 * An agent of the Département says why, and reads somebody's parcours for one hour. The person is told at once; while the
 * hour runs, the same motive again is that same access.
 * @throws Interdit for anybody else; NonTrouve outside the Département, or once erased; MetierError SANTE, DEJA_OUVERT for another motive within the hour
 */
export async function ouvrirAvecMotif(acteur: Acteur, saisie: z.output<typeof motifSchema>, now: Date) {
  if (!peutNommer(acteur)) throw new Interdit('au Département');
  const { beneficiaireId, motif } = saisie;
  return db.$transaction(async (tx) => {
    // The account before the person, as whoever changes an address takes them: the message leans on it.
    await tx.$queryRaw`
      SELECT 1 FROM "users" WHERE "id" = (SELECT "userId" FROM "beneficiaires" WHERE "id" = ${beneficiaireId}::uuid) FOR KEY SHARE`;
    await tenirPersonne(tx, beneficiaireId);
    const personne = await tx.beneficiaire.findFirst({
      where: { AND: [{ id: beneficiaireId }, personnesANommer(acteur)] },
      select: { userId: true },
    });
    if (!personne) throw new NonTrouve('Cette personne');
    questionnerSante({ motif }, saisie.relu);
    const ouvert = await tx.accesMotive.findFirst({
      where: { beneficiaireId, ...accesEnCours(acteur, now) },
      select: { motif: true },
    });
    if (ouvert && ouvert.motif !== motif) throw new MetierError('DEJA_OUVERT', DEJA_OUVERT);
    if (ouvert) return { beneficiaireId };
    const { id } = await tx.accesMotive.create({
      data: { agentId: acteur.userId, beneficiaireId, motif, ouvertLe: now, expireLe: finDAcces(now) },
      select: { id: true },
    });
    await journaliser(tx, acteur, now, {
      action: 'dossier.motiver',
      objet: { type: 'AccesMotive', id },
      beneficiaireId,
    });
    const envoi = { modele: 'compte.dossier-ouvert', userId: personne.userId, variables: {} } as const;
    await notifier(tx, { ...envoi, cle: `acces:${id}` }, now);
    return { beneficiaireId };
  });
}

/** That a parcours was opened stays, in the journal and here; why goes. */
export async function oublierMotifs(tx: Tx, beneficiaireId: string): Promise<void> {
  await tx.accesMotive.updateMany({ where: { beneficiaireId }, data: { motif: '' } });
}
