import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { db } from '@/lib/db';
import { preparerFichier, telechargerFichier } from '@/lib/exports/commands/fichier';
import { exporterListe } from '@/lib/exports/commands/liste';
import { oublierFichiers } from '@/lib/exports/commands/menage';
import { EN_PREPARATION_MAX, LIGNES_MAX, LIGNES_TOUT_DE_SUITE, type ListeLongue } from '@/lib/exports/liste';
import { LONGUES } from '@/lib/exports/longue';
import { mesFichiers } from '@/lib/exports/queries';
import { tableauCsv } from '@/lib/tableur/csv';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { unFichierPret } from '../../factories/exports';
import { uneMission } from '../../factories/missions';
import { unSujet } from '../../factories/sujet';
import { AIN } from '../../factories/territoires';

const now = new Date('2026-03-03T09:00:00Z');
const plusTard = (heures: number) => new Date(now.getTime() + heures * 3_600_000);
type Agent = Awaited<ReturnType<typeof unAgentDuDepartement>>['acteur'];
const comptes = (acteur: Agent, criteres: string, format: 'csv' | 'xlsx' = 'csv') =>
  exporterListe(acteur, { liste: 'COMPTES', criteres, format }, now);
const travaux = (id: string) =>
  db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE key = ${`preparer_fichier:${id}`}`;

/** Enough accounts of one name for a file that one waits for, and one more, all in one statement each. */
async function desComptes(nom: string, combien: number) {
  const ids = Array.from({ length: combien }, () => randomUUID());
  await db.user.createMany({
    data: ids.map((id, i) => ({ id, nom, prenom: `P${String(i).padStart(5, '0')}` })),
  });
  await db.appartenance.createMany({
    data: ids.map((userId) => ({ userId, role: 'COORDINATION', departementCode: AIN })),
  });
}

let agent: Agent;
beforeAll(async () => {
  agent = (await unAgentDuDepartement()).acteur;
  await desComptes('Juste', LIGNES_TOUT_DE_SUITE);
  await desComptes('Longue', LIGNES_TOUT_DE_SUITE + 1);
});

describe('une liste en fichier', () => {
  it('est à un seul rôle', async () => {
    const { acteurs } = await unSujet();
    const tous = [
      ...[agent, (await unCoordinateur()).acteur, (await unReferent()).acteur],
      ...[acteurs.association, acteurs.personne, SYSTEME],
    ];
    for (const liste of Object.keys(LONGUES) as ListeLongue[])
      for (const acteur of tous) {
        const lue = exporterListe(acteur, { liste, criteres: '', format: 'csv' }, now).then(
          () => 'LUE',
          (e: { code: string }) => e.code,
        );
        const sienne = acteur.role === LONGUES[liste].role;
        expect([liste, acteur.role, await lue]).toEqual([liste, acteur.role, sienne ? 'LUE' : 'INTERDIT']);
      }
  });

  it('a les colonnes et les filtres de l’écran de la coordination, et rien qu’elle n’y lise', async () => {
    const { acteur } = await unCoordinateur();
    const mission = await uneMission({ publiee: true, champs: { titre: 'Trier =des vêtements' } });
    const personne = await unBeneficiaire({ prenom: 'Samira' });
    await db.user.update({ where: { id: personne.user.id }, data: { nom: 'Ouali' } });
    const lire = async (liste: ListeLongue, criteres: string) =>
      tableauCsv((await exporterListe(acteur, { liste, criteres, format: 'csv' }, now))!);
    expect(await lire('MISSIONS', 'q=trier')).toMatch(
      /\r\nTrier =des vêtements;[^;]+;[^;]+;En ligne;\d+;0\r\n$/,
    );
    expect(await lire('MISSIONS', 'q=trier&statut=BROUILLON')).not.toContain('Trier');
    expect(await lire('ASSOCIATIONS', `q=${encodeURIComponent('rien de tel')}`)).toBe(
      '\uFEFFAssociation;Commune;Lien;Missions en ligne;Fin de l’assurance\r\n',
    );
    const personnes = await lire('PERSONNES', 'q=ouali');
    expect(personnes).toMatch(/^\uFEFFNom;Prénom;Commune;Territoire;Étape;Mission en cours\r\nOuali;Samira;/);
    expect(personnes).not.toMatch(/RSA|contrat|heure|@|\+33/i);
    expect(await db.mission.count({ where: { id: mission.id } })).toBe(1);
  });

  it('d’une association, ne dit que ses missions', async () => {
    const [a, b] = [await unSujet(), await unSujet()];
    const t = await exporterListe(
      a.acteurs.association,
      { liste: 'MISSIONS_TENUES', criteres: '', format: 'csv' },
      now,
    );
    expect(t!.lignes.map((l) => l[0])).toEqual([a.mission.titre]);
    expect(b.mission.id).not.toBe(a.mission.id);
  });
});

describe('une longue liste', () => {
  it('de deux mille lignes est faite tout de suite ; une de plus, elle attend', async () => {
    const { acteur: agent } = await unAgentDuDepartement();
    expect((await comptes(agent, 'q=juste'))!.lignes).toHaveLength(LIGNES_TOUT_DE_SUITE);
    expect(await comptes(agent, 'q=longue')).toBeNull();
    const [f] = await mesFichiers([agent], now);
    expect(f).toMatchObject({ liste: 'COMPTES', format: 'csv', statut: 'EN_PREPARATION', nombre: null });
    expect(await travaux(f!.id)).toEqual([{ n: 1 }]);
    await expect(telechargerFichier(agent, f!.id, now)).rejects.toMatchObject({ code: 'NON_TROUVE' });

    await preparerFichier({ fichierId: f!.id }, plusTard(1));
    const { octets, format } = await telechargerFichier(agent, f!.id, plusTard(2));
    const lignes = Buffer.from(octets).toString('utf8').trimEnd().split('\r\n');
    expect(format).toBe('csv');
    expect(lignes).toHaveLength(LIGNES_TOUT_DE_SUITE + 2);
    expect(new Set(lignes).size).toBe(lignes.length);
    expect(lignes[1]).toMatch(/^Longue;P00000;/);
    const traces = await db.journal.findMany({
      where: { acteurId: agent.userId },
      orderBy: { id: 'desc' },
      take: 2,
    });
    expect(traces.map((t) => [t.action, t.codes])).toEqual([
      ['export.telecharger', { liste: 'COMPTES', nombre: LIGNES_TOUT_DE_SUITE + 1 }],
      ['export.demander', { liste: 'COMPTES' }],
    ]);
  });

  it('demandée deux fois, dans un autre ordre ou d’une autre page, est le même fichier, que l’on rappelle', async () => {
    const { acteur } = await unAgentDuDepartement();
    await comptes(acteur, 'q=longue&role=COORDINATION&format=csv');
    await comptes(acteur, 'role=COORDINATION&page=4&q=longue');
    const [f, ...autres] = await mesFichiers([acteur], now);
    expect(autres).toEqual([]);
    expect(await travaux(f!.id)).toEqual([{ n: 1 }]);
    expect(await db.journal.count({ where: { acteurId: acteur.userId, action: 'export.demander' } })).toBe(1);
    await comptes(acteur, 'role=COORDINATION&q=longue', 'xlsx');
    expect(await mesFichiers([acteur], now)).toHaveLength(2);
  });

  it('ne se prépare pas par dizaines', async () => {
    const { acteur } = await unAgentDuDepartement();
    for (let i = 0; i < EN_PREPARATION_MAX; i++) await comptes(acteur, `q=longue&i=${i}`);
    await expect(comptes(acteur, 'q=longue&i=x')).rejects.toMatchObject({ code: 'TROP' });
    expect(await mesFichiers([acteur], now)).toHaveLength(EN_PREPARATION_MAX);
  });

  it('n’est pas faite pour qui n’a plus ce rôle, ni téléchargée par qui ne l’a plus', async () => {
    const { acteur, user } = await unAgentDuDepartement();
    await comptes(acteur, 'q=longue');
    const [f] = await mesFichiers([acteur], now);
    await db.appartenance.updateMany({ where: { userId: user.id }, data: { finLe: now } });
    await preparerFichier({ fichierId: f!.id }, now);
    expect(await mesFichiers([acteur], now)).toMatchObject([{ statut: 'IMPOSSIBLE', nombre: null }]);
    const pret = await unFichierPret(now);
    const autrement = { ...pret.acteur, role: 'COORDINATION' as const, territoireIds: [] };
    for (const autre of [agent, autrement])
      await expect(telechargerFichier(autre, pret.id, now)).rejects.toMatchObject({ code: 'NON_TROUVE' });
    expect(Buffer.from((await telechargerFichier(pret.acteur, pret.id, now)).octets)).toHaveLength(5);
  });

  it('devenue trop longue, se dit ; un travail de trop ne refait rien', async () => {
    expect(LIGNES_MAX).toBeGreaterThan(LIGNES_TOUT_DE_SUITE);
    const pret = await unFichierPret(now);
    await preparerFichier({ fichierId: pret.id }, now);
    await preparerFichier({ fichierId: randomUUID() }, now);
    expect(await db.fichierExporte.findUnique({ where: { id: pret.id } })).toMatchObject({ nombre: 0 });
  });

  it('attend un jour, puis s’efface', async () => {
    const pret = await unFichierPret(now);
    await expect(telechargerFichier(pret.acteur, pret.id, plusTard(24))).rejects.toMatchObject({
      code: 'NON_TROUVE',
    });
    await oublierFichiers(SYSTEME, {}, plusTard(23));
    expect(await mesFichiers([pret.acteur], plusTard(23))).toHaveLength(1);
    await oublierFichiers(SYSTEME, {}, plusTard(24));
    expect(await db.fichierExporte.count({ where: { id: pret.id } })).toBe(0);
  });

  it('qui nomme des personnes s’en va dès que l’une d’elles s’efface ; les autres restent', async () => {
    const pret = await unFichierPret(now);
    const { acteur } = await unCoordinateur();
    const nominatif = await db.fichierExporte.create({
      data: {
        ...{ userId: acteur.userId, role: 'COORDINATION', departementCode: AIN, liste: 'PERSONNES' },
        ...{
          format: 'csv',
          criteres: '',
          statut: 'PRET',
          octets: Buffer.from('Samira'),
          nombre: 1,
          creeLe: now,
        },
      },
    });
    const personne = await unBeneficiaire({});
    await effacerDonnees(personne.acteur, { beneficiaireId: personne.id, compris: true }, now);
    expect(await db.fichierExporte.count({ where: { id: nominatif.id } })).toBe(0);
    expect(await db.fichierExporte.count({ where: { id: pret.id } })).toBe(1);

    // Made by the worker from what it read before the erasure, and written after it.
    const enRetard = await db.fichierExporte.create({
      data: {
        ...{ userId: acteur.userId, role: 'COORDINATION', departementCode: AIN, liste: 'PERSONNES' },
        ...{
          format: 'csv',
          criteres: '',
          statut: 'PRET',
          octets: Buffer.from('Samira'),
          nombre: 1,
          creeLe: now,
        },
      },
    });
    await expect(telechargerFichier(acteur, enRetard.id, plusTard(1))).rejects.toMatchObject({
      code: 'NON_TROUVE',
    });
  });
});
