import { execFile, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateRawSync } from 'node:zlib';

type Table = readonly (readonly string[])[];
/** Tables of a timetable by name, header first; null = the file has none. */
export type Tables = Record<string, Table | string | Buffer | null>;

/** Two lines around Bourg-en-Bresse: a coach to Viriat every hour on weekdays, a train to Oyonnax three times a day. */
export const arret = (id: string, lat: number | '', lon: number | '', plus: readonly string[] = ['', '']) => [
  id,
  `Arrêt ${id}`,
  String(lat),
  String(lon),
  ...plus,
];
export const LIEUX = {
  bourg: [46.2052, 5.2255],
  viriat: [46.2526, 5.2158],
  oyonnax: [46.2568, 5.6552],
} as const;
export const heure = (h: number, m = 0) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}:00`;
const STOP_TIMES = ['trip_id', 'stop_sequence', 'stop_id', 'arrival_time', 'departure_time'];

/** A journey that calls at stops, each so many minutes after `depart` (« 8:00 » = 480); null = no time is given. */
export const course = (
  trip: string,
  depart: number,
  ...arrets: [stop: string, apres: number | null][]
): Table =>
  arrets.map(([stop, apres], i) => {
    const dite = apres === null ? '' : heure(Math.floor((depart + apres) / 60), (depart + apres) % 60);
    return [trip, String(i + 1), stop, dite, dite];
  });

/** The whole file; `change` gives other tables. Services: S = Monday to Friday, W = Saturday and Sunday, in 2026. */
export function uneOffre(change: Tables = {}): Tables {
  const heures = [7, 8, 9, 10, 11, 12];
  return {
    'agency.txt': [
      ['agency_id', 'agency_name'],
      ['1', 'Essai'],
    ],
    'stops.txt': [
      ['stop_id', 'stop_name', 'stop_lat', 'stop_lon', 'location_type', 'parent_station'],
      arret('gare', ...LIEUX.bourg, ['1', '']),
      arret('quai', ...LIEUX.bourg, ['0', 'gare']),
      arret('viriat', ...LIEUX.viriat),
      arret('oyonnax', ...LIEUX.oyonnax),
    ],
    'routes.txt': [
      ['route_id', 'route_type'],
      ['car', '3'],
      ['ter', '2'],
    ],
    'calendar.txt': [
      'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date'.split(','),
      'S,1,1,1,1,1,0,0,20260101,20261231'.split(','),
      'W,0,0,0,0,0,1,1,20260101,20261231'.split(','),
    ],
    'trips.txt': [
      ['route_id', 'service_id', 'trip_id'],
      ...heures.map((h) => ['car', 'S', `v${h}`]),
      ...[8, 12, 17].map((h) => ['ter', 'S', `o${h}`]),
    ],
    'stop_times.txt': [
      STOP_TIMES,
      ...heures.flatMap((h) => course(`v${h}`, h * 60, ['quai', 0], ['viriat', 20])),
      ...[8, 12, 17].flatMap((h) => course(`o${h}`, h * 60 + 5, ['quai', 0], ['oyonnax', 50])),
    ],
    ...change,
  };
}

const enCsv = (table: Table) =>
  table
    .map((l) => l.map((v) => (/[",\n]/.test(v) ? `"${v.replaceAll('"', '""')}"` : v)).join(','))
    .join('\n');

/** What a zip says of an entry, when it lies. */
export type Mensonge = { taille?: number; drapeaux?: number; methode?: number };

/** A zip of these tables, compressed; `mensonges` = what its directory says instead. */
export function zipDe(tables: Tables, mensonges: Record<string, Mensonge> = {}): Buffer<ArrayBuffer> {
  const corps: Buffer[] = [];
  const repertoire: Buffer[] = [];
  let ou = 0;
  const contenus = Object.entries(tables).filter(([, t]) => t !== null) as [
    string,
    Exclude<Tables[string], null>,
  ][];
  for (const [nom, table] of contenus) {
    const octets = Buffer.isBuffer(table)
      ? table
      : Buffer.from(typeof table === 'string' ? table : enCsv(table));
    const { taille = octets.length, drapeaux = 0, methode = 8 } = mensonges[nom] ?? {};
    const comprime = deflateRawSync(octets);
    const commun = Buffer.alloc(26);
    commun.writeUInt16LE(20, 0);
    commun.writeUInt16LE(drapeaux, 2);
    commun.writeUInt16LE(methode, 4);
    commun.writeUInt32LE(crc32(octets), 10);
    commun.writeUInt32LE(comprime.length, 14);
    commun.writeUInt32LE(taille, 18);
    commun.writeUInt16LE(Buffer.byteLength(nom), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), commun, Buffer.from(nom), comprime]);
    const fin = Buffer.alloc(14);
    fin.writeUInt32LE(ou, 10);
    repertoire.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), commun, fin, Buffer.from(nom)]));
    corps.push(local);
    ou += local.length;
  }
  const liste = Buffer.concat(repertoire);
  const fin = Buffer.alloc(18);
  fin.writeUInt16LE(contenus.length, 4);
  fin.writeUInt16LE(contenus.length, 6);
  fin.writeUInt32LE(liste.length, 8);
  fin.writeUInt32LE(ou, 12);
  return Buffer.concat([...corps, liste, Buffer.from('PK\x05\x06'), fin]);
}

/** Writes it in a folder; gives its path. */
export function ecrireZip(dossier: string, nom: string, contenu: Buffer | Tables): string {
  const chemin = path.join(dossier, nom);
  writeFileSync(chemin, Buffer.isBuffer(contenu) ? contenu : zipDe(contenu));
  return chemin;
}

function commande(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  return scripts['transports:importer']!.split(' ').slice(2);
}
const options = () => ({ env: { ...process.env, NODE_ENV: 'production' as const } });

/** Runs the command of package.json, as `npm run transports:importer -- …` does, to its end. */
export const lancerTransports = (arguments_: readonly string[], deNode: readonly string[] = []) =>
  promisify(execFile)(process.execPath, [...deNode, ...commande(), ...arguments_], options()).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  );

/** The same, left running: to be killed. */
export const demarrerTransports = (arguments_: readonly string[]) =>
  spawn(process.execPath, [...commande(), ...arguments_], { ...options(), stdio: 'ignore' });
