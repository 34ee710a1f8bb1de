import { SYSTEME } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import type { LigneImport, Prisma } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import { journalTechnique } from '@/lib/journal/technique';
import { baseInjoignable } from '@/lib/panne';
import { departementCourant } from '@/lib/territoires/queries';
import type { Donnees } from '../ligne';
import { auteurDeLImport, personnesImportablesPar } from '../policy';
import type { Valeurs } from '../rapprochement';
import { ecrireValeurs, valeursDe } from './personne';

const PAR_LOT = 100;
const RESTE = 'Cette personne reste : quelque chose a été fait avec elle depuis l’import.';
const RESTE_AILLEURS = 'Cette personne reste comme elle est : quelqu’un d’autre l’accompagne maintenant.';
const RESTE_CHAMPS = 'Ce qui a été changé depuis l’import reste.';

type Import = Prisma.ImportPersonnesGetPayload<object>;
type Faire = { id: string; standard: string | null };

/** Takes back what an import wrote, for the worker: one transaction per line; a new start goes on where it stopped. */
export async function defaireImport({ importId }: { importId: string }, now: Date): Promise<void> {
  const i = await db.importPersonnes.findFirst({ where: { id: importId, statut: 'ANNULATION' } });
  if (!i) return;
  const { telephone: standard } = await departementCourant();
  for (;;) {
    const lignes = await db.ligneImport.findMany({
      where: { importId, defaiteLe: null, etat: { in: ['CREATION', 'MISE_A_JOUR'] } },
      select: { id: true },
      orderBy: { numero: 'asc' },
      take: PAR_LOT,
    });
    if (lignes.length === 0) break;
    for (const { id } of lignes) await defaireLigne(i, { id, standard }, now);
  }
  await db.$transaction(async (tx) => {
    const { count } = await tx.importPersonnes.updateMany({
      where: { id: importId, statut: 'ANNULATION' },
      data: { statut: 'ANNULE', statutLe: now },
    });
    if (count === 0) return;
    const objet = { type: 'ImportPersonnes', id: importId } as const;
    await journaliser(tx, SYSTEME, now, { action: 'import.finir', objet, de: 'ANNULATION', vers: 'ANNULE' });
  });
}

/** What nobody expected keeps this line as it is, and does not stop the others. */
async function defaireLigne(i: Import, ligne: Faire, now: Date): Promise<void> {
  try {
    await db.$transaction((tx) => defaire(tx, i, ligne, now));
  } catch (err) {
    if (baseInjoignable(err)) throw err;
    journalTechnique.error({ err, ligneId: ligne.id }, 'import de personnes, à défaire');
    await db.$transaction(async (tx) => {
      await tx.ligneImport.updateMany({ where: { id: ligne.id }, data: { defaiteLe: now, mots: [RESTE] } });
      await tx.importPersonnes.update({ where: { id: i.id }, data: { gardees: { increment: 1 } } });
    });
  }
}

