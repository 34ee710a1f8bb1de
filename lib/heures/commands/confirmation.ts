import type { Acteur } from '@/lib/auth/acteur';
import { aideDUnActe } from '@/lib/beneficiaires/commands/aide';
import { noterContactAvec } from '@/lib/beneficiaires/commands/contact';
import { jourEnLettres, jourIso } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit } from '@/lib/erreurs';
import { vientDeLeFaire } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { apresHeures, type VerbeHeures } from '../heures';
import { peutAccorder, peutConfirmer } from '../policy';
import { chargerHeures, journaliserHeures, type HeuresChargees } from './ecriture';

type Lot = {
  heuresIds: string[];
  /** The version that was read of each, in the same order; a line that changed since is refused. */
  versions?: number[];
};

const CHANGE = new Depasse('TRANSITION', 'Ces heures ont changé entre-temps. Relisez-les avant de répondre.');

function exigerLue(heures: HeuresChargees, { heuresIds, versions = [] }: Lot) {
  const lue = versions[heuresIds.indexOf(heures.id)];
  if (lue !== undefined && lue !== heures.version) throw CHANGE;
}

function apres(heures: HeuresChargees, verbe: VerbeHeures) {
  const vers = apresHeures(heures.statut, verbe);
  if (!vers) throw CHANGE;
  return vers;
}

/** This very person has just confirmed it: their form came twice. */
const dejaConfirmee = (tx: Tx, acteur: Acteur, { id }: HeuresChargees) =>
  vientDeLeFaire(tx, acteur, { action: 'heures.confirmer', objet: { type: 'Heures', id } });

/**
 * The association confirms one line or many, all or none.
 * @throws Interdit for anybody but an association; NonTrouve for hours of another's mission; MetierError when a
 * line changed since it was read
 */
export async function confirmerHeures(
  acteur: Acteur,
  saisie: Lot,
  now: Date,
): Promise<{ confirmees: number }> {
  if (!peutConfirmer(acteur)) throw new Interdit('à l’association');
  return db.$transaction(async (tx) => {
    const ids = [...new Set(saisie.heuresIds)].sort();
    for (const id of ids) {
      const heures = await chargerHeures(tx, acteur, id, now);
      exigerLue(heures, saisie);
      if (await dejaConfirmee(tx, acteur, heures)) continue;
      const vers = apres(heures, 'confirmer');
      await tx.heures.update({
        where: { id },
        data: { statut: vers, confirmeLe: now, confirmeParId: acteur.userId, motRevoir: null, statutLe: now },
      });
      await journaliserHeures(tx, acteur, 'confirmer', heures, { de: heures.statut, vers }, now);
      const { beneficiaire, missionId, mission } = heures.affectation;
      await notifier(
        tx,
        {
          userId: beneficiaire.userId,
          modele: 'heures.confirmees',
          variables: { mission: mission.titre },
          cle: `heures.confirmees:${missionId}:${beneficiaire.userId}:${now.getTime()}`,
        },
        now,
      );
    }
    return { confirmees: ids.length };
  });
}

/**
 * The association asks the person to look again, with a word.
 * @throws Interdit for anybody but an association; MetierError when the line changed meanwhile
 */
export async function demanderRevue(
  acteur: Acteur,
  saisie: { heuresId: string; mot: string },
  now: Date,
): Promise<{ id: string }> {
  if (!peutConfirmer(acteur)) throw new Interdit('à l’association');
  return db.$transaction(async (tx) => {
    const heures = await chargerHeures(tx, acteur, saisie.heuresId, now);
    const vers = apres(heures, 'revoir');
    await tx.heures.update({
      where: { id: heures.id },
      data: { statut: vers, motRevoir: saisie.mot, statutLe: now, version: { increment: 1 } },
    });
    await journaliserHeures(tx, acteur, 'revoir', heures, { de: heures.statut, vers }, now);
    await notifier(
      tx,
      {
        userId: heures.affectation.beneficiaire.userId,
        modele: 'heures.a-revoir',
        variables: { mission: heures.affectation.mission.titre, jour: jourEnLettres(heures.date) },
        cle: `heures.a-revoir:${heures.id}:${jourIso(heures.date)}:${now.getTime()}`,
      },
      now,
    );
    return { id: heures.id };
  });
}

/**
 * The yes to hours that somebody else wrote: by the person, or by a named helper with the person's agreement.
 * @throws Interdit for anybody else, the association included; MetierError when a line changed since it was read
 */
export async function accorderHeures(
  acteur: Acteur,
  saisie: Lot & { nomAidant?: string | null },
  now: Date,
): Promise<{ accordees: number }> {
  const nomAidant = saisie.nomAidant?.trim() || null;
  if (!peutAccorder(acteur, nomAidant))
    throw new Interdit('à la personne, ou à quelqu’un qui l’aide et dit son nom');
  return db.$transaction(async (tx) => {
    let accordees = 0;
    // Who helps, once for each person, however many lines.
    const aides = new Map<string, string>();
    for (const id of [...new Set(saisie.heuresIds)].sort()) {
      const heures = await chargerHeures(tx, acteur, id, now);
      exigerLue(heures, saisie);
      if (heures.accordLe) continue;
      await tx.heures.update({ where: { id }, data: { accordLe: now, accordAidant: nomAidant } });
      await noterContactAvec(tx, heures.affectation.beneficiaireId, now);
      const { beneficiaireId } = heures.affectation;
      const aide =
        nomAidant && (aides.get(beneficiaireId) ?? (await aideDUnActe(tx, beneficiaireId, nomAidant, now)));
      if (aide) aides.set(beneficiaireId, aide);
      await journaliserHeures(tx, acteur, 'accorder', heures, aide ? { codes: { aide } } : {}, now);
      accordees++;
    }
    return { accordees };
  });
}
