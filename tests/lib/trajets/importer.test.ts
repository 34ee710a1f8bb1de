import { describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { retirerHoraires } from '@/lib/trajets/commands/horaires';
import { arret, course, type Tables } from '../../support/gtfs';
import { importer, liaisons, NOW, OFFRE, offre, preparer, table } from './essai';

preparer();

describe('importer des horaires', () => {
  it('garde ce qui relie deux arrêts sans changer : durée, départs d’un jour, jours, moyen', async () => {
    const rapport = await importer(offre);
    expect(rapport).toMatchObject({ arrets: 3, sansPosition: 0, courses: 9, liaisons: 2 });
    expect(rapport.valableJusque).toEqual(new Date('2026-06-03'));
    expect(await liaisons()).toEqual(OFFRE);
    // Each stop and itself; none is near another.
    expect(await db.correspondance.count()).toBe(3);
    const { id: objetId } = await db.sourceHoraires.findUniqueOrThrow({ where: { nom: 'essai' } });
    expect(await db.journal.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      action: 'horaires.importer',
      objetId,
      codes: { nombre: 2 },
    });
  });

  it('deux fois le même fichier est une fois ; un autre nom se tient à côté ; l’un se retire sans l’autre', async () => {
    await importer(offre);
    const avant = await db.sourceHoraires.findFirst();
    await importer(offre);
    expect(await db.sourceHoraires.findMany()).toEqual([avant]);
    expect(await liaisons()).toEqual(OFFRE);
    await importer(offre, 'Autre réseau');
    expect(await db.liaison.count()).toBe(4);
    // The two stations stand in one place: one changes there, from each timetable to the other.
    expect(await db.correspondance.count()).toBe(12);
    await retirerHoraires(SYSTEME, { source: 'essai' }, NOW);
    expect(await liaisons()).toEqual(OFFRE);
    expect(await db.correspondance.count()).toBe(3);
    // The journal holds no name: « essai » is a free text.
    const lignes = await db.journal.findMany({ where: { objetType: 'SourceHoraires' } });
    expect(lignes.filter((l) => !/^[\da-f-]{36}$/.test(l.objetId))).toEqual([]);
    await expect(retirerHoraires(SYSTEME, { source: 'essai' }, NOW)).rejects.toThrow('Aucun horaire');
  });

  it('un import en cours, le second l’apprend aussitôt ; retirer aussi', async () => {
    await importer(offre);
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('horaires', 0))`;
      const phrase = 'Un autre import est en cours. Rien n’a changé.';
      await expect(importer(offre, 'autre')).rejects.toThrow(phrase);
      await expect(retirerHoraires(SYSTEME, { source: 'essai' }, NOW)).rejects.toThrow(phrase);
    });
    expect(await liaisons()).toEqual(OFFRE);
    await importer(offre, 'autre');
    expect(await db.liaison.count()).toBe(4);
  });

  it('trop de services, dits par semaine ou par date : une phrase', async () => {
    const noms = Array.from({ length: 100_001 }, (_, i) => `s${i}`);
    const semaine = [
      table('calendar.txt')[0]!,
      ...noms.map((n) => [n, ...table('calendar.txt')[1]!.slice(1)]),
    ];
    const dates = [['service_id', 'date', 'exception_type'], ...noms.map((n) => [n, '20260304', '1'])];
    const essais: Tables[] = [{ 'calendar.txt': semaine }, { 'calendar_dates.txt': dates }];
    for (const tables of essais)
      await expect(importer({ ...offre, ...tables })).rejects.toThrow('Ce fichier a trop de services.');
  });

  it('un mauvais fichier laisse les horaires d’avant', async () => {
    await importer(offre);
    await expect(importer({ ...offre, 'stop_times.txt': [['trip_id']] })).rejects.toThrow(
      'stop_times.txt n’a pas de colonne stop_sequence. Rien n’a changé.',
    );
    expect(await liaisons()).toEqual(OFFRE);
  });

  it('lit BOM, CRLF, guillemets, colonnes dans un autre ordre et lignes vides', async () => {
    const csv = table('stops.txt').map(([id, , lat, lon, type, parent]) =>
      [lon, lat, `"Place ""${id}"", côté gare"`, id, parent, type].join(','),
    );
    csv[0] = 'stop_lon, stop_lat ,stop_name,stop_id,parent_station,location_type';
    await importer({ ...offre, 'stops.txt': `\uFEFF${csv.join('\r\n')}\r\n\r\n` });
    expect(await liaisons()).toEqual(OFFRE);
  });

  it('compte à part les arrêts sans position, et ne garde pas ceux qui sont loin', async () => {
    const rapport = await importer({
      ...offre,
      'stops.txt': [
        ...table('stops.txt'),
        arret('nulle-part', '', ''),
        arret('zero', 0, 0),
        arret('paris', 48.85, 2.35),
      ],
    });
    expect(rapport).toMatchObject({ arrets: 3, sansPosition: 2 });
  });
});

describe('ce que l’on retient d’une ligne', () => {
  const bus = (trips: string[][], ...courses: ReturnType<typeof course>[]): Tables => ({
    ...offre,
    'trips.txt': [['route_id', 'service_id', 'trip_id', 'note'], ...trips],
    'stop_times.txt': [table('stop_times.txt')[0]!, ...courses.flat()],
  });
  const car = (trip: string, service = 'S') => ['car', service, trip, ''];

  it('une heure absente entre deux arrêts se déduit ; au bout, l’arrêt n’est pas compté', async () => {
    await importer(
      bus(
        [car('a'), car('b')],
        course('a', 540, ['quai', 0], ['viriat', null], ['oyonnax', 60]),
        course('b', 600, ['quai', 0], ['viriat', null]),
      ),
    );
    expect(await liaisons()).toEqual([
      ['bourg', 'oyonnax', 60, 1, 31, 1],
      ['bourg', 'viriat', 30, 1, 31, 1],
      ['viriat', 'oyonnax', 30, 1, 31, 1],
    ]);
  });

  it('« 25:10:00 » est la nuit d’après : le trajet ne compte pas parmi ceux du jour', async () => {
    await importer(
      bus(
        [car('nuit'), car('jour')],
        course('nuit', 25 * 60 + 10, ['quai', 0], ['viriat', 15]),
        course('jour', 18 * 60 + 50, ['quai', 0], ['viriat', 25]),
      ),
    );
    expect(await liaisons()).toEqual([['bourg', 'viriat', 25, 1, 31, 1]]);
  });

  it('les jours sont ceux du calendrier, exceptions comprises, pas ceux d’un service qui ne roule pas', async () => {
    await importer({
      ...bus(
        [car('a', 'MERCREDI'), car('b', 'W'), car('c', 'ETE')],
        course('a', 540, ['quai', 0], ['viriat', 20]),
        course('b', 540, ['quai', 0], ['oyonnax', 90]),
        course('c', 540, ['viriat', 0], ['quai', 20]),
      ),
      'calendar.txt': [...table('calendar.txt'), 'ETE,1,1,1,1,1,1,1,20260701,20260831'.split(',')],
      'calendar_dates.txt': [
        ['service_id', 'date', 'exception_type'],
        ...['20260304', '20260311', '20260325'].map((d) => ['MERCREDI', d, '1']),
        ...['20260308', '20260315', '20260322'].map((d) => ['W', d, '2']),
      ],
    });
    expect(await liaisons()).toEqual([
      ['bourg', 'oyonnax', 90, 1, 0b0100000, 1],
      ['bourg', 'viriat', 20, 1, 0b0000100, 1],
    ]);
  });

  it('deux jours fériés le même jour de la semaine ne cachent pas une ligne', async () => {
    await importer(
      {
        ...offre,
        'calendar_dates.txt': [
          ['service_id', 'date', 'exception_type'],
          ...['20260501', '20260508'].map((d) => ['S', d, '2']),
        ],
      },
      'essai',
      new Date('2026-04-27T09:00:00Z'),
    );
    expect(await liaisons()).toEqual(OFFRE);
  });

  it('un jour férié ne cache pas une ligne', async () => {
    await importer({
      ...offre,
      'calendar_dates.txt': [
        ['service_id', 'date', 'exception_type'],
        ['S', '20260309', '2'],
      ],
    });
    expect(await liaisons()).toEqual(OFFRE);
  });

  it('ce qui roule une semaine sur deux ne se dit pas', async () => {
    await importer({
      ...bus(
        [car('a', 'PAIRE'), car('b')],
        course('a', 540, ['quai', 0], ['viriat', 20]),
        course('b', 600, ['quai', 0], ['oyonnax', 90]),
      ),
      'calendar_dates.txt': [
        ['service_id', 'date', 'exception_type'],
        ...['20260304', '20260318', '20260401'].map((d) => ['PAIRE', d, '1']),
      ],
    });
    expect(await liaisons()).toEqual([['bourg', 'oyonnax', 90, 1, 31, 1]]);
  });

  it('à deux jours de la fin du fichier, les jours sont ceux des semaines d’avant', async () => {
    await importer(offre, 'essai', new Date('2026-12-30T09:00:00Z'));
    expect(await liaisons()).toEqual(OFFRE);
  });

  it('ni ramassage scolaire, ni réservation, ni arrêt où l’on ne monte pas', async () => {
    const lignes = course('a', 540, ['quai', 0], ['viriat', 20]);
    const essai = (pickup: string, routeType = '3') => ({
      ...bus([car('a')]),
      'routes.txt': [
        ['route_id', 'route_type'],
        ['car', routeType],
      ],
      'stop_times.txt': [
        [...table('stop_times.txt')[0]!, 'pickup_type'],
        ...lignes.map((l) => [...l, pickup]),
      ],
    });
    for (const [pickup, type] of [['1'], ['2'], ['0', '712'], ['0', '715']] as [string, string?][])
      await expect(importer(essai(pickup, type))).rejects.toThrow('Aucune ligne ne relie deux arrêts');
    await importer(essai('0', '701'));
    expect(await liaisons()).toEqual([['bourg', 'viriat', 20, 1, 31, 1]]);
  });

  it('une ligne dite « toutes les dix minutes » n’est pas comptée pour une course', async () => {
    const cadence = {
      'frequencies.txt': [
        ['trip_id', 'start_time'],
        ['a', '07:00:00'],
      ],
    };
    await expect(
      importer({ ...bus([car('a')], course('a', 540, ['quai', 0], ['viriat', 20])), ...cadence }),
    ).rejects.toThrow('Aucune ligne ne relie');
  });
});
