import 'server-only';
import { jourCourt, moisApres } from '@/lib/dates';
import { MetierError } from '@/lib/erreurs';
import type { Archive } from '../archive';
import { bitDuJour, fenetreDe, joursDeService, jourGtfs, type Fenetre } from '../gtfs';
import { trop } from './lecture';

/** Held in memory; the timetables of a whole country have fewer. */
const SERVICES_MAX = 100_000;
/** Months after which four weeks of a timetable say nothing any more, however long its file holds. */
const MOIS_VALABLES = 3;

const JOURS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** When a timetable holds, the weeks that are looked at, and the days of each service in them, as bits. */
export type Calendrier = {
  valableDes: Date;
  valableJusque: Date;
  fenetre: Fenetre;
  services: Map<string, number>;
};

/** The refusal of a timetable that comes too early. */
export const pasEncore = (debut: Date) =>
  new MetierError(
    'GTFS_PAS_ENCORE',
    `Ce fichier commence le ${jourCourt(debut)} : importez-le ce jour-là. Rien n’a changé.`,
  );

type Periode = { du: Date; au: Date; semaine: boolean[] };
const plusTot = (a: Date | null, b: Date | null) => (a && b ? (a < b ? a : b) : (a ?? b));
const plusTard = (a: Date | null, b: Date | null) => (a && b ? (a > b ? a : b) : (a ?? b));

async function lirePeriodes(archive: Archive): Promise<Map<string, Periode>> {
  const periodes = new Map<string, Periode>();
  for await (const l of archive.lignes('calendar.txt', ['service_id', 'start_date', 'end_date', ...JOURS])) {
    const [du, au] = [jourGtfs(l('start_date')), jourGtfs(l('end_date'))];
    if (du && au && du <= au)
      periodes.set(l('service_id'), { du, au, semaine: JOURS.map((j) => l(j) === '1') });
    if (periodes.size > SERVICES_MAX) throw trop('de services');
  }
  return periodes;
}

/** The days that are added to a service, or taken from it. */
async function* exceptions(archive: Archive) {
  for await (const l of archive.lignes('calendar_dates.txt', ['service_id', 'date', 'exception_type'])) {
    const jour = jourGtfs(l('date'));
    if (jour) yield { service: l('service_id'), jour, ajoute: l('exception_type') === '1' };
  }
}

/** What the publisher itself says of when its file holds; a file need not say it. */
async function lireAnnonce(archive: Archive): Promise<{ du: Date | null; au: Date | null }> {
  for await (const l of archive.lignes('feed_info.txt', []))
    return { du: jourGtfs(l('feed_start_date')), au: jourGtfs(l('feed_end_date')) };
  return { du: null, au: null };
}

/**
 * Reads when a timetable holds: from its first day of service to its last one, or less when it says so; three months from
 * today at most, since four weeks of it only are looked at.
 * @throws MetierError when it says no day, is over, begins later than that, or tells less than a week
 */
export async function lireCalendrier(archive: Archive, jour: Date): Promise<Calendrier> {
  const annonce = await lireAnnonce(archive);
  const periodes = await lirePeriodes(archive);
  let premier: Date | null = null;
  let dernier: Date | null = null;
  for (const { du, au, semaine } of periodes.values())
    if (semaine.includes(true)) [premier, dernier] = [plusTot(premier, du), plusTard(dernier, au)];
  for await (const e of exceptions(archive))
    if (e.ajoute) [premier, dernier] = [plusTot(premier, e.jour), plusTard(dernier, e.jour)];
  const valableDes = plusTard(annonce.du, premier);
  const fin = plusTot(annonce.au, dernier);
  if (!premier || !valableDes || !fin || valableDes > fin)
    throw new MetierError(
      'GTFS',
      'Ces horaires ne disent aucun jour de service (calendar.txt, calendar_dates.txt). Rien n’a changé.',
    );
  if (fin < jour)
    throw new MetierError(
      'GTFS_DEPASSE',
      `Ces horaires sont valables jusqu’au ${jourCourt(fin)} : ils sont dépassés. Rien n’a changé.`,
    );
  const limite = moisApres(jour, MOIS_VALABLES);
  if (valableDes > limite) throw pasEncore(valableDes);
  const fenetre = fenetreDe({ du: valableDes, au: fin }, jour);
  if (!fenetre) throw new MetierError('GTFS', 'Ces horaires disent moins d’une semaine. Rien n’a changé.');
  const services = new Map<string, number>();
  for (const [id, periode] of periodes) services.set(id, joursDeService(fenetre, periode));
  for await (const e of exceptions(archive)) {
    const bit = bitDuJour(fenetre, e.jour);
    if (!bit) continue;
    const connus = services.get(e.service) ?? 0;
    services.set(e.service, e.ajoute ? connus | bit : connus & ~bit);
    if (services.size > SERVICES_MAX) throw trop('de services');
  }
  for (const [id, bits] of services) if (bits === 0) services.delete(id);
  return { valableDes, valableJusque: fin < limite ? fin : limite, fenetre, services };
}
