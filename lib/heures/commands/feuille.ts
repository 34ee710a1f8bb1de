import type { Acteur } from '@/lib/auth/acteur';
import { noterContactAvec } from '@/lib/beneficiaires/commands/contact';
import { affectationsVisiblesPour } from '@/lib/candidatures/policy';
import { Interdit, NonTrouve } from '@/lib/erreurs';
import { notifier } from '@/lib/notifications/commands/envoi';
import { peutSaisirFeuille } from '../policy';
import { ecrireDesHeures, exigerPasse, journaliserHeures } from './ecriture';

type Ligne = { affectationId: string; date: Date; minutes: number };

/**
 * A paper sheet, all lines or none. Written by the association they are confirmed by it; written by the
 * coordination the association still confirms. In both cases they count only once the person says yes.
 * @throws NonTrouve for a mission out of sight; MetierError as `declarerHeures`
 */
export async function saisirFeuille(
  acteur: Acteur,
  saisie: { lignes: Ligne[] },
  now: Date,
): Promise<{ ecrites: number }> {
  if (!peutSaisirFeuille(acteur)) throw new Interdit('à l’association et à la coordination');
  const parAssociation = acteur.role === 'ASSOCIATION';
  for (const ligne of saisie.lignes) exigerPasse(ligne.date, now);
  return ecrireDesHeures(async (tx) => {
    for (const { affectationId, date, minutes } of saisie.lignes) {
      const affectation = await tx.affectation.findFirst({
        where: { AND: [affectationsVisiblesPour(acteur, now), { id: affectationId }] },
        select: {
          beneficiaireId: true,
          missionId: true,
          mission: { select: { titre: true } },
          beneficiaire: { select: { userId: true } },
        },
      });
      if (!affectation) throw new NonTrouve('Ce bénévole');
      const statut = parAssociation ? 'CONFIRMEES' : 'DECLAREES';
      const heures = await tx.heures.create({
        data: {
          affectationId,
          date,
          minutes,
          origine: parAssociation ? 'ASSOCIATION' : 'COORDINATION',
          saisiParId: acteur.userId!,
          statut,
          ...(parAssociation ? { confirmeLe: now, confirmeParId: acteur.userId } : {}),
          creeLe: now,
          statutLe: now,
        },
        select: { id: true },
      });
      await noterContactAvec(tx, affectation.beneficiaireId, date);
      await journaliserHeures(tx, acteur, 'saisir', { ...heures, affectation }, { vers: statut }, now);
      await notifier(
        tx,
        {
          userId: affectation.beneficiaire.userId,
          modele: 'heures.a-accorder',
          variables: { mission: affectation.mission.titre },
          cle: `heures.a-accorder:${affectation.missionId}:${affectation.beneficiaire.userId}:${now.getTime()}`,
        },
        now,
      );
    }
    return { ecrites: saisie.lignes.length };
  });
}
