import { describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { arreterRemplacement, oublierRemplacements, remplacer } from '@/lib/remplacements/commands';
import {
  absencesDe,
  mesRemplacements,
  remplacantsDe,
  remplacementsProches,
} from '@/lib/remplacements/queries';
import { remplacementSchema } from '@/lib/remplacements/schema';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
import { unBinome, unCollegueDe, unRemplacement } from '../../factories/remplacements';

const now = new Date('2026-03-03T09:00:00Z');
const jours = (debutLe: string, finLe: string) => ({ debutLe: new Date(debutLe), finLe: new Date(finLe) });
const DEUX_SEMAINES = jours('2026-03-09', '2026-03-20');
const messages = async (userId: string) =>
  (await db.message.findMany({ where: { userId }, orderBy: { creeLe: 'asc' } })).map((m) => m.modele);

describe('prévoir un remplacement', () => {
  it('par le référent : un collègue de son organisme, et personne d’autre', async () => {
    const { referent, collegue } = await unBinome();
    const ailleurs = await unReferent();
    const prevoir = (remplacantId: string, referentId = referent.id) =>
      remplacer(referent.acteur, { referentId, remplacantId, ...DEUX_SEMAINES }, now);
    await expect(prevoir(ailleurs.id)).rejects.toThrow('introuvable');
    await expect(prevoir(referent.id)).rejects.toThrow('introuvable');
    await expect(prevoir(collegue.id, ailleurs.id)).rejects.toThrow('introuvable');
    await db.user.update({ where: { id: collegue.userId }, data: { desactiveLe: now } });
    await expect(prevoir(collegue.id)).rejects.toThrow('introuvable');
    await db.user.update({ where: { id: collegue.userId }, data: { desactiveLe: null } });
    await prevoir(collegue.id);
    expect(await messages(collegue.userId)).toEqual(['remplacement.de-prevu']);
    expect(await messages(referent.userId)).toEqual([]);
  });

  it('par le Département : n’importe quel référent ; celui qui s’absente l’apprend aussi', async () => {
    const { referent } = await unBinome();
    const [ailleurs, { acteur }] = [await unReferent(), await unAgentDuDepartement()];
    await remplacer(acteur, { referentId: referent.id, remplacantId: ailleurs.id, ...DEUX_SEMAINES }, now);
    expect(await messages(referent.userId)).toEqual(['remplacement.par-prevu']);
    expect(await messages(ailleurs.userId)).toEqual(['remplacement.de-prevu']);
  });

  it('refuse un jour passé, et qui s’absente aussi ces jours-là', async () => {
    const { referent, collegue } = await unBinome();
    const tiers = await unCollegueDe(referent);
    await unRemplacement(collegue, tiers, { debutLe: '2026-03-20', finLe: '2026-03-27' });
    const prevoir = (d: ReturnType<typeof jours>) =>
      remplacer(referent.acteur, { referentId: referent.id, remplacantId: collegue.id, ...d }, now);
    await expect(prevoir(jours('2026-03-02', '2026-03-06'))).rejects.toMatchObject({ code: 'DATE' });
    await expect(prevoir(DEUX_SEMAINES)).rejects.toMatchObject({ code: 'ABSENT' });
    await prevoir(jours('2026-03-03', '2026-03-19'));
  });

  it('refuse qui remplace quelqu’un ces jours-là, et dit qui', async () => {
    const { referent, collegue } = await unBinome();
    const [tiers, { acteur }] = [await unCollegueDe(referent), await unAgentDuDepartement()];
    await db.user.update({ where: { id: tiers.userId }, data: { prenom: 'Zoé', nom: 'Roy' } });
    await unRemplacement(tiers, referent, { debutLe: '2026-03-20', finLe: '2026-03-27' });
    const prevoir = (qui: Parameters<typeof remplacer>[0], d: ReturnType<typeof jours>) =>
      remplacer(qui, { referentId: referent.id, remplacantId: collegue.id, ...d }, now);
    await expect(prevoir(referent.acteur, DEUX_SEMAINES)).rejects.toMatchObject({
      ...{ code: 'REMPLACE', message: 'Vous remplacez Zoé Roy ces jours-là.' },
    });
    await expect(prevoir(acteur, DEUX_SEMAINES)).rejects.toMatchObject({
      ...{ code: 'REMPLACE', message: 'Claire Martin remplace Zoé Roy ces jours-là.' },
    });
    await prevoir(referent.acteur, jours('2026-03-09', '2026-03-19'));
  });

  it('deux périodes ne se touchent pas ; ce qui est arrêté rend ses jours', async () => {
    const { referent, collegue } = await unBinome();
    const referentId = referent.id;
    const prevoir = (d: ReturnType<typeof jours>) =>
      remplacer(referent.acteur, { referentId, remplacantId: collegue.id, ...d }, now);
    const { remplacementId } = await prevoir(DEUX_SEMAINES);
    await expect(prevoir(jours('2026-03-20', '2026-03-27'))).rejects.toMatchObject({ code: 'DEJA' });
    await prevoir(jours('2026-03-21', '2026-03-27'));
    await arreterRemplacement(referent.acteur, { remplacementId }, now);
    await prevoir(jours('2026-03-10', '2026-03-20'));
    expect(await messages(collegue.userId)).toEqual(
      expect.arrayContaining(['remplacement.de-prevu', 'remplacement.de-arrete']),
    );
  });

  it.each([
    ['finit avant de commencer', '2026-03-09', '2026-03-08', false],
    ['dure un jour', '2026-03-09', '2026-03-09', true],
    ['dure 180 jours de plus que son premier', '2026-03-09', '2026-09-05', true],
    ['dure plus de 6 mois', '2026-03-09', '2026-09-06', false],
  ])('un remplacement qui %s', (_, debutLe, finLe, va) => {
    const { referentId, remplacantId } = {
      referentId: '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10',
      remplacantId: '7d0d1e5c-3d86-4a43-8d6c-2f2b4c9d8e21',
    };
    expect(remplacementSchema.safeParse({ referentId, remplacantId, debutLe, finLe }).success).toBe(va);
  });
});

describe('arrêter un remplacement', () => {
  it('le ferme à l’instant ; fini, il ne s’arrête plus ; le remplaçant ne l’arrête pas', async () => {
    const { referent, personne, collegue } = await unBinome();
    const { id } = await unRemplacement(referent, collegue, { debutLe: '2026-03-02', finLe: '2026-03-20' });
    const arreter = (acteur = referent.acteur, quand = now) =>
      arreterRemplacement(acteur, { remplacementId: id }, quand);
    expect((await fileDuReferent(collegue.acteur, now)).map((l) => l.id)).toEqual([personne.id]);
    await expect(arreter(collegue.acteur)).rejects.toThrow('introuvable');
    await expect(arreter(referent.acteur, new Date('2026-03-21T09:00:00Z'))).rejects.toMatchObject({
      code: 'FINI',
    });
    await arreter();
    expect(await fileDuReferent(collegue.acteur, now)).toEqual([]);
  });
});

describe('un remplacement fini', () => {
  it('se garde deux ans, puis s’oublie dans la nuit', async () => {
    const { referent, collegue } = await unBinome();
    const restent = async (quand: string) => {
      await oublierRemplacements(SYSTEME, {}, new Date(quand));
      const lus = await db.remplacement.findMany({ where: { referentId: referent.id } });
      return lus.map((r) => r.finLe.toISOString().slice(0, 10)).sort();
    };
    const arreteLe = new Date('2026-03-03T09:00:00Z');
    await unRemplacement(referent, collegue, { debutLe: '2026-03-09', finLe: '2026-03-20' });
    await unRemplacement(referent, collegue, { debutLe: '2026-04-01', finLe: '2026-04-10', arreteLe });
    expect(await restent('2028-03-03T08:59:00Z')).toEqual(['2026-03-20', '2026-04-10']);
    expect(await restent('2028-03-03T09:01:00Z')).toEqual(['2026-03-20']);
    expect(await restent('2028-03-20T09:00:00Z')).toEqual(['2026-03-20']);
    expect(await restent('2028-03-21T02:30:00Z')).toEqual([]);
  });
});

describe('qui remplace qui', () => {
  it('se lit par chacun des deux et par le Département, avec ce qui est fini', async () => {
    const { referent, collegue } = await unBinome();
    const { acteur } = await unAgentDuDepartement();
    await unRemplacement(referent, collegue, { debutLe: '2026-02-02', finLe: '2026-02-06' });
    await unRemplacement(referent, collegue, { debutLe: '2026-03-02', finLe: '2026-03-06' });
    const fin = (l: readonly { finLe: Date }[]) => l.map((r) => r.finLe.toISOString().slice(0, 10));
    for (const lus of [
      await mesRemplacements(referent.acteur),
      await mesRemplacements(collegue.acteur),
      await absencesDe(acteur, referent.id),
    ])
      expect(fin(lus)).toEqual(['2026-03-06', '2026-02-06']);
    expect(fin(await remplacementsProches(collegue.acteur, now))).toEqual(['2026-03-06']);
    expect(await absencesDe({ ...acteur, departementCode: '02' }, referent.id)).toEqual([]);
  });

  it('se choisit parmi les collègues ; pour un autre, parmi personne', async () => {
    const { referent, collegue } = await unBinome();
    const ids = async (id: string) => (await remplacantsDe(referent.acteur, id)).map((r) => r.id);
    expect(await ids(referent.id)).toEqual([collegue.id]);
    expect(await ids(collegue.id)).toEqual([]);
    const { acteur } = await unAgentDuDepartement();
    expect((await remplacantsDe(acteur, referent.id)).length).toBeGreaterThan(1);
  });
});
