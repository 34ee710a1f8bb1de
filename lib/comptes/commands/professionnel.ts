import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { debutDuRenvoi } from '@/lib/renvoi';
import { sansDoublon } from '../doublon';
import { peutInviter } from '../policy';
import type {
  SaisieAgent,
  SaisieAssociation,
  SaisieCoordinateur,
  SaisieReferent,
  SaisieResponsable,
} from '../schema';
import { inviter, ouvrirCompte } from './compte';

async function organismeDe(tx: Tx, departementCode: string, saisie: SaisieReferent): Promise<string> {
  if (saisie.organismeId) {
    const connu = await tx.organisme.findFirst({
      where: { id: saisie.organismeId, departementCode },
      select: { id: true },
    });
    if (!connu) throw new NonTrouve('Cet organisme');
    return connu.id;
  }
  const { organismeNom: nom, organismeType: type } = saisie;
  const { id } = await tx.organisme.upsert({
    where: { departementCode_nom: { departementCode, nom: nom! } },
    update: {},
    create: { departementCode, nom: nom!, type: type! },
    select: { id: true },
  });
  return id;
}

/**
 * Whoever installs the product opens an account of the Département: the one that invites all the others.
 * @throws Interdit, MetierError ABSENT (no Département yet), DEJA_LA or DOUBLON
 */
export function inviterAgent(acteur: Acteur, saisie: SaisieAgent, now: Date): Promise<{ userId: string }> {
  return sansDoublon(() =>
    db.$transaction(async (tx) => {
      if (!peutInviter(acteur, 'DEPARTEMENT')) throw new Interdit('à l’installation');
      const departement = await tx.departement.findFirst({ select: { code: true } });
      if (!departement) throw new MetierError('ABSENT', 'Installez d’abord le Département.');
      const { userId } = await ouvrirCompte(
        tx,
        acteur,
        { ...saisie, role: 'DEPARTEMENT', departementCode: departement.code },
        now,
      );
      return { userId };
    }),
  );
}

/**
 * The département opens a référent's account, within an organisme of the list or a new one.
 * @throws Interdit, NonTrouve (organisme), MetierError DEJA_LA or DOUBLON
 */
export function inviterReferent(
  acteur: Acteur,
  saisie: SaisieReferent,
  now: Date,
): Promise<{ userId: string }> {
  return inviter(acteur, 'REFERENT', async (tx, departementCode) => {
    const organismeId = await organismeDe(tx, departementCode, saisie);
    const { userId } = await ouvrirCompte(tx, acteur, { ...saisie, role: 'REFERENT', departementCode }, now);
    await tx.referent.upsert({
      where: { userId },
      update: { organismeId },
      create: { userId, organismeId },
    });
    return { userId };
  });
}

/**
 * The département opens a coordinateur's account, for some territoires.
 * @throws Interdit, NonTrouve (territoire), MetierError DEJA_LA or DOUBLON
 */
export function inviterCoordinateur(
  acteur: Acteur,
  saisie: SaisieCoordinateur,
  now: Date,
): Promise<{ userId: string }> {
  return inviter(acteur, 'COORDINATION', async (tx, departementCode) => {
    const territoireIds = [...new Set(saisie.territoireIds)];
    const connus = await tx.territoire.count({ where: { id: { in: territoireIds }, departementCode } });
    if (connus !== territoireIds.length) throw new NonTrouve('Ce territoire');
    const { userId } = await ouvrirCompte(
      tx,
      acteur,
      { ...saisie, role: 'COORDINATION', departementCode },
      now,
    );
    await tx.coordinateurTerritoire.createMany({
      data: territoireIds.map((territoireId) => ({ userId, territoireId })),
      skipDuplicates: true,
    });
    return { userId };
  });
}

/** The association that the same words brought in a moment ago: the form came twice. */
function memeAssociation(
  tx: Tx,
  { association: nom, communeCode, rna, siret, email }: SaisieAssociation,
  now: Date,
) {
  return tx.association.findFirst({
    where: {
      ...{ nom, communeCode, rna, siret, email, creeLe: { gte: debutDuRenvoi(now) } },
      membres: { some: { user: { email } } },
    },
    select: { id: true },
  });
}

/**
 * The coordination brings in a new association and its first manager.
 * @throws Interdit, MetierError DEJA_LA, DOUBLON, COMMUNE_INCONNUE
 */
export function inviterAssociation(
  acteur: Acteur,
  saisie: SaisieAssociation,
  now: Date,
): Promise<{ associationId: string }> {
  return inviter(acteur, 'ASSOCIATION', async (tx, departementCode) => {
    const commune = await tx.commune.findUnique({ where: { code: saisie.communeCode } });
    if (!commune)
      throw new MetierError('COMMUNE_INCONNUE', 'Choisissez la commune dans la liste.', {
        communeCode: ['Cette commune est inconnue ici.'],
      });
    const deja = await memeAssociation(tx, saisie, now);
    if (deja) return { associationId: deja.id };
    const { id: associationId } = await tx.association.create({
      data: {
        departementCode,
        nom: saisie.association,
        communeCode: commune.code,
        rna: saisie.rna,
        siret: saisie.siret,
        siren: saisie.siret?.slice(0, 9) ?? null,
        email: saisie.email,
        telephone: saisie.telephone,
        contactPrenom: saisie.prenom,
        contactNom: saisie.nom,
        creeLe: now,
      },
      select: { id: true },
    });
    await ouvrirCompte(tx, acteur, { ...saisie, role: 'ASSOCIATION', departementCode, associationId }, now);
    return { associationId };
  });
}

/**
 * The coordination opens one more manager's account for an association.
 * @throws Interdit, NonTrouve (association), MetierError DEJA_LA or DOUBLON
 */
export function inviterResponsable(
  acteur: Acteur,
  saisie: SaisieResponsable,
  now: Date,
): Promise<{ associationId: string }> {
  return inviter(acteur, 'ASSOCIATION', async (tx, departementCode) => {
    const association = await tx.association.findFirst({
      where: { id: saisie.associationId, departementCode },
      select: { id: true },
    });
    if (!association) throw new NonTrouve('Cette association');
    const { id: associationId } = association;
    await ouvrirCompte(tx, acteur, { ...saisie, role: 'ASSOCIATION', departementCode, associationId }, now);
    return { associationId };
  });
}
