import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jourCourt } from '@/lib/dates';
import { db } from '@/lib/db';
import { maintenant } from '@/lib/horloge';
import { unDepartement } from '../../factories/territoires';
import { course, demarrerTransports, ecrireZip, lancerTransports, uneOffre } from '../../support/gtfs';

const dossier = mkdtempSync(path.join(tmpdir(), 'transports-'));
beforeAll(async () => {
  await unDepartement();
});
afterAll(() => rmSync(dossier, { recursive: true }));

/** 250,000 lines of hours, for the real calendar: what a Département's coaches publish. */
function uneGrandeOffre(): string {
  const offre = uneOffre(annees());
  const arrets = Array.from({ length: 50 }, (_, i) => [
    `a${i}`,
    `Arrêt ${i}`,
    String(46.2 + i / 1000),
    '5.22',
    '',
    '',
  ]);
  const numeros = Array.from({ length: 5000 }, (_, i) => i);
  return ecrireZip(dossier, 'grand.zip', {
    ...offre,
    'stops.txt': [...(offre['stops.txt'] as string[][]), ...arrets],
    'trips.txt': [['route_id', 'service_id', 'trip_id'], ...numeros.map((i) => ['car', 'S', `c${i}`])],
    'stop_times.txt': [
      ['trip_id', 'stop_sequence', 'stop_id', 'arrival_time', 'departure_time'],
      ...numeros.flatMap((i) =>
        course(`c${i}`, 420 + (i % 700), ...arrets.map(([id], n): [string, number] => [id!, n])),
      ),
    ],
  });
}

/** The clock of the command is the real one. */
const annees = () => ({
  'calendar.txt': [
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date'.split(','),
    'S,1,1,1,1,1,0,0,20200101,20991231'.split(','),
  ],
});
const petite = () => ecrireZip(dossier, 'petite.zip', uneOffre(annees()));
const nombres = async () => [await db.arret.count(), await db.liaison.count()];

/** Advisory locks that are held in this base: an import under way. */
async function verrous(): Promise<bigint> {
  const [{ n }] = (await db.$queryRaw`SELECT count(*) AS n FROM pg_locks WHERE locktype = 'advisory'
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`) as [{ n: bigint }];
  return n;
}

/** The command of package.json, with the memory that its process reached, in kB, on its last line of errors. */
const SONDE = `data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))`;

describe('npm run transports:importer', { timeout: 180_000 }, () => {
  it('importe, dit jusqu’à quand, puis retire', async () => {
    const fait = await lancerTransports([petite(), '--source', 'TER']);
    expect(fait).toMatchObject({ code: 0, stderr: '' });
    expect(fait.stdout).toContain('TER : 3 arrêts, 9 courses en quatre semaines, 2 liaisons.');
    // Three months at most, whatever the file says.
    const { valableJusque } = await db.sourceHoraires.findFirstOrThrow();
    expect(valableJusque.getTime()).toBeLessThan(maintenant().getTime() + 93 * 86_400_000);
    expect(fait.stdout).toContain(`au ${jourCourt(valableJusque)}.`);
    expect(await nombres()).toEqual([3, 2]);
    const retire = await lancerTransports(['--retirer', 'TER']);
    expect(retire).toMatchObject({ code: 0, stdout: 'Les horaires de « TER » sont retirés.\n' });
    expect(await nombres()).toEqual([0, 0]);
  });

  it('tué au milieu, laisse les horaires d’avant ; relancé, les remplace, en moins de 500 Mo', async () => {
    await lancerTransports([petite(), '--source', 'cars']);
    const grande = uneGrandeOffre();
    const processus = demarrerTransports([grande, '--source', 'cars']);
    while ((await verrous()) === 0n) await attendre(20);
    await attendre(500);
    processus.kill('SIGKILL');
    await once(processus, 'exit');
    expect(await nombres()).toEqual([3, 2]);
    // Its connection is not the process: the base notices a moment later.
    while ((await verrous()) > 0n) await attendre(50);
    const fait = await lancerTransports([grande, '--source', 'cars'], ['--import', SONDE]);
    expect(fait.code).toBe(0);
    expect(Number(fait.stderr.trim().split('\n').at(-1))).toBeLessThan(500_000);
    expect(await nombres()).toEqual([53, 1225]);
  });

  it.each<[string, () => string[], string]>([
    [
      'sans source',
      () => [petite()],
      'Donnez un fichier GTFS et d’où il vient : npm run transports:importer',
    ],
    ['sans fichier', () => ['--source', 'TER'], 'Donnez un fichier GTFS'],
    [
      'un fichier absent',
      () => [path.join(dossier, 'rien.zip'), '--source', 'TER'],
      'rien.zip n’existe pas.',
    ],
    ['une option inconnue', () => ['--efface', 'tout'], 'Cette commande s’écrit ainsi'],
    ['un nom impossible', () => [petite(), '--source', '../TER'], 'Un nom court de lettres et de chiffres'],
    ['un nom que rien ne porte', () => ['--retirer', 'personne'], 'Aucun horaire ne vient de « personne ».'],
    [
      'un zip sans stops.txt',
      () => [ecrireZip(dossier, 'sans.zip', { ...uneOffre(), 'stops.txt': null }), '--source', 'TER'],
      'Ce n’est pas un fichier GTFS : stops.txt n’y est pas, à la racine du zip. Rien n’a changé.',
    ],
    [
      'ce qui n’est pas un zip',
      () => {
        writeFileSync(path.join(dossier, 'texte.zip'), 'stop_id');
        return [path.join(dossier, 'texte.zip'), '--source', 'TER'];
      },
      'Ce n’est pas un fichier zip entier. Rien n’a changé.',
    ],
  ])('%s : une phrase, et 1', async (_, arguments_, phrase) => {
    const { code, stderr } = await lancerTransports(arguments_());
    expect(code).toBe(1);
    expect(stderr.replaceAll('\u00a0', ' ')).toContain(phrase);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
