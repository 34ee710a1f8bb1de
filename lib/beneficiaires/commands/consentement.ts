import { taire } from '@/lib/alertes/commands/effacement';
import type { Acteur } from '@/lib/auth/acteur';
import { fermerPourRetrait } from '@/lib/candidatures/commands/fermeture';
import { db, type Tx } from '@/lib/db';
import type { Beneficiaire } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { fermerPartages } from '@/lib/passeport/commands/partage';
import { telephoneAffiche } from '@/lib/territoires/commune';
import { VERSION_CONSENTEMENT } from '../consentement';
import type { SaisieConsentement, SaisieRetrait } from '../schema';
import { changerAide, sansAide } from './aide';
import { chargerModifiable, verrouillerModifiable } from './charger';
import { passerEtape } from './etape';

/**
 * The consent to take part: dated, with the version of its text. Given by the person, or collected in an
 * interview by the référent or the coordination (then the row names them). Giving it twice changes nothing.
 * @throws NonTrouve when the person is not in the actor's reach.
 */
export async function donnerConsentement(
  acteur: Acteur,
  saisie: SaisieConsentement,
  now: Date,
): Promise<{ beneficiaireId: string }> {
  sansAide(acteur);
  return db.$transaction(async (tx) => {
    const { id } = await chargerModifiable(tx, acteur, saisie.beneficiaireId, now);
    const { count } = await tx.consentement.createMany({
      data: {
        beneficiaireId: id,
        type: 'PARTICIPATION',
        versionTexte: VERSION_CONSENTEMENT,
        donneLe: now,
        recueilliParId: acteur.role === 'BENEFICIAIRE' ? null : acteur.userId,
        nomAidant: saisie.nomAidant,
      },
      skipDuplicates: true,
    });
    if (count === 0) return { beneficiaireId: id };
    // After the consent, as everywhere: a withdrawal under way has waited its turn, or made us wait.
    const { etape } = await verrouillerModifiable(tx, acteur, id, now);
    await tx.beneficiaire.update({
      where: { id },
      data: { dernierContactLe: now, ...(saisie.nomAidant ? { nomAidant: saisie.nomAidant } : {}) },
    });
    // Left empty, the field says nothing of who helps already.
    const aide = saisie.nomAidant && (await changerAide(tx, id, saisie.nomAidant, now));
    await journaliser(tx, acteur, now, {
      action: 'consentement.donner',
      objet: { type: 'Beneficiaire', id },
      beneficiaireId: id,
      codes: { version: VERSION_CONSENTEMENT, ...(aide ? { aide } : {}) },
    });
    if (etape === 'INVITEE' || etape === 'EN_PAUSE' || etape === 'SORTIE')
      await passerEtape(tx, acteur, id, 'EN_PREPARATION', now);
    return { beneficiaireId: id };
  });
}

/** Who did not say it on their own screen hears that it is written, and by whom it can be undone. Once by consent. */
async function prevenirDeLArret(
  tx: Tx,
  { userId, departementCode: code }: Beneficiaire,
  consentementId: string,
  now: Date,
): Promise<void> {
  const { telephone } = await tx.departement.findUniqueOrThrow({ where: { code } });
  await notifier(
    tx,
    {
      userId,
      modele: 'parcours.arret',
      variables: { telephone: telephone ? telephoneAffiche(telephone) : '' },
      cle: `parcours.arret:${consentementId}`,
    },
    now,
  );
}

/**
 * « J’arrête »: closes the consent, and with it, in the same transaction, every introduction (wishes and places)
 * and every share of the passport. Said by the person, or to the référent or the coordination, who write it (then the
 * journal names them and the person is told). No reason is asked. Withdrawing twice changes nothing.
 * @throws NonTrouve when the person is not in the actor's reach.
 */
export async function retirerConsentement(
  acteur: Acteur,
  saisie: SaisieRetrait,
  now: Date,
): Promise<{ beneficiaireId: string }> {
  return db.$transaction(async (tx) => {
    const personne = await chargerModifiable(tx, acteur, saisie.beneficiaireId, now);
    const { id } = personne;
    const [ferme] = await tx.consentement.updateManyAndReturn({
      where: { beneficiaireId: id, type: 'PARTICIPATION', retireLe: null },
      data: { retireLe: now },
      select: { id: true },
    });
    if (!ferme) return { beneficiaireId: id };
    await fermerPourRetrait(tx, acteur, id, now);
    await taire(tx, id);
    const partagesFermes = await fermerPartages(tx, acteur, id, now);
    const entretien = acteur.role !== 'BENEFICIAIRE';
    await journaliser(tx, acteur, now, {
      action: 'consentement.retirer',
      objet: { type: 'Beneficiaire', id },
      beneficiaireId: id,
      codes: { partagesFermes, entretien },
    });
    await passerEtape(tx, acteur, id, 'EN_PAUSE', now);
    if (entretien) await prevenirDeLArret(tx, personne, ferme.id, now);
    return { beneficiaireId: id };
  });
}
