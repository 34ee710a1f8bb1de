import { describe } from 'vitest';
import { db } from '@/lib/db';
import type { StatutCandidature } from '@/lib/generated/prisma/enums';
import { messagesAJuger, messagesSignalables } from '@/lib/signalements/policy';
import { uneCandidature } from '../factories/candidatures';
import { unCoordinateur } from '../factories/comptes';
import { unMessage } from '../factories/fils';
import { unSignalement } from '../factories/signalements';
import { chacun } from './chacun';
import { NOW, type Monde } from './monde';

type Traits = { de?: 'réf' | 'coord'; signale?: boolean; masque?: boolean };

const suite = async (id: string, personneId: string, { signale = true, masque }: Traits) => {
  if (signale) await unSignalement(id, { userId: personneId, role: 'BENEFICIAIRE' });
  if (masque) await db.messageFil.update({ where: { id }, data: { masqueLe: NOW } });
};

/** A message of an accompaniment, reported unless said otherwise. */
const accompagnement = (m: () => Monde, traits: Traits) => async () => {
  const { id: beneficiaireId, userId, acteur } = await m().unePersonne();
  const suivi = await db.suivi.findFirstOrThrow({
    where: { beneficiaireId, finLe: null },
    select: { id: true, referent: { select: { userId: true } } },
  });
  const qui =
    traits.de === 'réf'
      ? ({ userId: suivi.referent!.userId, role: 'REFERENT' } as const)
      : ({ userId, role: 'BENEFICIAIRE' } as const);
  const { id } = await unMessage({ suiviId: suivi.id }, qui);
  await suite(id, userId, traits);
  return { id, regards: m().regards(acteur) };
};

/** A message about a wish that was presented, reported unless said otherwise. */
const mission = (m: () => Monde, statut: StatutCandidature, traits: Traits) => async () => {
  const personne = await m().unePersonne();
  const { id: candidatureId } = await uneCandidature(await m().uneMissionDeLAsso(), statut, { personne });
  await db.candidature.update({ where: { id: candidatureId }, data: { proposeeLe: NOW } });
  const autre = await unCoordinateur();
  const qui =
    traits.de === 'coord'
      ? ({ userId: autre.user.id, role: 'COORDINATION' } as const)
      : ({ userId: personne.userId, role: 'BENEFICIAIRE' } as const);
  const { id } = await unMessage({ candidatureId }, qui, { avecAssociation: true });
  await suite(id, personne.userId, traits);
  return { id, regards: m().regards(personne.acteur) };
};

/** Who may report a message, and who decides of it. */
export function regardsSurUnSignalement(m: () => Monde): void {
  const ici = (traits: Traits = {}) => accompagnement(m, traits);
  const la = (traits: Traits = {}, statut: StatutCandidature = 'PROPOSEE_A_L_ASSOCIATION') =>
    mission(m, statut, traits);

  describe('un message se signale par', () => {
    chacun(
      (a, id) => db.messageFil.count({ where: { AND: [{ id }, messagesSignalables(a, NOW)] } }),
      [
        ['de la personne, accompagnement', 'réf remp', ici()],
        ['de son référent, accompagnement', 'soi remp', ici({ de: 'réf' })],
        ['retiré', 'personne', ici({ masque: true })],
        ['de la personne, mission', 'asso coord', la()],
        ['de la coordination, mission', 'soi asso coord', la({ de: 'coord' })],
        ['de la personne, sans suite', 'coord', la({}, 'SANS_SUITE')],
      ],
    );
  });
  describe('un message signalé se décide par', () => {
    chacun(
      (a, id) => db.messageFil.count({ where: { AND: [{ id }, messagesAJuger(a, NOW)] } }),
      [
        ['accompagnement', 'dép', ici()],
        ['accompagnement, du référent', 'dép', ici({ de: 'réf' })],
        ['que personne n’a signalé', 'personne', ici({ signale: false })],
        ['mission', 'coord', la()],
        ['mission, de la coordination', 'dép', la({ de: 'coord' })],
        ['mission, que personne n’a signalé', 'personne', la({ signale: false })],
      ],
    );
  });
}
