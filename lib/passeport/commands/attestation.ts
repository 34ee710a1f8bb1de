import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit, MetierError } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { manqueAvantAttestation } from '../fiche';
import { peutAccorder, peutAttester, peutEcrire } from '../policy';
import type { SaisieFicheLue } from '../schema';
import { DEJA_ATTESTEE, verrouiller } from './verrou';

/**
 * The holder agrees with the page as they read it. False when it changed since: nothing is written, they read again.
 */
export async function accorderFiche(
  acteur: ActeurDe<'BENEFICIAIRE'>,
  saisie: SaisieFicheLue,
  now: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const fiche = await verrouiller(tx, acteur, saisie.ficheId);
    if (!peutAccorder(acteur, fiche)) throw new Interdit('à la personne qui tient ce passeport');
    if (!peutEcrire(fiche)) throw DEJA_ATTESTEE;
    if (fiche.accordLe) return true;
    if (fiche.version !== saisie.version) return false;
    await tx.fiche.update({ where: { id: fiche.id }, data: { accordLe: now, version: { increment: 1 } } });
    await journaliser(tx, acteur, now, {
      action: 'fiche.accorder',
      objet: { type: 'Fiche', id: fiche.id },
      beneficiaireId: fiche.beneficiaireId,
    });
    const responsables = await tx.appartenance.findMany({
      where: { associationId: fiche.associationId, role: 'ASSOCIATION', finLe: null },
      select: { userId: true },
    });
    for (const { userId } of responsables)
      await notifier(
        tx,
        {
          modele: 'fiche.accordee',
          userId,
          cle: `fiche.accordee:${fiche.id}:${fiche.version}:${userId}`,
          variables: { prenom: fiche.beneficiaire.user.prenom, mission: fiche.affectation.mission.titre },
        },
        now,
      );
    return true;
  });
}

/**
 * The association attests a page that the person agreed to. From then on it is frozen: who, when, and the minutes
 * that are confirmed and agreed to at that moment. False when it changed since it was read.
 */
export async function attesterFiche(
  acteur: ActeurDe<'ASSOCIATION'>,
  saisie: SaisieFicheLue,
  now: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const fiche = await verrouiller(tx, acteur, saisie.ficheId);
    if (!peutAttester(acteur, fiche)) throw new Interdit('à l’association de cette mission');
    // Their own form came twice.
    if (fiche.attesteeParId === acteur.userId && fiche.version === saisie.version + 1) return true;
    if (!peutEcrire(fiche)) throw DEJA_ATTESTEE;
    const manque = manqueAvantAttestation({ ...fiche, nbCompetences: fiche.competences.length });
    if (manque.includes('activites') || manque.includes('competences'))
      throw new MetierError(
        'A_COMPLETER',
        'Écrivez les activités et au moins une compétence avant d’attester.',
      );
    if (manque.includes('accord'))
      throw new MetierError('SANS_ACCORD', 'La personne n’a pas encore dit son accord sur cette page.');
    if (fiche.version !== saisie.version) return false;
    const signataire = await tx.user.findUniqueOrThrow({ where: { id: acteur.userId } });
    const { _sum } = await tx.heures.aggregate({
      where: { affectationId: fiche.affectationId, statut: 'CONFIRMEES', accordLe: { not: null } },
      _sum: { minutes: true },
    });
    await tx.fiche.update({
      where: { id: fiche.id },
      data: {
        statut: 'ATTESTEE',
        attesteeLe: now,
        attesteeParId: acteur.userId,
        attesteeParNom: `${signataire.prenom} ${signataire.nom}`.trim(),
        minutesAttestees: _sum.minutes ?? 0,
        version: { increment: 1 },
      },
    });
    await journaliser(tx, acteur, now, {
      action: 'fiche.attester',
      objet: { type: 'Fiche', id: fiche.id },
      beneficiaireId: fiche.beneficiaireId,
      de: 'BROUILLON',
      vers: 'ATTESTEE',
      codes: { minutes: _sum.minutes ?? 0 },
    });
    await notifier(
      tx,
      {
        modele: 'fiche.attestee',
        userId: fiche.beneficiaire.userId,
        cle: `fiche.attestee:${fiche.id}`,
        variables: { mission: fiche.affectation.mission.titre },
      },
      now,
    );
    return true;
  });
}
