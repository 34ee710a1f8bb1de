import { urlAbsolue } from '@/lib/adresse';
import { db } from '@/lib/db';
import { MetierError } from '@/lib/erreurs';
import type { Canal } from '@/lib/generated/prisma/enums';
import { journaliser } from '@/lib/journal/commands';
import { compterEssai } from '@/lib/limites';
import { notifier } from '@/lib/notifications/commands/envoi';
import type { Acteur } from '../acteur';
import { DUREE_LIEN } from '../duree';
import { LIMITES } from '../limite';
import { empreinte, nouveauJeton } from '../secret';
import { ouvrirSession, type Entree } from './session';

type Demande = { destinataire: { canal: Canal; adresse: string }; longue: boolean; reseau: string };
type Usage = { jeton: string; longue: boolean; appareil: string; reseau: string };

/** Every answer takes at least this long, so that it tells nothing about the address. In milliseconds. */
const DUREE_REPONSE = 400;

async function envoyerLien(acteur: Acteur, { destinataire, longue }: Demande, now: Date): Promise<void> {
  const { canal, adresse } = destinataire;
  await db.$transaction(async (tx) => {
    const user = await tx.user.findFirst({
      where: {
        ...(canal === 'EMAIL' ? { email: adresse } : { telephone: adresse }),
        desactiveLe: null,
        appartenances: { some: { finLe: null } },
      },
      select: { id: true },
    });
    if (!user) return;
    const jeton = nouveauJeton();
    const lien = await tx.lienConnexion.create({
      data: {
        userId: user.id,
        tokenHash: empreinte(jeton),
        canal,
        longue,
        creeLe: now,
        expireLe: new Date(now.getTime() + DUREE_LIEN),
      },
      select: { id: true },
    });
    const variables = { url: urlAbsolue(`/connexion/lien/${jeton}`) };
    await notifier(
      tx,
      { modele: 'connexion.lien', variables, cle: `lien:${lien.id}`, userId: user.id, canal },
      now,
    );
    await journaliser(tx, acteur, now, {
      action: 'lien.demander',
      objet: { type: 'User', id: user.id },
      codes: { canal },
    });
  });
}

/**
 * Sends a single-use link to an address, if an account has it. The answer, and the time it takes, are the same
 * whether or not there is one; unknown addresses are counted like the others.
 * @throws MetierError TROP_D_ESSAIS
 */
export async function demanderLien(acteur: Acteur, saisie: Demande, now: Date): Promise<void> {
  await compterEssai(LIMITES.lienReseau, saisie.reseau);
  await compterEssai(LIMITES.lienDestinataire, saisie.destinataire.adresse);
  await Promise.all([
    envoyerLien(acteur, saisie, now),
    new Promise((suite) => setTimeout(suite, DUREE_REPONSE)),
  ]);
}

/**
 * Enters by a link, once. Two at once: one gets in.
 * @throws MetierError LIEN_PERIME when it was used, is older than 15 minutes, or never was.
 */
export async function entrerParLien(_acteur: Acteur, saisie: Usage, now: Date): Promise<Entree> {
  await compterEssai(LIMITES.entreeReseau, saisie.reseau);
  const tokenHash = empreinte(saisie.jeton);
  return db.$transaction(async (tx) => {
    const { count } = await tx.lienConnexion.updateMany({
      where: { tokenHash, utiliseLe: null, expireLe: { gt: now } },
      data: { utiliseLe: now },
    });
    if (count !== 1)
      throw new MetierError(
        'LIEN_PERIME',
        'Ce lien a déjà servi, ou il a plus de 15 minutes. Demandez un nouveau lien.',
      );
    const { userId, canal } = await tx.lienConnexion.findUniqueOrThrow({ where: { tokenHash } });
    if (canal === 'EMAIL')
      await tx.user.updateMany({ where: { id: userId, emailVerified: null }, data: { emailVerified: now } });
    const moyen = canal === 'EMAIL' ? 'LIEN_EMAIL' : 'LIEN_SMS';
    return ouvrirSession(tx, userId, { moyen, longue: saisie.longue, appareil: saisie.appareil }, now);
  });
}
