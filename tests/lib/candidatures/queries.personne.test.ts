import { describe, expect, it } from 'vitest';
import { maDemande, mesDemandes, seancesAnnulees } from '@/lib/candidatures/queries/personne';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneMission } from '../../factories/missions';
import { compterRequetes } from '../../support/requetes';

const NOW = new Date('2026-03-02T10:00:00Z');

describe('mes demandes', () => {
  it('sont les miennes, et celle d’un autre est introuvable', async () => {
    const [samira, lea] = [await unBeneficiaire(), await unBeneficiaire()];
    const mission = await uneMission({ publiee: true });
    const { id } = await db.candidature.create({
      data: { beneficiaireId: samira.id, missionId: mission.id, accordLe: NOW },
    });
    expect((await mesDemandes(samira.acteur, NOW)).map((d) => d.id)).toEqual([id]);
    expect(await mesDemandes(lea.acteur, NOW)).toEqual([]);
    expect(await maDemande(lea.acteur, id, NOW)).toBeNull();
    expect((await maDemande(samira.acteur, id, NOW))?.mission.titre).toBe(mission.titre);
  });

  it('se lisent en autant de requêtes pour une que pour douze', async () => {
    const samira = await unBeneficiaire();
    const demander = async () => {
      const { id: missionId } = await uneMission({ publiee: true });
      await db.candidature.create({ data: { beneficiaireId: samira.id, missionId, accordLe: NOW } });
    };
    await demander();
    const une = await compterRequetes(() => mesDemandes(samira.acteur, NOW));
    for (let i = 0; i < 11; i++) await demander();
    const douze = await compterRequetes(() => mesDemandes(samira.acteur, NOW));
    expect(douze.resultat).toHaveLength(12);
    expect(douze.nombre).toBe(une.nombre);
  });

  it('les séances annulées par l’association se lisent à partir d’aujourd’hui', async () => {
    const mission = await uneMission({ publiee: true });
    const creneauId = mission.creneaux[0]!.id;
    const [hier, demain] = [new Date('2026-03-01'), new Date('2026-03-03')];
    await db.empechement.createMany({ data: [hier, demain].map((date) => ({ creneauId, date })) });
    expect(await seancesAnnulees([creneauId], new Date('2026-03-02'))).toEqual([{ creneauId, date: demain }]);
  });
});
