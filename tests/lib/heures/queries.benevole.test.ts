import { describe, expect, it } from 'vitest';
import { aRepondre } from '@/lib/beneficiaires/queries';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { maLigne, mesHeures } from '@/lib/heures/queries/benevole';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-02T10:00:00Z');

async function enMission() {
  const samira = await unBeneficiaire();
  const mission = await uneMission({ publiee: true, champs: { placesPrises: 1 } });
  const { affectation } = await db.candidature.create({
    data: {
      beneficiaireId: samira.id,
      missionId: mission.id,
      accordLe: NOW,
      statut: 'ACCEPTEE',
      affectation: {
        create: { beneficiaireId: samira.id, missionId: mission.id, debutLe: new Date('2026-01-05') },
      },
    },
    include: { affectation: true },
  });
  const ajouter = (date: string, minutes: number, reste: Partial<Prisma.HeuresUncheckedCreateInput> = {}) =>
    db.heures.create({
      data: {
        affectationId: affectation!.id,
        date: new Date(date),
        minutes,
        origine: 'BENEFICIAIRE',
        saisiParId: samira.user.id,
        accordLe: NOW,
        ...reste,
      },
    });
  return { samira, ajouter };
}

describe('mes heures', () => {
  it('comptent ce que j’ai donné, et mettent à part ce qui attend mon oui', async () => {
    const { samira, ajouter } = await enMission();
    await ajouter('2026-01-06', 120);
    await ajouter('2026-01-13', 90);
    const attente = await ajouter('2026-01-20', 60, { origine: 'ASSOCIATION', accordLe: null });
    const r = await mesHeures(samira.acteur);
    expect(r.minutesDonnees).toBe(210);
    expect(r.aAccorder.map((l) => l.id)).toEqual([attente.id]);
    expect(r.lignes.map((l) => l.minutes)).toEqual([90, 120]);
    expect(r.missions).toHaveLength(1);
  });

  it('mettent en tête celles que l’association demande de regarder, même très anciennes', async () => {
    const { samira, ajouter } = await enMission();
    const ancienne = await ajouter('2026-01-06', 45, { statut: 'A_REVOIR', motRevoir: 'Plutôt le 7 ?' });
    for (let jour = 10; jour < 20; jour++) await ajouter(`2026-01-${jour}`, 60);
    const r = await mesHeures(samira.acteur);
    expect(r.aRevoir.map((l) => l.id)).toEqual([ancienne.id]);
    expect(r.lignes).toHaveLength(10);
    expect(r.pages).toBe(1);
    expect(r.minutesDonnees).toBe(645);
    expect(await aRepondre(samira.acteur, new Date())).toMatchObject({
      lignesARevoir: 1,
      minutesAAccorder: 0,
    });
  });

  it('ne sont lues par personne d’autre', async () => {
    const { ajouter } = await enMission();
    const { id } = await ajouter('2026-01-06', 120);
    const { acteur } = await unBeneficiaire();
    expect(await maLigne(acteur, id)).toBeNull();
    expect(await mesHeures(acteur)).toMatchObject({ lignes: [], minutesDonnees: 0, missions: [] });
  });
});
