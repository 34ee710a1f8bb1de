import type { Acteur } from '@/lib/auth/acteur';
import { tenirParticipation } from '@/lib/beneficiaires/commands/accord';
import { siContrainte } from '@/lib/contrainte';
import { jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import type { StatutCandidature } from '@/lib/generated/prisma/enums';
import { journaliser } from '@/lib/journal/commands';
import { prevenirCoordination } from '@/lib/missions/commands/prevenir';
import { verrouillerMission } from '@/lib/missions/commands/transition';
import { estPassee } from '@/lib/missions/mission';
import { missionsPubliques } from '@/lib/missions/policy';
import { direOuiEnSouhaitant } from '@/lib/parcours/commands/proposition';
import { debutDuRenvoi } from '@/lib/renvoi';
import { STATUTS_OUVERTS } from '../candidature';
import { peutDeciderPourSoi } from '../policy';
import type { SaisieCandidature } from '../schema';

const DEJA = new MetierError('DEJA_DEPOSEE', 'Vous avez déjà dit « ça m’intéresse » pour cette mission.');

/** L.5425-8: no volunteering for a former employer. One answer per association, kept until the coordination clears it. */
async function aExaminer(tx: Tx, beneficiaireId: string, associationId: string, oui: boolean, now: Date) {
  const cle = { beneficiaireId, associationId };
  if (oui)
    await tx.ancienEmployeur.upsert({
      where: { beneficiaireId_associationId: cle },
      create: { ...cle, declareLe: now },
      update: {},
    });
  return (await tx.ancienEmployeur.count({ where: { ...cle, leveLe: null } })) > 0;
}

function creneauxChoisis(proposes: readonly { id: string }[], choisis: readonly string[]): string[] {
  const dire = (phrase: string) => new MetierError('CRENEAU', phrase, { creneauIds: [phrase] });
  if (choisis.some((id) => !proposes.some((c) => c.id === id)))
    throw dire('Ce moment n’existe plus pour cette mission. Choisissez de nouveau.');
  if (choisis.length === 0 && proposes.length > 1) throw dire('Choisissez au moins un moment.');
  return choisis.length > 0 ? [...new Set(choisis)] : proposes.map((c) => c.id);
}

/** The wish that the same answers made a moment ago: the form came twice. */
async function memeSouhait(
  tx: Tx,
  beneficiaireId: string,
  { missionId, mot, partageTelephone, partageEmail }: SaisieCandidature,
  creneauIds: readonly string[],
  now: Date,
) {
  const ouvert = await tx.candidature.findFirst({
    where: {
      ...{ beneficiaireId, missionId, mot, partageTelephone, partageEmail },
      statut: { in: [...STATUTS_OUVERTS] },
      creeLe: { gte: debutDuRenvoi(now) },
    },
    select: { id: true, statut: true, creneaux: { select: { creneauId: true } } },
  });
  const memes =
    ouvert?.creneaux
      .map((c) => c.creneauId)
      .sort()
      .join() === [...creneauIds].sort().join();
  return memes ? ouvert : null;
}

/**
 * « Ça m’intéresse »: a wish for a published mission, full or not, on chosen half-days.
 * @throws MetierError without consent, after the mission's last day, with a half-day of another mission, or when such
 * a wish is already open
 */
export async function deposerCandidature(
  acteur: Acteur,
  saisie: SaisieCandidature,
  now: Date,
): Promise<{ id: string; statut: StatutCandidature }> {
  if (acteur.role !== 'BENEFICIAIRE' || !peutDeciderPourSoi(acteur))
    throw new Interdit('à la personne elle-même');
  const { beneficiaireId } = acteur;
  return siContrainte(['candidatures_ouvertes'], DEJA, () =>
    db.$transaction(async (tx) => {
      if (!(await tenirParticipation(tx, beneficiaireId)))
        throw new MetierError(
          'CONSENTEMENT',
          'Dites-nous d’abord que vous voulez participer : page « Moi ».',
        );
      // Waits for an end of the mission that is under way, so that no wish is left open behind it.
      await verrouillerMission(tx, saisie.missionId);
      const { communeCode } = await tx.beneficiaire.findUniqueOrThrow({
        where: { id: beneficiaireId },
        select: { communeCode: true },
      });
      const mission = await tx.mission.findFirst({
        where: { AND: [missionsPubliques(), { id: saisie.missionId }] },
        select: {
          id: true,
          titre: true,
          associationId: true,
          finLe: true,
          creneaux: { select: { id: true } },
        },
      });
      if (!mission) throw new NonTrouve('Cette mission');
      if (estPassee(mission, jourDe(now)))
        throw new MetierError('MISSION_FINIE', 'Cette mission est finie. D’autres missions vous attendent.');
      if (await tx.affectation.count({ where: { beneficiaireId, missionId: mission.id, finLe: null } }))
        throw new MetierError('DEJA_LA', 'Vous êtes déjà dans cette mission.');
      const creneauIds = creneauxChoisis(mission.creneaux, saisie.creneauIds);
      const deja = await memeSouhait(tx, beneficiaireId, saisie, creneauIds, now);
      if (deja) return { id: deja.id, statut: deja.statut };
      const examen = await aExaminer(tx, beneficiaireId, mission.associationId, saisie.ancienEmployeur, now);
      const statut = examen ? 'A_EXAMINER' : 'DEPOSEE';
      const candidature = await tx.candidature.create({
        data: {
          beneficiaireId,
          missionId: mission.id,
          statut,
          mot: saisie.mot,
          partageTelephone: saisie.partageTelephone,
          partageEmail: saisie.partageEmail,
          accordLe: now,
          creeLe: now,
          statutLe: now,
          creneaux: {
            create: creneauIds.map((creneauId) => ({ creneauId })),
          },
        },
        select: { id: true },
      });
      // Whoever asks for a mission has changed their mind about it.
      await tx.missionEcartee.deleteMany({ where: { beneficiaireId, missionId: mission.id } });
      await direOuiEnSouhaitant(tx, acteur, mission.id, now);
      await journaliser(tx, acteur, now, {
        action: 'candidature.deposer',
        objet: { type: 'Candidature', id: candidature.id },
        beneficiaireId,
        vers: statut,
      });
      await prevenirCoordination(
        tx,
        communeCode,
        {
          modele: 'candidature.deposee',
          variables: { mission: mission.titre },
          cle: `candidature.deposee:${candidature.id}`,
        },
        now,
      );
      return { id: candidature.id, statut };
    }),
  );
}
