import { beforeAll, describe, expect, it } from 'vitest';
import { ouvrirDossier } from '@/lib/coordination/commands/dossier';
import type { FiltreBoite } from '@/lib/coordination/boite';
import { aTraiter } from '@/lib/coordination/queries/boite';
import { personnesAccompagnees } from '@/lib/coordination/queries/personnes';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');

describe('l’espace de la coordination', () => {
  let coordination: Awaited<ReturnType<typeof unCoordinateur>>['acteur'];
  let samira: Awaited<ReturnType<typeof unBeneficiaire>>;

  beforeAll(async () => {
    coordination = (await unCoordinateur()).acteur;
    const referent = await unReferent();
    samira = await unBeneficiaire({ referentId: referent.id, organismeId: referent.organismeId });
    await db.contrat.create({
      data: {
        beneficiaireId: samira.id,
        type: 'CONTRAT_ENGAGEMENT',
        nature: 'SOCIAL',
        debutLe: new Date('2026-01-10'),
        cibleHebdo: 7,
      },
    });
  });

  it('n’ouvre la liste des personnes qu’à la coordination', async () => {
    const autres = [
      (await unReferent()).acteur,
      (await uneAssociation()).acteur,
      (await unAgentDuDepartement()).acteur,
    ];
    for (const acteur of autres)
      expect(await personnesAccompagnees(acteur, { page: 1 }, NOW)).toMatchObject({ lignes: [], total: 0 });
    const { lignes, total } = await personnesAccompagnees(
      coordination,
      { q: 'samira durand', page: 900 },
      NOW,
    );
    expect(total).toBe(1);
    expect(lignes[0]!.id).toBe(samira.id);
  });

  it('un autre Département ne voit ni la liste ni le dossier', async () => {
    const ailleurs = { ...coordination, departementCode: '73' };
    expect((await personnesAccompagnees(ailleurs, { page: 1 }, NOW)).total).toBe(0);
    await expect(ouvrirDossier(ailleurs, { beneficiaireId: samira.id }, NOW)).rejects.toBeInstanceOf(
      NonTrouve,
    );
    expect(await db.journal.count({ where: { action: 'dossier.lire' } })).toBe(0);
  });

  it('chaque ouverture d’un dossier est au journal ; rien du contrat ni du public n’y est', async () => {
    const dossier = await ouvrirDossier(coordination, { beneficiaireId: samira.id }, NOW);
    const lignes = await db.journal.findMany({ where: { action: 'dossier.lire' } });
    expect(lignes).toMatchObject([{ beneficiaireId: samira.id, acteurId: coordination.userId }]);
    expect(JSON.stringify(dossier)).not.toMatch(/CONTRAT|RSA|cible|metierVise/);
  });

  it('la boîte réunit ce qui attend, le plus ancien d’abord, avec le total', async () => {
    const mission = await uneMission({ champs: { statut: 'A_VALIDER' } });
    await db.candidature.create({
      data: { beneficiaireId: samira.id, missionId: mission.id, accordLe: NOW, statut: 'A_EXAMINER' },
    });
    for (let i = 0; i < 25; i++)
      await db.messageContact.create({
        data: {
          email: `v${i}@exemple.fr`,
          sujet: 'autre',
          texte: 'Bonjour',
          creeLe: new Date(NOW.getTime() - i * 1000),
        },
      });
    const boite = Object.fromEntries((await aTraiter(coordination, {}, NOW)).map((b) => [b.genre, b]));
    expect(boite.mission).toMatchObject({ total: 1, lignes: [{ id: mission.id, mien: true }] });
    expect(boite.examen!.total).toBe(1);
    expect(boite.souhait!.total).toBe(0);
    expect(boite.message!.total).toBe(25);
    expect(boite.message!.lignes).toHaveLength(20);
    expect(boite.message!.lignes[0]!.quoi).toContain('v24@exemple.fr');
  });

  it('la boîte se lit page par page, une sorte à la fois, et par territoire : rien n’est hors d’atteinte', async () => {
    const lire = async (filtre: FiltreBoite) =>
      Object.fromEntries((await aTraiter(coordination, filtre, NOW)).map((b) => [b.genre, b]));
    const avant = await lire({ genre: 'mission' });
    const { territoireId } = await db.commune.findUniqueOrThrow({ where: { code: '01283' } });
    const ailleurs = { ...coordination, territoireIds: [territoireId!] };
    const [loin] = (await aTraiter(ailleurs, { genre: 'mission', miens: true }, NOW)).filter(
      (b) => b.genre === 'mission',
    );
    expect(avant.mission!.total).toBe(1);
    expect(loin).toMatchObject({ total: 0, lignes: [] });
    const page1 = await lire({ genre: 'message', page: 1 });
    const page2 = await lire({ genre: 'message', page: 2 });
    expect(page1.mission).toMatchObject({ total: 1, lignes: [] });
    const vus = [...page1.message!.lignes, ...page2.message!.lignes].map((l) => l.id);
    expect(new Set(vus).size).toBe(25);
    expect((await lire({ genre: 'message', page: 99 })).message!.lignes).toEqual(page2.message!.lignes);
  });
});
