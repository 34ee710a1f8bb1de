import type { Acteur } from '@/lib/auth/acteur';
import { finirAides } from '@/lib/beneficiaires/commands/aide';
import { hacherCode, nouveauCode, nouveauNumero } from '@/lib/auth/secret';
import { noterContactAvec } from '@/lib/beneficiaires/commands/contact';
import { beneficiairesModifiablesPar } from '@/lib/beneficiaires/policy';
import { siContrainte } from '@/lib/contrainte';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { telephoneAffiche } from '@/lib/territoires/commune';
import { departementCourant } from '@/lib/territoires/queries';
import { sansDoublon } from '../doublon';
import { peutGererAcces } from '../policy';
import type { SaisieCoordonnees } from '../schema';

type Personne = { beneficiaireId: string };
/** A card as it is printed. The code is nowhere else in clear. */
export type CarteNeuve = { carteId: string; numero: string; code: string };

/** The person, when the actor may mend their ways in: their référent now, or the coordination. */
async function charger(tx: Tx, acteur: Acteur, { beneficiaireId }: Personne, now: Date) {
  if (!peutGererAcces(acteur)) throw new Interdit('aux accompagnateurs et à la coordination');
  const personne = await tx.beneficiaire.findFirst({
    where: { AND: [beneficiairesModifiablesPar(acteur, now), { id: beneficiaireId, anonymiseLe: null }] },
    select: { id: true, userId: true, user: { select: { email: true, telephone: true } } },
  });
  if (!personne) throw new NonTrouve('Cette personne');
  return personne;
}

/** Takes the card in service back, and ends the sessions that a card opened. False when there was none. */
async function annuler(tx: Tx, acteur: Acteur, personne: { id: string; userId: string }, now: Date) {
  const carte = await tx.carteConnexion.findFirst({
    where: { beneficiaireId: personne.id, revoqueeLe: null },
    select: { id: true },
  });
  if (!carte) return false;
  const { count } = await tx.carteConnexion.updateMany({
    where: { id: carte.id, revoqueeLe: null },
    data: { revoqueeLe: now },
  });
  if (count === 0) return false;
  const parCarte = { userId: personne.userId, moyen: 'CARTE' } as const;
  await finirAides(tx, parCarte, now);
  await tx.session.deleteMany({ where: parCarte });
  await journaliser(tx, acteur, now, {
    action: 'carte.annuler',
    objet: { type: 'CarteConnexion', id: carte.id },
    beneficiaireId: personne.id,
  });
  return true;
}

/**
 * Makes a card; the one before stops working at once. The code is given back to be printed, and kept only hashed.
 * @throws Interdit, NonTrouve, MetierError when somebody makes one at the same moment
 */
export async function creerCarte(acteur: Acteur, saisie: Personne, now: Date): Promise<CarteNeuve> {
  const code = nouveauCode();
  const codeHash = await hacherCode(code);
  return siContrainte(
    ['cartes_en_service'],
    new MetierError('CARTE_EN_COURS', 'Quelqu’un vient de faire une carte pour cette personne.'),
    () =>
      db.$transaction(async (tx) => {
        const personne = await charger(tx, acteur, saisie, now);
        await annuler(tx, acteur, personne, now);
        await noterContactAvec(tx, personne.id, now);
        const numero = nouveauNumero();
        const carte = await tx.carteConnexion.create({
          data: { numero, beneficiaireId: personne.id, codeHash, creeParId: acteur.userId!, creeLe: now },
          select: { id: true },
        });
        await journaliser(tx, acteur, now, {
          action: 'carte.creer',
          objet: { type: 'CarteConnexion', id: carte.id },
          beneficiaireId: personne.id,
        });
        return { carteId: carte.id, numero, code };
      }),
  );
}

/**
 * The card is lost: it stops working at once, and so do the sessions that it opened.
 * @throws Interdit, NonTrouve (person, or no card in service)
 */
export async function revoquerCarte(acteur: Acteur, saisie: Personne, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const personne = await charger(tx, acteur, saisie, now);
    if (!(await annuler(tx, acteur, personne, now))) throw new NonTrouve('Cette carte');
  });
}

type Coordonnees = { email: string | null; telephone: string | null };
/** Whom to call, and how the contact came to change, as the message says it. */
type Origine = { standard: string | null; origine: keyof typeof ORIGINES };
const ORIGINES = {
  demande: ', à votre demande',
  fichier: ', d’après un fichier que nous avons reçu',
};

/**
 * Another address or number of an account that the caller holds: links on their way stop working, and the former address
 * or number, when there was one, is told, with the number to call when that was not wanted.
 * @returns what changed
 */
export async function remplacerCoordonnees(
  tx: Tx,
  avant: Coordonnees & { userId: string },
  { email, telephone, standard, origine }: Coordonnees & Origine,
  now: Date,
): Promise<{ email: boolean; telephone: boolean }> {
  const { userId } = avant;
  const change = { email: email !== avant.email, telephone: telephone !== avant.telephone };
  if (!change.email && !change.telephone) return change;
  if ((change.email && avant.email) || (change.telephone && avant.telephone))
    await notifier(
      tx,
      {
        userId,
        modele: 'compte.coordonnees',
        variables: { telephone: standard ? telephoneAffiche(standard) : '', origine: ORIGINES[origine] },
        cle: `coordonnees:${userId}:${now.getTime()}`,
      },
      now,
    );
  await tx.user.update({
    where: { id: userId },
    data: { email, telephone, ...(change.email ? { emailVerified: null } : {}) },
  });
  await tx.lienConnexion.updateMany({
    where: { userId, utiliseLe: null, expireLe: { gt: now } },
    data: { expireLe: now },
  });
  return change;
}

/**
 * The person's address or number changed. Links on their way stop working; the former address is told; with
 * `perdu` (a lost telephone) every session ends.
 * @throws Interdit, NonTrouve, MetierError DOUBLON
 */
export async function changerCoordonnees(
  acteur: Acteur,
  saisie: SaisieCoordonnees,
  now: Date,
): Promise<void> {
  const departement = await departementCourant();
  return sansDoublon(() =>
    db.$transaction(async (tx) => {
      const { userId: compte } = await charger(tx, acteur, saisie, now);
      // Before a message leans on it: nobody else changes or erases this account meanwhile.
      await tx.$queryRaw`SELECT 1 FROM "users" WHERE "id" = ${compte}::uuid FOR UPDATE`;
      const { id, userId, user } = await charger(tx, acteur, saisie, now);
      const { email, telephone, perdu } = saisie;
      const change = await remplacerCoordonnees(
        tx,
        { userId, ...user },
        { email, telephone, standard: departement.telephone, origine: 'demande' },
        now,
      );
      await noterContactAvec(tx, id, now);
      if (perdu) {
        await finirAides(tx, { userId }, now);
        await tx.session.deleteMany({ where: { userId } });
      }
      await journaliser(tx, acteur, now, {
        action: 'compte.coordonnees',
        objet: { type: 'User', id: userId },
        beneficiaireId: id,
        codes: { ...change, perdu },
      });
    }),
  );
}
