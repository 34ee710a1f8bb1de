import { beforeEach, describe, expect, it } from 'vitest';
import type { FiltreBoite } from '@/lib/coordination/boite';
import { PAR_GENRE } from '@/lib/coordination/boite';
import { aTraiter } from '@/lib/coordination/queries/boite';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { unCoordinateur } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');
const jour = (t: string) => new Date(`${t}T00:00:00Z`);

let coordination: Awaited<ReturnType<typeof unCoordinateur>>['acteur'];
beforeEach(async () => {
  await db.mission.deleteMany();
  await db.appartenance.deleteMany({ where: { role: 'ASSOCIATION' } });
  await db.association.deleteMany();
  coordination = (await unCoordinateur()).acteur;
});

async function uneTelle(nom: string, champs: Prisma.AssociationUncheckedUpdateInput = {}) {
  const { id } = await uneAssociation();
  return db.association.update({ where: { id }, data: { nom, ...champs } });
}
const relances = async (filtre: FiltreBoite = {}, acteur = coordination) =>
  (await aTraiter(acteur, filtre, NOW)).find((b) => b.genre === 'relance')!;

describe('les associations à relancer', () => {
  it('le sont pour leur assurance, une mission à corriger ou un premier contact ; pas les autres', async () => {
    await uneTelle('Valable', { assuranceExpireLe: jour('2026-04-03') });
    await uneTelle('Sans date', { assuranceExpireLe: null });
    await uneTelle('En pause', { statut: 'EN_PAUSE', assuranceExpireLe: jour('2026-01-01') });
    await uneTelle('Finie', { assuranceExpireLe: jour('2026-03-02') });
    await uneTelle('Bientôt', { assuranceExpireLe: jour('2026-04-02') });
    await uneTelle('Venue d’ailleurs', {
      statut: 'A_CONTACTER',
      source: 'essai',
      clientId: '1',
      creeLe: NOW,
    });
    const corrige = await uneTelle('Corrige');
    for (const statutLe of ['2026-02-20T09:00:00Z', '2026-02-10T09:00:00Z'])
      await uneMission({
        associationId: corrige.id,
        champs: {
          statut: 'A_CORRIGER',
          motifCorrection: 'Dites qui accueille.',
          statutLe: new Date(statutLe),
        },
      });
    const { total, lignes } = await relances();
    expect(total).toBe(4);
    const vues = Object.fromEntries(lignes.map((l) => [l.quoi.split(' · ')[0]!, l]));
    expect(vues['Finie']).toMatchObject({ depuis: jour('2026-03-02'), mien: true, ou: 'Bourg-en-Bresse' });
    expect(vues['Finie']!.quoi).toContain('assurance finie le 2 mars 2026');
    expect(vues['Bientôt']!.depuis).toBeNull();
    expect(vues['Bientôt']!.quoi).toContain('assurance jusqu’au 2 avril 2026');
    expect(vues['Venue d’ailleurs']).toMatchObject({ quoi: 'Venue d’ailleurs · à contacter', depuis: NOW });
    expect(vues['Corrige']).toMatchObject({
      quoi: 'Corrige · 2 missions à corriger',
      depuis: new Date('2026-02-10T09:00:00Z'),
      href: `/coordination/associations/${corrige.id}`,
    });
    expect(lignes[0]!.quoi).toContain('Finie');
  });

  it('se lisent par pages, par territoire, et jamais depuis un autre Département', async () => {
    for (let i = 0; i <= PAR_GENRE; i++) await uneTelle(`N${i}`, { statut: 'A_CONTACTER' });
    await uneTelle('Sans commune', { statut: 'A_CONTACTER', communeCode: null });
    const un = await relances({ genre: 'relance', page: 1 });
    const deux = await relances({ genre: 'relance', page: 2 });
    expect(un.total).toBe(PAR_GENRE + 2);
    expect(new Set([...un.lignes, ...deux.lignes].map((l) => l.id)).size).toBe(PAR_GENRE + 2);
    expect((await relances({ miens: true })).total).toBe(PAR_GENRE + 1);
    expect((await relances({ genre: 'message' })).lignes).toEqual([]);
    expect((await relances({}, { ...coordination, departementCode: '73' })).total).toBe(0);
  });
});
