import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { importerFlux } from '@/lib/flux/commands/importer';
import { StatutMission } from '@/lib/generated/prisma/enums';
import { uneAssociation } from '../../factories/missions';
import { unCoordinateur } from '../../factories/comptes';
import { unDepartement } from '../../factories/territoires';
import { enMorceaux, uneMissionXml, unFlux } from '../../support/flux';

const now = new Date('2026-03-03T09:00:00Z');
const importer = (source: string, ...missions: string[]) =>
  importerFlux(SYSTEME, { source, morceaux: enMorceaux(unFlux(...missions), 1000) }, now);
const m = (clientId: string, champs: Record<string, string> = {}) => uneMissionXml({ clientId, ...champs });

beforeAll(async () => {
  await unDepartement();
});

describe('importer un flux', () => {
  it('est réservé à la coordination', async () => {
    const { acteur } = await uneAssociation();
    await expect(importerFlux(acteur, { source: 'a', morceaux: enMorceaux('') }, now)).rejects.toThrow(
      'réservée à la coordination',
    );
  });

  it('crée, reconnaît, modifie ; une association par numéro ; tout attend la coordination', async () => {
    const premier = await importer(
      'essai',
      m('001'),
      m('002'),
      m('001', { title: 'Un autre titre' }),
      m('003', { title: 'Court' }),
    );
    expect(premier).toMatchObject({ lues: 4, creees: 2, modifiees: 0, inchangees: 0, absentes: 0 });
    expect(premier.refusees.map((r) => r.clientId)).toEqual(['001', '003']);
    const second = await importer('essai', m('001'), m('002', { places: '4' }));
    expect(second).toMatchObject({ lues: 2, creees: 0, modifiees: 1, inchangees: 1, refusees: [] });
    const missions = await db.mission.findMany({ where: { source: 'essai' }, orderBy: { clientId: 'asc' } });
    expect(missions.map((x) => [x.clientId, x.statut, x.places])).toEqual([
      ['001', 'A_VALIDER', 1],
      ['002', 'A_VALIDER', 4],
    ]);
    expect(await db.association.count({ where: { source: 'essai' } })).toBe(1);
    expect(await db.journal.count({ where: { action: 'mission.importer' } })).toBe(3);
    expect(await db.importFlux.count({ where: { source: 'essai' } })).toBe(2);
  });

  it('signale ce que le flux n’a plus, sans rien fermer ; ce qui revient n’est plus signalé', async () => {
    await importer('retour', m('1'), m('2'));
    await db.mission.updateMany({
      where: { source: 'retour' },
      data: {
        statut: 'PUBLIEE',
        nePasRemplacerEmploi: true,
        securiteVerifiee: true,
        fraisDits: true,
        publieeLe: now,
      },
    });
    expect(await importer('retour', m('1'))).toMatchObject({ absentes: 1, inchangees: 1 });
    const absente = await db.mission.findFirstOrThrow({ where: { source: 'retour', clientId: '2' } });
    expect(absente).toMatchObject({ statut: 'PUBLIEE', absenteDuFluxLe: now });
    expect(await importer('retour', m('1'), m('2'))).toMatchObject({ absentes: 0, inchangees: 2 });
    expect(await db.mission.count({ where: { source: 'retour', absenteDuFluxLe: { not: null } } })).toBe(0);
  });

  it('une mission qui change est relue d’où qu’elle en soit, sauf finie ou rangée', async () => {
    const statuts = Object.values(StatutMission);
    await importer('etats', ...statuts.map((s) => m(s)));
    for (const statut of statuts)
      await db.mission.updateMany({
        where: { source: 'etats', clientId: statut },
        data: {
          statut,
          ...{ nePasRemplacerEmploi: true, securiteVerifiee: true, fraisDits: true, publieeLe: now },
          ...(statut === 'A_CORRIGER' ? { motifCorrection: 'Dites qui accueille.' } : {}),
        },
      });
    await importer('etats', ...statuts.map((s) => m(s, { places: '7' })));
    const lues = await db.mission.findMany({ where: { source: 'etats' } });
    expect(Object.fromEntries(lues.map((x) => [x.clientId, x.statut]))).toEqual(
      Object.fromEntries(
        statuts.map((s) => [s, s === 'TERMINEE' || s === 'ARCHIVEE' ? s : ('A_VALIDER' as const)]),
      ),
    );
    const { id } = lues.find((x) => x.clientId === 'SUSPENDUE')!;
    expect(await db.journal.findFirst({ where: { objetId: id }, orderBy: { id: 'desc' } })).toMatchObject({
      action: 'mission.importer',
      de: 'SUSPENDUE',
      vers: 'A_VALIDER',
    });
  });

  it('une mission en ligne qui change est relue, sans perdre les places prises', async () => {
    await importer('places', m('1', { places: '3' }));
    await db.mission.updateMany({
      where: { source: 'places' },
      data: {
        statut: 'PUBLIEE',
        nePasRemplacerEmploi: true,
        securiteVerifiee: true,
        fraisDits: true,
        publieeLe: now,
        placesPrises: 2,
      },
    });
    expect(await importer('places', m('1', { places: '1' }))).toMatchObject({ modifiees: 1 });
    expect(await db.mission.findFirst({ where: { source: 'places' } })).toMatchObject({
      statut: 'A_VALIDER',
      places: 2,
      placesPrises: 2,
    });
  });

  it('ne prend pas la place d’une association connue : même RNA, même association', async () => {
    const association = await uneAssociation();
    await db.association.update({ where: { id: association.id }, data: { rna: 'W012345678' } });
    await importer('rna', m('1', { organizationRna: 'W012345678' }));
    expect(await db.mission.findFirst({ where: { source: 'rna' } })).toMatchObject({
      associationId: association.id,
    });
    expect((await db.association.findUniqueOrThrow({ where: { id: association.id } })).nom).toBe(
      association.nom,
    );
  });

  it('un fichier coupé ne change rien, et dit où', async () => {
    const coupe = unFlux(...Array.from({ length: 600 }, (_, i) => m(`c${i}`))).slice(0, -20);
    await expect(
      importerFlux(SYSTEME, { source: 'coupe', morceaux: enMorceaux(coupe, 5000) }, now),
    ).rejects.toThrow(/ligne \d+, colonne \d+/);
    expect(await db.mission.count({ where: { source: 'coupe' } })).toBe(0);
    expect(await db.importFlux.count({ where: { source: 'coupe' } })).toBe(0);
  });

  it('deux imports de la même source en même temps ne créent rien en double', async () => {
    const { acteur } = await unCoordinateur();
    const un = () =>
      importerFlux(acteur, { source: 'deux', morceaux: enMorceaux(unFlux(m('1'), m('2'))) }, now);
    const rapports = await Promise.all([un(), un()]);
    expect(rapports.map((r) => r.creees).sort()).toEqual([0, 2]);
    expect(await db.mission.count({ where: { source: 'deux' } })).toBe(2);
  });

  it('refuse un nom de source impossible', async () => {
    await expect(importer('deux mots')).rejects.toThrow('sans espace');
  });
});