async function defaire(tx: Tx, i: Import, { id, standard }: Faire, now: Date): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "users" u JOIN "beneficiaires" b ON b."userId" = u."id"
    JOIN "lignes_import" l ON l."beneficiaireId" = b."id" WHERE l."id" = ${id}::uuid FOR UPDATE OF u, b`;
  const ligne = await tx.ligneImport.findFirst({ where: { id, defaiteLe: null } });
  if (!ligne?.beneficiaireId) return;
  const { beneficiaireId } = ligne;
  const aMoi = await tx.beneficiaire.count({
    where: { AND: [{ id: beneficiaireId }, personnesImportablesPar(auteurDeLImport(i), now)] },
  });
  const mot =
    aMoi === 0
      ? RESTE_AILLEURS
      : ligne.etat === 'CREATION'
        ? await enlever(tx, ligne, beneficiaireId)
        : await remettre(tx, ligne, beneficiaireId, standard, now);
  // With the person, their line has gone.
  await tx.ligneImport.updateMany({ where: { id }, data: { defaiteLe: now, mots: mot ? [mot] : [] } });
  await tx.importPersonnes.update({
    where: { id: i.id },
    data: mot ? { gardees: { increment: 1 } } : { defaites: { increment: 1 } },
  });
  if (mot === RESTE || mot === RESTE_AILLEURS) return;
  await journaliser(tx, auteurDeLImport(i), now, {
    action: 'import.defaire',
    objet: { type: 'Beneficiaire', id: beneficiaireId },
    beneficiaireId,
  });
}

const AUCUN = { none: {} };

/** What the import itself wrote, or what does not count: everything else that hangs on a person says that they stay. */
const faiteParLImport = ({ importId }: LigneImport): Prisma.LigneImportWhereInput => ({
  OR: [{ importId }, { faiteLe: null }, { etat: { in: ['INCHANGEE', 'ERREUR'] } }],
});

/**
 * Nobody has done anything with them since, and neither have they: they never came in. Each relation is named: a test
 * refuses one that is not.
 */
export const intacte = (
  ligne: LigneImport,
  id: string,
): Prisma.BeneficiaireWhereInput & { user: Prisma.UserWhereInput } => ({
  id,
  ...{
    etape: 'INVITEE',
    inviteeLe: null,
    anonymiseLe: null,
    profilCompletLe: null,
    dernierContactLe: ligne.faiteLe!,
  },
  user: {
    ...{ premiereVisiteLe: null, desactiveLe: null, referent: null, territoires: AUCUN },
    ...{ sessions: AUCUN, accounts: AUCUN, liens: AUCUN, messages: AUCUN, invites: AUCUN, choix: AUCUN },
    appartenances: { every: { role: 'BENEFICIAIRE' } },
  },
  suivis: { every: { finLe: null, orienteLe: null, dernierContactReferentLe: null } },
  lignesImport: { every: faiteParLImport(ligne) },
  ...{ cartes: AUCUN, consentements: AUCUN, contrats: AUCUN, actions: AUCUN, rendezVous: AUCUN },
  ...{ notes: AUCUN, activites: AUCUN, points: AUCUN, objectifs: AUCUN, demandes: AUCUN },
  ...{ fins: AUCUN, aides: AUCUN },
  ...{ propositions: AUCUN, candidatures: AUCUN, affectations: AUCUN, fiches: AUCUN, partages: AUCUN },
  ...{ anciensEmployeurs: AUCUN, rappels: AUCUN, personnesLots: AUCUN, pairesLots: AUCUN },
  ...{ choixPropositions: AUCUN, missionsEcartees: AUCUN, missionsGardees: AUCUN, recherches: AUCUN },
});

/** Deletes somebody whom the import created, when nothing has happened since; else why they stay. */
async function enlever(tx: Tx, ligne: LigneImport, id: string): Promise<string | null> {
  const personne = await tx.beneficiaire.findFirst({ where: intacte(ligne, id), select: { userId: true } });
  if (!personne) return RESTE;
  await tx.beneficiaire.delete({ where: { id } });
  await tx.user.delete({ where: { id: personne.userId } });
  return null;
}

/** Puts back each field that still says what the import wrote; else that something stays. */
async function remettre(
  tx: Tx,
  ligne: LigneImport,
  id: string,
  standard: string | null,
  now: Date,
): Promise<string | null> {
  const [ecrit, maintenant] = [ligne.donnees as Donnees, await valeursDe(tx, id)];
  const avant = Object.entries(ligne.avant as Partial<Valeurs>) as [keyof Valeurs, string | null][];
  const aRemettre = avant.filter(([champ]) => maintenant[champ] === ecrit[champ]);
  const champs: Partial<Valeurs> = Object.fromEntries(aRemettre);
  for (const contact of ['email', 'telephone'] as const) {
    const valeur = champs[contact];
    // What opens the account of somebody who has come in stays.
    if (maintenant.estVenue && maintenant[contact]) delete champs[contact];
    if (valeur && (await tx.user.count({ where: { [contact]: valeur } })) > 0) delete champs[contact];
  }
  await ecrireValeurs(tx, { id, champs, standard }, now);
  return Object.keys(champs).length < avant.length ? RESTE_CHAMPS : null;
}
