import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Depasse, Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { debutDuRenvoi } from '@/lib/renvoi';
import { suitesObjectif } from '../objectif';
import { parcoursModifiablesPar, peutLaisserObjectif } from '../policy';
import type { objectifSchema, statutObjectifSchema } from '../schema';
import { tenirParcours } from './tenir';

/**
 * Adds an objective to the parcours; the person and the référent both may. The same one from the same author, sent again
 * at once, is the one that is there.
 */
export async function ajouterObjectif(acteur: Acteur, saisie: z.output<typeof objectifSchema>, now: Date) {
  return db.$transaction(async (tx) => {
    const { beneficiaireId, titre } = saisie;
    const { auteurId } = await tenirParcours(tx, acteur, beneficiaireId, now);
    const ecrit = { beneficiaireId, titre, creeParId: auteurId };
    const deja = await tx.objectifParcours.findFirst({
      where: { ...ecrit, statut: 'EN_COURS', creeLe: { gte: debutDuRenvoi(now) } },
      select: { id: true },
    });
    if (deja) return { objectifId: deja.id, beneficiaireId };
    const { id } = await tx.objectifParcours.create({ data: { ...ecrit, creeLe: now, statutLe: now } });
    await journaliser(tx, acteur, now, {
      action: 'objectif.ajouter',
      objet: { type: 'ObjectifParcours', id },
      beneficiaireId,
      vers: 'EN_COURS',
    });
    return { objectifId: id, beneficiaireId };
  });
}

/**
 * Says where an objective stands. What the person wrote is left aside, and taken up again, by the person alone. Two at once: the second sees
 * that it has moved.
 */
export async function changerStatutObjectif(
  acteur: Acteur,
  saisie: z.output<typeof statutObjectifSchema>,
  now: Date,
) {
  return db.$transaction(async (tx) => {
    const objectif = await tx.objectifParcours.findFirst({
      where: { id: saisie.objectifId, beneficiaire: parcoursModifiablesPar(acteur, now) },
      include: { beneficiaire: { select: { userId: true } } },
    });
    if (!objectif) throw new NonTrouve('Cet objectif');
    const { id, statut, beneficiaireId } = objectif;
    const parLaPersonne = objectif.creeParId === objectif.beneficiaire.userId;
    if ([statut, saisie.statut].includes('LAISSE') && !peutLaisserObjectif(acteur, { parLaPersonne }))
      throw new Interdit('à la personne qui l’a écrit');
    if (statut === saisie.statut) return { beneficiaireId };
    if (!suitesObjectif(statut).includes(saisie.statut))
      throw new Depasse('TRANSITION', 'Cet objectif ne peut pas passer à cette étape.');
    const { count } = await tx.objectifParcours.updateMany({
      where: { id, statut },
      data: { statut: saisie.statut, statutLe: now },
    });
    if (count !== 1)
      throw new MetierError('CONFLIT', 'Quelqu’un vient de changer cet objectif. Regardez à nouveau.');
    await journaliser(tx, acteur, now, {
      action: 'objectif.statut',
      objet: { type: 'ObjectifParcours', id },
      beneficiaireId,
      // What somebody leaves aside for themselves is told to nobody.
      ...(acteur.role === 'BENEFICIAIRE' ? {} : { de: statut, vers: saisie.statut }),
    });
    return { beneficiaireId };
  });
}
