import type { z } from 'zod';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit, NonTrouve } from '@/lib/erreurs';
import type { PartieContrat } from '@/lib/generated/prisma/enums';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands';
import { parcoursModifiablesPar } from '../policy';
import type { accordContratSchema, texteSchema } from '../schema';
import { prevenirReferent } from './prevenir';
import { daterSignature, tenirContrat, texteDuContrat } from './version';

export const TEXTE_CHANGE = new Depasse(
  'PERIME',
  'Ce contrat a changé depuis que vous l’avez lu. Lisez-le de nouveau.',
);

/** Whose half an actor gives: their own, and no other's. */
function partieDe(acteur: Acteur): PartieContrat {
  if (acteur.role === 'BENEFICIAIRE') return 'PERSONNE';
  if (acteur.role === 'REFERENT') return 'REFERENT';
  throw new Interdit('à la personne et à son référent');
}

/** The contract of a text that the actor may write to, held to the end of the transaction. Throws NonTrouve. */
export async function tenirTexte(tx: Tx, acteur: Acteur, versionId: string, now: Date) {
  const version = await tx.versionContrat.findFirst({
    where: { id: versionId, contrat: { beneficiaire: parcoursModifiablesPar(acteur, now) } },
    select: { contratId: true },
  });
  if (!version) throw new NonTrouve('Ce contrat');
  await tenirContrat(tx, version.contratId);
  const { beneficiaire, ...contrat } = await tx.contrat.findUniqueOrThrow({
    where: { id: version.contratId },
    select: {
      id: true,
      version: true,
      signeLe: true,
      beneficiaireId: true,
      beneficiaire: { select: { userId: true } },
    },
  });
  return { ...contrat, userId: beneficiaire.userId };
}

/**
 * Gives one's own half to the text that was read: `empreinte` is the SHA-256 of what was on the screen. The second half
 * dates the signature. Nobody gives another's half.
 * @throws Depasse when the text is no longer that one
 */
export async function accorderContrat(
  acteur: Acteur,
  saisie: z.output<typeof accordContratSchema>,
  now: Date,
) {
  const partie = partieDe(acteur);
  return db.$transaction(async (tx) => {
    const contrat = await tenirTexte(tx, acteur, saisie.versionId, now);
    const texte = await texteDuContrat(tx, contrat.id);
    if (texte?.id !== saisie.versionId || texte.empreinte !== saisie.empreinte) throw TEXTE_CHANGE;
    const { beneficiaireId } = contrat;
    const suite = { contratId: contrat.id, beneficiaireId };
    const deja = { versionId: texte.id, partie, retireLe: null };
    if (contrat.signeLe || (await tx.accordContrat.count({ where: deja }))) return suite;
    await donner(
      tx,
      acteur as ActeurDe<'BENEFICIAIRE' | 'REFERENT'>,
      { contrat, versionId: texte.id, partie },
      now,
    );
    return suite;
  });
}

type Accord = {
  contrat: { id: string; version: number; beneficiaireId: string; userId: string };
  versionId: string;
  partie: PartieContrat;
};

/** Writes the half, dates the signature when it is the second, and tells the other party. */
export async function donner(
  tx: Tx,
  acteur: ActeurDe<'BENEFICIAIRE' | 'REFERENT'>,
  { contrat, versionId, partie }: Accord,
  now: Date,
): Promise<void> {
  const { id } = await tx.accordContrat.create({
    data: { versionId, partie, moyen: 'EN_LIGNE', parId: acteur.userId, le: jourDe(now), donneLe: now },
    select: { id: true },
  });
  await daterSignature(tx, contrat.id, versionId);
  await journaliser(tx, acteur, now, {
    action: 'contrat.accorder',
    objet: { type: 'Contrat', id: contrat.id },
    beneficiaireId: contrat.beneficiaireId,
    codes: { version: contrat.version },
  });
  const message = { variables: {}, cle: `contrat-accord:${id}` };
  if (partie === 'REFERENT')
    await notifier(tx, { ...message, modele: 'parcours.contrat-a-lire', userId: contrat.userId }, now);
  else
    await prevenirReferent(
      tx,
      contrat.beneficiaireId,
      () => ({ ...message, modele: 'parcours.contrat-accorde' }),
      now,
    );
}

/** Takes one's own half back, while the other's is missing. A contract that both agreed to is changed, not left. */
export async function retirerAccordContrat(acteur: Acteur, saisie: z.output<typeof texteSchema>, now: Date) {
  const partie = partieDe(acteur);
  return db.$transaction(async (tx) => {
    const contrat = await tenirTexte(tx, acteur, saisie.versionId, now);
    const suite = { contratId: contrat.id, beneficiaireId: contrat.beneficiaireId };
    if (contrat.signeLe)
      throw new Depasse('SIGNE', 'Ce contrat est signé par vous deux. Pour le changer, parlez-en ensemble.');
    const { count } = await tx.accordContrat.updateMany({
      where: { versionId: saisie.versionId, partie, retireLe: null },
      data: { retireLe: now },
    });
    if (count === 1)
      await journaliser(tx, acteur, now, {
        action: 'contrat.accord-retirer',
        objet: { type: 'Contrat', id: contrat.id },
        beneficiaireId: contrat.beneficiaireId,
      });
    return suite;
  });
}
