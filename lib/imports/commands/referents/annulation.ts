import type { Tx } from '@/lib/db';
import type { LigneImport, Prisma } from '@/lib/generated/prisma/client';
import type { Donnees } from '../../referents/ligne';
import { changements, type Valeurs } from '../../referents/rapprochement';
import { COMPTE_INTACT } from '../compte';
import { sansContactsDevenusAutres } from '../contacts';
import type { Defait, Ecriture } from '../moteur';
import { ecrireReferent, referentEcrit } from './ecriture';

const RESTE = 'Ce référent reste : quelque chose a été fait avec son compte depuis l’import.';
const RESTE_CHAMPS = 'Ce qui a été changé depuis l’import reste.';

const AUCUN = { none: {} };

/**
 * Nobody has done anything with this account since, and neither has its holder: they never came in, nobody was confided
 * to them. Each relation is named: a test refuses one that is not.
 */
export const referentIntact = (id: string): Prisma.ReferentWhereInput & { user: Prisma.UserWhereInput } => ({
  ...{ id, aInviterDepuis: { not: null } },
  user: {
    ...{ ...COMPTE_INTACT, beneficiaire: null },
    appartenances: { every: { role: 'REFERENT', finLe: null } },
  },
  ...{ suivis: AUCUN, rendezVous: AUCUN, vues: AUCUN, imports: AUCUN },
  ...{ absences: AUCUN, remplacements: AUCUN },
  // Another file that wrote of them.
  lignesImport: { none: { etat: 'MISE_A_JOUR', faiteLe: { not: null }, defaiteLe: null } },
});

/** Takes back what a line wrote of a référent, and the organisme that nobody needs any more. */
export async function defaireReferent(
  tx: Tx,
  { cibleId, ...ligne }: LigneImport & { cibleId: string },
  e: Ecriture,
): Promise<Defait> {
  const defait =
    ligne.etat === 'CREATION' ? await enlever(tx, ligne, cibleId) : await remettre(tx, ligne, cibleId, e);
  if (defait.touche) await enleverOrganismes(tx, ligne.importId);
  return defait;
}

/** Organismes that this import created, and that hold nobody. */
async function enleverOrganismes(tx: Tx, importId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "organismes" o USING "lignes_import" l
    WHERE l."importId" = ${importId}::uuid AND l."donnees"->>'organismeCree' = o."id"::text
      AND NOT EXISTS (SELECT 1 FROM "referents" r WHERE r."organismeId" = o."id")
      AND NOT EXISTS (SELECT 1 FROM "suivis" s WHERE s."organismeId" = o."id")
      AND NOT EXISTS (SELECT 1 FROM "imports_fichiers" i WHERE i."organismeId" = o."id")`;
}

/** Deletes an account that the import opened, when nothing has happened since. */
async function enlever(tx: Tx, ligne: LigneImport, id: string): Promise<Defait> {
  const ecrit = ligne.donnees as Donnees;
  const referent = await tx.referent.findFirst({
    where: { AND: [referentIntact(id), { user: { email: ecrit.email, telephone: ecrit.telephone } }] },
    select: { userId: true },
  });
  if (!referent || Object.keys(changements(ecrit, await referentEcrit(tx, id))).length > 0)
    return { reste: RESTE, touche: null };
  await tx.referent.delete({ where: { id } });
  await tx.user.delete({ where: { id: referent.userId } });
  return { reste: null, touche: { objet: { type: 'User', id: referent.userId } } };
}

/** Puts back each field that still says what the import wrote. */
async function remettre(tx: Tx, ligne: LigneImport, id: string, e: Ecriture): Promise<Defait> {
  const [ecrit, maintenant] = [ligne.donnees as Donnees, await referentEcrit(tx, id)];
  const avant = Object.entries(ligne.avant as Partial<Valeurs>) as [keyof Valeurs, string | null][];
  const aRemettre = avant.filter(([champ]) => maintenant[champ] === ecrit[champ]);
  const champs: Partial<Valeurs> = Object.fromEntries(aRemettre);
  await sansContactsDevenusAutres(tx, champs, maintenant);
  // People were confided to them since: they stay where these read them.
  if (maintenant.accompagne) delete champs.organisme;
  const organisme = champs.organisme
    ? await tx.organisme.findFirst({
        where: { nom: champs.organisme, departementCode: e.acteur.departementCode },
        select: { id: true },
      })
    : undefined;
  if (organisme === null) delete champs.organisme;
  await ecrireReferent(tx, { id, champs, organismeId: organisme?.id }, e);
  const reste = Object.keys(champs).length < avant.length ? RESTE_CHAMPS : null;
  return { reste, touche: { objet: { type: 'User', id: maintenant.userId } } };
}
