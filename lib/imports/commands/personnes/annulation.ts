import type { Tx } from '@/lib/db';
import type { LigneImport, Prisma } from '@/lib/generated/prisma/client';
import type { Donnees } from '../../personnes/ligne';
import type { Valeurs } from '../../personnes/rapprochement';
import { personnesImportablesPar } from '../../policy';
import { COMPTE_INTACT } from '../compte';
import { sansContactsDevenusAutres } from '../contacts';
import type { Defait, Ecriture } from '../moteur';
import { ecrireValeurs, valeursDe } from './ecriture';

const RESTE = 'Cette personne reste : quelque chose a été fait avec elle depuis l’import.';
const RESTE_AILLEURS = 'Cette personne reste comme elle est : quelqu’un d’autre l’accompagne maintenant.';
const RESTE_CHAMPS = 'Ce qui a été changé depuis l’import reste.';

/** Takes back what a line wrote of a person, if the author of the import may still change them. */
export async function defairePersonne(
  tx: Tx,
  { cibleId: id, ...ligne }: LigneImport & { cibleId: string },
  { acteur, standard, now }: Ecriture,
): Promise<Defait> {
  const where = { AND: [{ id }, personnesImportablesPar(acteur, now)] };
  if ((await tx.beneficiaire.count({ where })) === 0) return { reste: RESTE_AILLEURS, touche: null };
  const moi = { objet: { type: 'Beneficiaire', id }, beneficiaireId: id } as const;
  if (ligne.etat === 'MISE_A_JOUR')
    return { reste: await remettre(tx, ligne, id, standard, now), touche: moi };
  const reste = await enlever(tx, ligne, id);
  return { reste, touche: reste ? null : moi };
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
    ...{ ...COMPTE_INTACT, referent: null },
    appartenances: { every: { role: 'BENEFICIAIRE' } },
  },
  suivis: {
    every: { finLe: null, choisiLe: null, orienteLe: null, dernierContactReferentLe: null, fil: null },
  },
  lignesImport: { every: faiteParLImport(ligne) },
  ...{ cartes: AUCUN, consentements: AUCUN, contrats: AUCUN, actions: AUCUN, rendezVous: AUCUN },
  ...{ notes: AUCUN, activites: AUCUN, points: AUCUN, objectifs: AUCUN, demandes: AUCUN },
  ...{ fins: AUCUN, aides: AUCUN, accesMotives: AUCUN, orientations: AUCUN },
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
  await sansContactsDevenusAutres(tx, champs, maintenant);
  await ecrireValeurs(tx, { id, champs, standard }, now);
  return Object.keys(champs).length < avant.length ? RESTE_CHAMPS : null;
}
