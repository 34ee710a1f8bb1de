import type { z } from 'zod';
import { SYSTEME, type Acteur, type ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { sansAide } from '@/lib/beneficiaires/commands/aide';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit, NonTrouve } from '@/lib/erreurs';
import type { PartieContrat } from '@/lib/generated/prisma/enums';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { parcoursModifiablesPar } from '../policy';
import type { accordContratSchema, texteSchema } from '../schema';
import { prevenirReferent } from './prevenir';
import { daterSignature, tenirContrat, texteDuContrat } from './version';

export const TEXTE_CHANGE = new Depasse(
  'PERIME',
  'Ce contrat a changé depuis que vous l’avez lu. Ouvrez cette page de nouveau pour le lire.',
);

export const CONTRAT_FINI = new Depasse('FINI', 'Ce contrat est fini : il ne se signe plus.');

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
      finLe: true,
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
  sansAide(acteur);
  return db.$transaction(async (tx) => {
    const contrat = await tenirTexte(tx, acteur, saisie.versionId, now);
    const texte = await texteDuContrat(tx, contrat.id);
    if (texte?.id !== saisie.versionId || texte.empreinte !== saisie.empreinte) throw TEXTE_CHANGE;
    const { beneficiaireId } = contrat;
    const suite = { contratId: contrat.id, beneficiaireId, signe: contrat.signeLe !== null };
    if (await dejaDit(tx, contrat.id, { versionId: texte.id, partie })) return suite;
    if (contrat.finLe && contrat.finLe <= jourDe(now)) throw CONTRAT_FINI;
    const signe = await donner(
      tx,
      acteur as ActeurDe<'BENEFICIAIRE' | 'REFERENT'>,
      { contrat, versionId: texte.id, partie },
      now,
    );
    return { ...suite, signe };
  });
}

type Accord = {
  contrat: { id: string; version: number; beneficiaireId: string; userId: string };
  versionId: string;
  partie: PartieContrat;
};

/** There is nothing more to say to a text: the contract is signed, or this half is given. */
export async function dejaDit(
  tx: Tx,
  contratId: string,
  { versionId, partie }: Pick<Accord, 'versionId' | 'partie'>,
): Promise<boolean> {
  const dit = { versionId, partie, retireLe: null };
  const [signe, donnes] = [
    await tx.contrat.count({ where: { id: contratId, signeLe: { not: null } } }),
    await tx.accordContrat.count({ where: dit }),
  ];
  return signe + donnes > 0;
}

/** Writes the half, dates the signature when it is the second, and tells the other party. Whether it is signed now. */
export async function donner(
  tx: Tx,
  acteur: ActeurDe<'BENEFICIAIRE' | 'REFERENT'>,
  { contrat, versionId, partie }: Accord,
  now: Date,
): Promise<boolean> {
  const { id } = await tx.accordContrat.create({
    data: { versionId, partie, moyen: 'EN_LIGNE', parId: acteur.userId, le: jourDe(now), donneLe: now },
    select: { id: true },
  });
  const signe = (await daterSignature(tx, contrat.id, versionId)) !== null;
  await journaliser(tx, acteur, now, {
    action: 'contrat.accorder',
    objet: { type: 'Contrat', id: contrat.id },
    beneficiaireId: contrat.beneficiaireId,
    codes: { version: contrat.version },
  });
  const message = { variables: {}, cle: `contrat-accord:${id}` };
  if (partie === 'REFERENT')
    await notifier(
      tx,
      {
        ...message,
        modele: signe ? 'parcours.contrat-signe' : 'parcours.contrat-a-lire',
        userId: contrat.userId,
      },
      now,
    );
  else
    await prevenirReferent(
      tx,
      contrat.beneficiaireId,
      () => ({ ...message, modele: 'parcours.contrat-accorde' }),
      now,
    );
  return signe;
}

/**
 * Takes one's own half back, while the other's is missing. A contract that both agreed to is changed, not left; but the
 * person may always say that a sheet which somebody put in is not theirs.
 */
export async function retirerAccordContrat(acteur: Acteur, saisie: z.output<typeof texteSchema>, now: Date) {
  const partie = partieDe(acteur);
  const { versionId } = saisie;
  return db.$transaction(async (tx) => {
    const contrat = await tenirTexte(tx, acteur, versionId, now);
    const suite = { contratId: contrat.id, beneficiaireId: contrat.beneficiaireId };
    const mien = await tx.accordContrat.findFirst({
      where: { versionId, partie, retireLe: null },
      select: { id: true, moyen: true },
    });
    const feuille = partie === 'PERSONNE' && mien?.moyen === 'PAPIER';
    if (contrat.signeLe && !feuille)
      throw new Depasse('SIGNE', 'Ce contrat est signé par vous deux. Pour le changer, parlez-en ensemble.');
    if (!mien) return suite;
    await tx.accordContrat.update({ where: { id: mien.id }, data: { retireLe: now } });
    const texte = await texteDuContrat(tx, contrat.id);
    if (texte?.id === versionId) await daterSignature(tx, contrat.id, versionId);
    // Who took their yes back is said to nobody but the other party.
    await journaliser(tx, acteur.role === 'REFERENT' ? acteur : SYSTEME, now, {
      action: 'contrat.accord-retirer',
      objet: { type: 'Contrat', id: contrat.id },
      beneficiaireId: contrat.beneficiaireId,
    });
    if (feuille) {
      const message = {
        modele: 'parcours.contrat-feuille',
        variables: {},
        cle: `contrat-feuille:${mien.id}`,
      } as const;
      await prevenirReferent(tx, contrat.beneficiaireId, () => message, now);
    }
    return suite;
  });
}

/** Somebody else accompanies the person: what their former référent agreed to and the person did not is asked again. */
export async function reprendreAccordsDuReferent(tx: Tx, beneficiaireId: string, now: Date): Promise<void> {
  await tx.accordContrat.updateMany({
    where: {
      ...{ partie: 'REFERENT', retireLe: null },
      version: { contrat: { beneficiaireId, signeLe: null } },
    },
    data: { retireLe: now },
  });
}
