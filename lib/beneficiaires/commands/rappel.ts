import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit, MetierError } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { prevenirCoordination } from '@/lib/missions/commands/prevenir';
import type { SaisieRappel } from '../schema';
import { tenirPersonne } from './charger';

/**
 * « Rappelez-moi »: puts a call-back into the inbox of the coordination of the person's territoire, and tells it. While one
 * is waiting, asking again only changes its word.
 * @throws Interdit for anybody else; MetierError SANS_CONTACT when there is no telephone and no e-mail to answer to.
 */
export async function demanderRappel(acteur: Acteur, saisie: SaisieRappel, now: Date): Promise<void> {
  if (acteur.role !== 'BENEFICIAIRE') throw new Interdit('aux bénévoles');
  const { beneficiaireId } = acteur;
  await db.$transaction(async (tx) => {
    await tenirPersonne(tx, beneficiaireId);
    const moi = await tx.beneficiaire.findUniqueOrThrow({
      where: { id: beneficiaireId },
      select: {
        communeCode: true,
        commune: { select: { territoireId: true } },
        user: { select: { prenom: true, telephone: true, email: true } },
        rappels: { where: { statut: 'NOUVELLE' }, select: { id: true } },
      },
    });
    const { telephone, email, prenom } = moi.user;
    if (!telephone && !email)
      throw new MetierError(
        'SANS_CONTACT',
        'Nous ne savons pas où vous appeler. Appelez la coordination : son numéro est en bas de la page.',
      );
    const attente = moi.rappels[0];
    if (attente) {
      await tx.demandeRappel.update({ where: { id: attente.id }, data: { mot: saisie.mot } });
      return;
    }
    const { id } = await tx.demandeRappel.create({
      data: {
        prenom,
        telephone,
        email,
        communeCode: moi.communeCode,
        territoireId: moi.commune.territoireId,
        mot: saisie.mot,
        beneficiaireId,
        creeLe: now,
        statutLe: now,
      },
      select: { id: true },
    });
    await journaliser(tx, acteur, now, {
      action: 'rappel.demander',
      objet: { type: 'DemandeRappel', id },
      beneficiaireId,
    });
    const message = { modele: 'rappel.nouveau', variables: {}, cle: `rappel:${id}` } as const;
    await prevenirCoordination(tx, moi.communeCode, message, now);
  });
}
