import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Interdit, MetierError, NonTrouve, Perime } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { parcoursModifiablesPar, peutAccompagner } from '../policy';
import type { contratModifieSchema, contratSchema } from '../schema';
import { reproposerComptes } from './compte';

const CHEVAUCHEMENT = new MetierError('CHEVAUCHEMENT', 'Un autre contrat couvre déjà ces dates.', {
  debutLe: ['Choisissez un début après la fin de l’autre contrat.'],
});

/**
 * The référent writes a contract. `remplaceId` names the one that it takes over from: that one ends the day this
 * one starts, unless it was over before, and what counted in it is proposed again in the new one (the person agrees to a contract, not to all).
 */
export async function creerContrat(acteur: Acteur, saisie: z.output<typeof contratSchema>, now: Date) {
  if (!peutAccompagner(acteur)) throw new Interdit('au référent de la personne');
  const { beneficiaireId, remplaceId, retour: _, ...termes } = saisie;
  return siContrainte(['contrats_sans_chevauchement'], CHEVAUCHEMENT, () =>
    db.$transaction(async (tx) => {
      const personne = await tx.beneficiaire.findFirst({
        where: { AND: [{ id: beneficiaireId }, parcoursModifiablesPar(acteur, now)] },
        select: { id: true },
      });
      if (!personne) throw new NonTrouve('Cette personne');
      if (remplaceId) {
        const ancien = { id: remplaceId, beneficiaireId, debutLe: { lt: termes.debutLe } };
        // One that is over already keeps its end.
        const { count } = await tx.contrat.updateMany({
          where: { ...ancien, OR: [{ finLe: null }, { finLe: { gt: termes.debutLe } }] },
          data: { finLe: termes.debutLe, version: { increment: 1 } },
        });
        if (count === 0 && (await tx.contrat.count({ where: ancien })) === 0)
          throw new MetierError('DATE', 'Le nouveau contrat commence après celui qu’il remplace.', {
            debutLe: ['Choisissez une date après le début de l’ancien contrat.'],
          });
      }
      const contrat = await tx.contrat.create({
        data: {
          ...termes,
          beneficiaireId,
          creeParId: acteur.userId,
          ...(termes.cibleHebdo === null ? {} : { adapteLe: jourDe(now), adapteParId: acteur.userId }),
        },
      });
      await journaliser(tx, acteur, now, {
        action: 'contrat.creer',
        objet: { type: 'Contrat', id: contrat.id },
        beneficiaireId,
        de: remplaceId,
        vers: contrat.id,
        codes: { type: contrat.type, nature: contrat.nature },
      });
      if (remplaceId) {
        const contrats = { ancienId: remplaceId, contratId: contrat.id, beneficiaireId };
        await reproposerComptes(tx, acteur, contrats, now);
      }
      return { contratId: contrat.id, beneficiaireId };
    }),
  );
}

/**
 * The référent changes a contract. Fails when somebody saved another version meanwhile. A change of the weekly
 * hours is dated and signed; its reason is written nowhere (it would be health data).
 */
export async function modifierContrat(
  acteur: Acteur,
  saisie: z.output<typeof contratModifieSchema>,
  now: Date,
) {
  if (!peutAccompagner(acteur)) throw new Interdit('au référent de la personne');
  const { contratId, version, retour: _, ...termes } = saisie;
  return siContrainte(['contrats_sans_chevauchement'], CHEVAUCHEMENT, () =>
    db.$transaction(async (tx) => {
      const contrat = await tx.contrat.findFirst({
        where: { id: contratId, beneficiaire: parcoursModifiablesPar(acteur, now) },
      });
      if (!contrat) throw new NonTrouve('Ce contrat');
      const cibleAvant = contrat.cibleHebdo === null ? null : Number(contrat.cibleHebdo);
      const { count } = await tx.contrat.updateMany({
        where: { id: contratId, version },
        data: {
          ...termes,
          version: { increment: 1 },
          ...(cibleAvant === termes.cibleHebdo ? {} : { adapteLe: jourDe(now), adapteParId: acteur.userId }),
        },
      });
      if (count !== 1) throw new Perime('ce contrat');
      await journaliser(tx, acteur, now, {
        action: 'contrat.modifier',
        objet: { type: 'Contrat', id: contratId },
        beneficiaireId: contrat.beneficiaireId,
        de: String(version),
        vers: String(version + 1),
      });
      return { contratId, beneficiaireId: contrat.beneficiaireId };
    }),
  );
}
