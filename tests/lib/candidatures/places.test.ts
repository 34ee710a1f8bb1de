import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { terminerAffectation } from '@/lib/candidatures/commands/affectation';
import { retirerCandidature } from '@/lib/candidatures/commands/fermeture';
import { passerOffresExpirees } from '@/lib/candidatures/commands/offre';
import {
  accepterCandidature,
  donnerSansSuite,
  prendrePlaceOfferte,
} from '@/lib/candidatures/commands/reponse';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneCandidature } from '../../factories/candidatures';
import { uneAssociation, uneMission } from '../../factories/missions';

const GESTES = ['accepter', 'sansSuite', 'prendre', 'retirer', 'terminer', 'attendre'] as const;
const PERSONNES = 4;

/** After every gesture: places held are never more than places, and exactly the open affectations and offers. */
async function verifier(missionId: string) {
  const mission = await db.mission.findUniqueOrThrow({ where: { id: missionId } });
  const ouvertes = await db.affectation.count({ where: { missionId, finLe: null } });
  const offres = await db.candidature.count({ where: { missionId, statut: 'PLACE_OFFERTE' } });
  expect(mission.placesPrises).toBe(ouvertes + offres);
  expect(mission.placesPrises).toBeLessThanOrEqual(mission.places);
  expect(mission.statut).toBe(mission.placesPrises === mission.places ? 'COMPLETE' : 'PUBLIEE');
  const etapes = await db.beneficiaire.findMany({
    where: { candidatures: { some: { missionId } } },
    select: { etape: true, affectations: { where: { finLe: null }, select: { id: true } } },
  });
  for (const { etape, affectations } of etapes)
    expect(etape).toBe(affectations.length > 0 ? 'EN_MISSION' : 'EN_RECHERCHE');
}

it(
  'quoi que fassent les uns et les autres, les places disent toujours vrai',
  { timeout: 120_000 },
  async () => {
    const association = await uneAssociation();
    const personnes: Awaited<ReturnType<typeof unBeneficiaire>>[] = [];
    for (let i = 0; i < PERSONNES; i++) personnes.push(await unBeneficiaire());
    const gestes = fc.array(fc.tuple(fc.constantFrom(...GESTES), fc.nat(PERSONNES - 1)), {
      minLength: 4,
      maxLength: 14,
    });
    await fc.assert(
      fc.asyncProperty(gestes, fc.integer({ min: 1, max: 2 }), async (suite, places) => {
        const mission = await uneMission({ publiee: true, places, associationId: association.id });
        const demandes = [];
        for (const personne of personnes)
          demandes.push(await uneCandidature(mission, 'PROPOSEE_A_L_ASSOCIATION', { personne }));
        let now = new Date('2026-03-03T09:00:00Z');
        for (const [geste, i] of suite) {
          const { id: candidatureId, personne } = demandes[i]!;
          const affectation = await db.affectation.findFirst({ where: { candidatureId } });
          now = new Date(now.getTime() + 60_000);
          const faire = {
            accepter: () => accepterCandidature(association.acteur, { candidatureId }, now),
            sansSuite: () => donnerSansSuite(association.acteur, { candidatureId }, now),
            prendre: () => prendrePlaceOfferte(personne.acteur, { candidatureId }, now),
            retirer: () => retirerCandidature(personne.acteur, { candidatureId }, now),
            terminer: () =>
              terminerAffectation(
                association.acteur,
                { affectationId: affectation?.id ?? candidatureId },
                now,
              ),
            attendre: () =>
              passerOffresExpirees(SYSTEME, {}, (now = new Date(now.getTime() + 4 * 86_400_000))),
          }[geste];
          await Promise.resolve(faire()).catch((e: { code?: string }) => {
            if (!e.code || e.code.startsWith('P')) throw e;
          });
          await verifier(mission.id);
        }
        await db.affectation.updateMany({
          where: { missionId: mission.id, finLe: null },
          data: { finLe: now },
        });
        await db.beneficiaire.updateMany({
          where: { id: { in: personnes.map((p) => p.id) } },
          data: { etape: 'EN_RECHERCHE' },
        });
      }),
      { numRuns: 12 },
    );
  },
);
