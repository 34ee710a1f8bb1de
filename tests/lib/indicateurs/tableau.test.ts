import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { CodeIndicateur } from '@/lib/indicateurs/indicateur';
import { mesurer } from '@/lib/indicateurs/queries/mesures';
import { tableauDeBord } from '@/lib/indicateurs/queries/tableau';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
import { uneFiche, unePersonneEnMission } from '../../factories/passeport';
import { compterRequetes } from '../../support/requetes';

const JUIN = new Date('2026-06-15T09:00:00Z');
const PERIODE = { departementCode: '01', annee: 2026, jour: new Date('2026-06-15') };

let agent: Awaited<ReturnType<typeof unAgentDuDepartement>>['acteur'];
let bresse: string;
let bugey: string;
beforeAll(async () => {
  agent = (await unAgentDuDepartement()).acteur;
  [bresse, bugey] = (await db.territoire.findMany({ orderBy: { nom: 'asc' } })).map((t) => t.id) as [
    string,
    string,
  ];
});
beforeEach(async () => {
  await db.affectation.deleteMany();
});

async function cellule(code: CodeIndicateur, par: 'T' | 'R' | 'E', cle: string | null = null) {
  const m = (await mesurer(PERIODE)).find((l) => l.code === code && l.par === par && l.cle === cle);
  return m?.valeur ?? 0;
}

describe('ce qui est compté', () => {
  it('une mission acceptée : +1 personne dans le territoire où elle vit et pour le genre de son référent', async () => {
    const ft = await unReferent('FRANCE_TRAVAIL');
    const personne = await unBeneficiaire({
      commune: '01283',
      referentId: ft.id,
      organismeId: ft.organisme.id,
    });
    await unePersonneEnMission({ personne, commune: '01053' });
    await unePersonneEnMission({ personne, commune: '01053' });
    expect(await cellule('PERSONNES_ACCOMPAGNEES', 'T', bugey)).toBe(1);
    expect(await cellule('PERSONNES_ACCOMPAGNEES', 'T', bresse)).toBe(0);
    expect(await cellule('PERSONNES_ACCOMPAGNEES', 'R', 'FRANCE_TRAVAIL')).toBe(1);
    expect(await cellule('PERSONNES_ACCOMPAGNEES', 'E')).toBe(1);
    expect(await cellule('ASSOCIATIONS_ACCUEILLANTES', 'T', bresse)).toBe(2);
  });

  it('des heures confirmées : dans le territoire de la mission et pour le référent du jour où elles sont faites', async () => {
    const avant = await unReferent('DEPARTEMENT');
    const apres = await unReferent('FRANCE_TRAVAIL');
    const personne = await unBeneficiaire({ commune: '01283' });
    await db.suivi.createMany({
      data: [
        {
          beneficiaireId: personne.id,
          organismeId: avant.organisme.id,
          referentId: avant.id,
          debutLe: new Date('2026-01-01'),
          finLe: new Date('2026-03-01'),
        },
        {
          beneficiaireId: personne.id,
          organismeId: apres.organisme.id,
          referentId: apres.id,
          debutLe: new Date('2026-03-01'),
        },
      ],
    });
    const { affectation } = await unePersonneEnMission({ personne, minutes: 150, commune: '01053' });
    expect(await cellule('HEURES_CONFIRMEES', 'T', bresse)).toBe(150);
    expect(await cellule('HEURES_CONFIRMEES', 'R', 'DEPARTEMENT')).toBe(150);
    expect(await cellule('PERSONNES_ACCOMPAGNEES', 'R', 'FRANCE_TRAVAIL')).toBe(1);
    await db.heures.create({
      data: {
        affectationId: affectation.id,
        date: new Date('2026-03-01'),
        minutes: 60,
        origine: 'ASSOCIATION',
        saisiParId: personne.userId,
      },
    });
    expect(await cellule('HEURES_CONFIRMEES', 'E')).toBe(150);
    await db.heures.updateMany({
      where: { minutes: 60 },
      data: { statut: 'CONFIRMEES', confirmeLe: JUIN, confirmeParId: personne.userId },
    });
    expect(await cellule('HEURES_CONFIRMEES', 'E')).toBe(150);
    await db.heures.updateMany({ where: { minutes: 60 }, data: { accordLe: JUIN } });
    expect(await cellule('HEURES_CONFIRMEES', 'E')).toBe(210);
    expect(await cellule('HEURES_CONFIRMEES', 'R', 'FRANCE_TRAVAIL')).toBe(60);
  });

  it('ni une mission finie l’an passé, ni les heures d’une autre année', async () => {
    await unePersonneEnMission({ debutLe: '2025-02-01', finLe: '2025-12-31', minutes: 60 });
    expect(await cellule('PERSONNES_ACCOMPAGNEES', 'E')).toBe(0);
    await unePersonneEnMission({ debutLe: '2025-02-01', finLe: '2026-01-01', minutes: 60 });
    expect(await cellule('PERSONNES_ACCOMPAGNEES', 'E')).toBe(1);
    expect(await cellule('HEURES_CONFIRMEES', 'E')).toBe(0);
  });

  it('les pages attestées dans l’année', async () => {
    await uneFiche({ attestee: true });
    await uneFiche({ accordee: true });
    expect(await cellule('FICHES_ATTESTEES', 'T', bresse)).toBe(1);
  });
});

describe('le tableau de bord', () => {
  it('montre 5 personnes au Département, et rien au public avant 11', async () => {
    for (let i = 0; i < 5; i++) await unePersonneEnMission({ minutes: 60 });
    const vu = await tableauDeBord(agent, 2026, JUIN);
    expect(vu.total.PERSONNES_ACCOMPAGNEES).toBe(5);
    expect(vu.total.HEURES_CONFIRMEES).toBe(300);
    expect(vu.territoires.find((t) => t.cle === bresse)?.valeurs.PERSONNES_ACCOMPAGNEES).toBe(5);
    expect(vu.types.find((t) => t.cle === 'AUCUN')?.valeurs.PERSONNES_ACCOMPAGNEES).toBe(5);
    const dehors = await tableauDeBord(PUBLIC, 2026, JUIN);
    expect(dehors.total).toMatchObject({ PERSONNES_ACCOMPAGNEES: null, HEURES_CONFIRMEES: null });
    expect(dehors.total.MISSIONS_ACTIVES).toBeGreaterThan(0);
    expect(dehors.types).toEqual([]);
  });

  it('se lit en 4 requêtes au plus, quel que soit le nombre de personnes', async () => {
    await tableauDeBord(agent, 2026, JUIN);
    expect((await compterRequetes(() => tableauDeBord(agent, 2026, JUIN))).nombre).toBeLessThanOrEqual(4);
  });

  it('revient à l’année en cours quand l’année demandée n’est pas connue', async () => {
    await db.objectif.create({
      data: { departementCode: '01', annee: 2024, personnes: 50, atteintPublie: 60 },
    });
    expect((await tableauDeBord(agent, 1812, JUIN)).annee).toBe(2026);
    expect(await tableauDeBord(agent, 2024, JUIN)).toMatchObject({
      annee: 2024,
      annees: [2026, 2024],
      objectif: { personnes: 50, atteintPublie: 60 },
    });
  });
});
