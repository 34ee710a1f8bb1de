import type { Acteur } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { MetierError } from '@/lib/erreurs';
import { lierRappel } from '@/lib/rappels/commands';
import { debutDuRenvoi } from '@/lib/renvoi';
import type { SaisieBeneficiaire } from '../schema';
import { inviter, ouvrirCompte } from './compte';

export type PersonneInvitee = {
  beneficiaireId: string;
  /** A message left; otherwise the person needs a paper card. */
  prevenu: boolean;
};

/** The person whom the same words invited a moment ago: the form came twice. */
async function memePersonne(
  tx: Tx,
  acteur: Acteur,
  { prenom, nom, email, telephone, communeCode, dateNaissance, public: kind }: SaisieBeneficiaire,
  now: Date,
): Promise<PersonneInvitee | null> {
  const deja = await tx.beneficiaire.findFirst({
    where: {
      ...{ communeCode, dateNaissance, public: kind },
      creeLe: { gte: debutDuRenvoi(now) },
      user: { prenom, nom, email, telephone, inviteParId: acteur.userId },
    },
    select: { id: true, user: { select: { _count: { select: { messages: true } } } } },
  });
  return deja && { beneficiaireId: deja.id, prevenu: deja.user._count.messages > 0 };
}

/**
 * A référent or the coordination opens a person's account. A référent becomes the person's référent at once; the
 * coordination may start from a call-back, which is then done. Nobody takes part yet: the person gives their
 * consent at first entry.
 * @throws Interdit, NonTrouve (call-back), MetierError DOUBLON, COMMUNE_INCONNUE, NAISSANCE
 */
export function inviterBeneficiaire(
  acteur: Acteur,
  saisie: SaisieBeneficiaire,
  now: Date,
): Promise<PersonneInvitee> {
  return inviter(acteur, 'BENEFICIAIRE', async (tx, departementCode) => {
    const commune = await tx.commune.findFirst({
      where: { code: saisie.communeCode, departementCode },
      select: { code: true },
    });
    if (!commune)
      throw new MetierError('COMMUNE_INCONNUE', 'Choisissez la commune dans la liste.', {
        communeCode: ['Cette commune est inconnue ici.'],
      });
    if (saisie.dateNaissance && saisie.dateNaissance >= jourDe(now))
      throw new MetierError('NAISSANCE', 'Regardez la date de naissance.', {
        dateNaissance: ['Cette date n’est pas encore passée.'],
      });
    const deja = await memePersonne(tx, acteur, saisie, now);
    if (deja) return deja;
    const { userId, prevenu } = await ouvrirCompte(
      tx,
      acteur,
      { ...saisie, role: 'BENEFICIAIRE', departementCode },
      now,
    );
    const { id: beneficiaireId } = await tx.beneficiaire.create({
      data: {
        userId,
        departementCode,
        communeCode: commune.code,
        dateNaissance: saisie.dateNaissance,
        public: saisie.public,
        creeLe: now,
        inviteeLe: now,
        dernierContactLe: now,
      },
      select: { id: true },
    });
    if (acteur.role === 'REFERENT') {
      const { organismeId } = await tx.referent.findUniqueOrThrow({ where: { id: acteur.referentId } });
      await tx.suivi.create({
        data: {
          beneficiaireId,
          organismeId,
          referentId: acteur.referentId,
          debutLe: jourDe(now),
          nommeParId: acteur.userId,
        },
      });
    }
    if (saisie.rappelId) await lierRappel(tx, acteur, saisie.rappelId, beneficiaireId, now);
    return { beneficiaireId, prevenu };
  });
}
