import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { FEUILLE_INCONNUE, FEUILLE_TROP_LOURDE, OCTETS_FEUILLE, typeDeFeuille } from '../feuille';
import { parcoursVisiblesPour, peutAccompagner } from '../policy';
import type { feuilleSchema, texteSchema } from '../schema';
import { TEXTE_CHANGE, tenirTexte } from './accord';
import { daterSignature, texteDuContrat } from './version';

/**
 * The référent puts in the sheet that the person and they signed by hand; it bears the text in force. Both halves that
 * are missing are given by it, the day written on it, and the person is told. Another sheet takes its place.
 * @throws MetierError when it is no PDF or picture, is too heavy, or has a day to come; Depasse when the text has changed
 */
export async function mettreFeuille(
  acteur: Acteur,
  saisie: z.output<typeof feuilleSchema>,
  octets: Uint8Array<ArrayBuffer>,
  now: Date,
) {
  if (!peutAccompagner(acteur)) throw new Interdit('au référent de la personne');
  if (saisie.le > jourDe(now))
    throw new MetierError('DATE', 'Cette date est à venir.', {
      le: ['Choisissez aujourd’hui ou une date passée.'],
    });
  if (octets.length > OCTETS_FEUILLE) throw FEUILLE_TROP_LOURDE;
  const type = typeDeFeuille(octets);
  if (!type) throw FEUILLE_INCONNUE;
  const { versionId, le } = saisie;
  return db.$transaction(async (tx) => {
    const contrat = await tenirTexte(tx, acteur, versionId, now);
    if ((await texteDuContrat(tx, contrat.id))?.id !== versionId) throw TEXTE_CHANGE;
    const suite = { contratId: contrat.id, beneficiaireId: contrat.beneficiaireId };
    const empreinte = createHash('sha256').update(octets).digest('hex');
    const deja = { versionId, empreinte, accords: { some: { le, retireLe: null } } };
    // The same sheet, sent again.
    if (await tx.scanContrat.count({ where: deja })) return suite;
    const enForce = await tx.accordContrat.findMany({
      where: { versionId, retireLe: null },
      select: { partie: true, moyen: true },
    });
    const enLigne = enForce.filter((a) => a.moyen === 'EN_LIGNE');
    if (enLigne.length === 2 || (contrat.signeLe && enForce.length === 0))
      throw new Depasse('SIGNE', 'Ce contrat est déjà signé.');
    await tx.scanContrat.deleteMany({ where: { versionId } });
    const { id: scanId } = await tx.scanContrat.create({
      data: {
        ...{ versionId, octets, type, deposeParId: acteur.userId, creeLe: now },
        empreinte,
      },
      select: { id: true },
    });
    const manquent = (['PERSONNE', 'REFERENT'] as const).filter((p) => !enLigne.some((a) => a.partie === p));
    await tx.accordContrat.createMany({
      data: manquent.map((partie) => ({
        ...{ versionId, partie, le, scanId },
        ...{ moyen: 'PAPIER' as const, parId: acteur.userId, donneLe: now },
      })),
    });
    await daterSignature(tx, contrat.id, versionId);
    await noter(tx, acteur, contrat, 'contrat.mettre-feuille', now);
    const message = {
      modele: 'parcours.contrat-papier',
      variables: {},
      cle: `contrat-papier:${scanId}`,
    } as const;
    await notifier(tx, { ...message, userId: contrat.userId }, now);
    return suite;
  });
}

const noter = (
  tx: Tx,
  acteur: Acteur,
  contrat: { id: string; beneficiaireId: string },
  action: 'contrat.mettre-feuille' | 'contrat.retirer-feuille' | 'contrat.lire-feuille',
  now: Date,
) =>
  journaliser(tx, acteur, now, {
    action,
    objet: { type: 'Contrat', id: contrat.id },
    beneficiaireId: contrat.beneficiaireId,
  });

/**
 * It was not the right sheet: it goes, with the agreements that it bore, and the person is told.
 * @throws Depasse when another text has taken the place of the one that it bears: what was signed then is kept
 */
export async function retirerFeuille(acteur: Acteur, saisie: z.output<typeof texteSchema>, now: Date) {
  if (!peutAccompagner(acteur)) throw new Interdit('au référent de la personne');
  const { versionId } = saisie;
  return db.$transaction(async (tx) => {
    const contrat = await tenirTexte(tx, acteur, versionId, now);
    if ((await texteDuContrat(tx, contrat.id))?.id !== versionId) throw TEXTE_CHANGE;
    const scan = await tx.scanContrat.findUnique({ where: { versionId }, select: { id: true } });
    if (scan) {
      await tx.scanContrat.delete({ where: { id: scan.id } });
      await daterSignature(tx, contrat.id, versionId);
      await noter(tx, acteur, contrat, 'contrat.retirer-feuille', now);
      const message = {
        modele: 'parcours.contrat-papier-retire',
        variables: {},
        cle: `contrat-papier-retire:${scan.id}`,
      } as const;
      await notifier(tx, { ...message, userId: contrat.userId }, now);
    }
    return { contratId: contrat.id, beneficiaireId: contrat.beneficiaireId };
  });
}

/** The sheet itself, for the person and for who accompanies them. The journal says which professional opened it. Throws NonTrouve. */
export async function lireFeuille(acteur: Acteur, saisie: z.output<typeof texteSchema>, now: Date) {
  return db.$transaction(async (tx) => {
    const scan = await tx.scanContrat.findFirst({
      where: {
        versionId: saisie.versionId,
        version: { contrat: { beneficiaire: parcoursVisiblesPour(acteur, now) } },
      },
      select: {
        ...{ octets: true, type: true },
        version: { select: { contrat: { select: { id: true, beneficiaireId: true } } } },
      },
    });
    if (!scan) throw new NonTrouve('Cette feuille');
    // Whether the person has read it is theirs to know.
    if (acteur.role !== 'BENEFICIAIRE')
      await noter(tx, acteur, scan.version.contrat, 'contrat.lire-feuille', now);
    return { octets: scan.octets, type: scan.type };
  });
}
