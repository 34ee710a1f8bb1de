import type { z } from 'zod';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { parcoursModifiablesPar, peutAccompagner } from '../policy';
import type { contratModifieSchema, contratSchema } from '../schema';
import { differences, lireContenu } from '../version-contrat';
import { dejaDit, donner } from './accord';
import { nommerActions } from './action';
import { reproposerComptes } from './compte';
import { tenirParcours } from './tenir';
import { contenuActuel, ecrireVersion, tenirContrat, texteDuContrat } from './version';

const CHEVAUCHEMENT = new MetierError('CHEVAUCHEMENT', 'Un autre contrat couvre déjà ces dates.', {
  debutLe: ['Choisissez un début après la fin de l’autre contrat.'],
});

type Ecrit = { id: string; version: number; beneficiaireId: string; userId: string };
type Suite = Pick<z.output<typeof contratSchema>, 'actions' | 'proposees' | 'nouvelles' | 'accord'> & {
  remplaceId?: string | null;
};

/** The actions that the contract names, its text, and the référent’s own half when it goes with it. */
async function ecrireTexte(tx: Tx, acteur: ActeurDe<'REFERENT'>, contrat: Ecrit, suite: Suite, now: Date) {
  await nommerActions(tx, acteur, { ...contrat, contratId: contrat.id, ...suite }, now);
  const { id: versionId } = await ecrireVersion(tx, contrat.id, acteur.userId, now);
  const sien = { versionId, partie: 'REFERENT' } as const;
  if (suite.accord && !(await dejaDit(tx, contrat.id, sien)))
    await donner(tx, acteur, { contrat, ...sien }, now);
}

/** Somebody saved another version since that one was read: what changed, beside the field where it is. */
async function changeEntreTemps(tx: Tx, contratId: string, lue: number): Promise<MetierError> {
  const avant = await texteDuContrat(tx, contratId, lue);
  const apres = await contenuActuel(tx, contratId);
  const champs = avant ? differences(lireContenu(avant.contenu), apres) : [];
  return new MetierError(
    'PERIME',
    'Quelqu’un a changé ce contrat pendant que vous écriviez. Ce que vous avez écrit est encore là : comparez, puis cochez « Enregistrer quand même ».',
    {
      ...Object.fromEntries(
        champs.map((d) => [
          d.partie === 'actions' ? 'nouvelles' : d.partie,
          [`Enregistré entre-temps : « ${d.apres} » (c’était « ${d.avant} »).`],
        ]),
      ),
      remplacer: ['Cochez cette case pour garder vos réponses.'],
    },
  );
}

/**
 * The référent writes a contract. `remplaceId` names the one that it takes over from: that one ends the day this
 * one starts, unless it was over before, and what counted in it is proposed again in the new one (the person agrees to a contract, not to all).
 */
export async function creerContrat(acteur: Acteur, saisie: z.output<typeof contratSchema>, now: Date) {
  if (!peutAccompagner(acteur)) throw new Interdit('au référent de la personne');
  const { beneficiaireId, remplaceId, retour: _, actions, proposees, nouvelles, accord, ...termes } = saisie;
  return siContrainte(['contrats_sans_chevauchement'], CHEVAUCHEMENT, () =>
    db.$transaction(async (tx) => {
      const { userId } = await tenirParcours(tx, acteur, beneficiaireId, now);
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
        // Nobody has agreed to the end that it had: its text says the one that it has.
        if (count === 1 && (await tx.contrat.count({ where: { id: remplaceId, signeLe: null } })))
          await ecrireVersion(tx, remplaceId, acteur.userId, now);
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
      const ecrit = { id: contrat.id, version: contrat.version, beneficiaireId, userId };
      await ecrireTexte(tx, acteur, ecrit, { actions, proposees, nouvelles, accord, remplaceId }, now);
      return { contratId: contrat.id, beneficiaireId };
    }),
  );
}

/**
 * The référent changes a contract. `version` is the one that was read: when somebody saved another meanwhile, nothing is
 * written and each part that changed is told; `remplacer` then saves over it, having seen it. A change of the weekly
 * hours is dated and signed; its reason is written nowhere (it would be health data). Another text asks both again.
 */
export async function modifierContrat(
  acteur: Acteur,
  saisie: z.output<typeof contratModifieSchema>,
  now: Date,
) {
  if (!peutAccompagner(acteur)) throw new Interdit('au référent de la personne');
  const {
    contratId,
    version,
    remplacer,
    retour: _,
    actions,
    proposees,
    nouvelles,
    accord,
    ...termes
  } = saisie;
  return siContrainte(['contrats_sans_chevauchement'], CHEVAUCHEMENT, () =>
    db.$transaction(async (tx) => {
      const visible = await tx.contrat.count({
        where: { id: contratId, beneficiaire: parcoursModifiablesPar(acteur, now) },
      });
      if (!visible) throw new NonTrouve('Ce contrat');
      await tenirContrat(tx, contratId);
      const contrat = await tx.contrat.findUniqueOrThrow({
        where: { id: contratId },
        include: { beneficiaire: { select: { userId: true } } },
      });
      if (contrat.version !== version && !remplacer) throw await changeEntreTemps(tx, contratId, version);
      const cibleAvant = contrat.cibleHebdo === null ? null : Number(contrat.cibleHebdo);
      const { version: ecrite, beneficiaireId } = await tx.contrat.update({
        where: { id: contratId },
        data: {
          ...termes,
          version: { increment: 1 },
          ...(cibleAvant === termes.cibleHebdo ? {} : { adapteLe: jourDe(now), adapteParId: acteur.userId }),
        },
      });
      await journaliser(tx, acteur, now, {
        action: 'contrat.modifier',
        objet: { type: 'Contrat', id: contratId },
        beneficiaireId,
        de: String(contrat.version),
        vers: String(ecrite),
      });
      const ecrit = { id: contratId, version: ecrite, beneficiaireId, userId: contrat.beneficiaire.userId };
      await ecrireTexte(tx, acteur, ecrit, { actions, proposees, nouvelles, accord }, now);
      return { contratId, beneficiaireId };
    }),
  );
}
