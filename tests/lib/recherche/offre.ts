import fc from 'fast-check';
import { db } from '@/lib/db';
import {
  ADistance,
  DemiJournee,
  Domaine,
  Regularite,
  Remboursement,
  type StatutMission,
} from '@/lib/generated/prisma/enums';
import { ACTIVITES } from '@/lib/missions/domaine';
import { motDemiJournee, type Atout, type Criteres } from '@/lib/recherche/recherche';
import { uneAssociation } from '../../factories/missions';

/* An offer drawn once, the addresses that may be asked of it, and the search written again without a database. */

/** The day of the search, and those around it. */
export const JOUR = new Date('2026-03-03');
export const NOW = new Date('2026-03-03T09:00:00Z');
const autour = fc.integer({ min: -40, max: 120 }).map((n) => new Date(JOUR.getTime() + n * 86_400_000));
const parfois = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });

/** The half-day on which a date falls, at this moment. */
const demiJourneeDu = (date: Date, moment: 'MATIN' | 'APRES_MIDI' | 'SOIR') =>
  `${['DIMANCHE', 'LUNDI', 'MARDI', 'MERCREDI', 'JEUDI', 'VENDREDI', 'SAMEDI'][date.getUTCDay()]}_${moment}` as DemiJournee;

const creneau = fc.oneof(
  fc.constantFrom(...Object.values(DemiJournee)).map((demiJournee) => ({ demiJournee, date: null })),
  fc
    .tuple(autour, fc.constantFrom('MATIN', 'APRES_MIDI', 'SOIR'))
    .map(([date, moment]) => ({ demiJournee: demiJourneeDu(date, moment), date })),
);
const mission = fc.record({
  statut: fc.constantFrom<StatutMission>('PUBLIEE', 'PUBLIEE', 'PUBLIEE', 'PUBLIEE', 'COMPLETE', 'BROUILLON'),
  commune: fc.constantFrom('01053', '01451', '01283'),
  // Few of each, so that several answer.
  domaine: fc.constantFrom(Domaine.ANIMAUX, Domaine.SPORT, Domaine.EDUCATION),
  activite: fc.constantFrom<keyof typeof ACTIVITES>('jardinage', 'sport', 'visites'),
  regularite: fc.constantFrom(...Object.values(Regularite)),
  dureeSemaines: parfois(fc.constantFrom(1, 5, 6, 14, 15, 40)),
  finLe: parfois(autour),
  aDistance: fc.constantFrom(...Object.values(ADistance)),
  places: fc.integer({ min: 1, max: 4 }),
  accessibleFauteuil: fc.boolean(),
  permisNecessaire: fc.boolean(),
  lectureNecessaire: fc.boolean(),
  remboursement: fc.constantFrom(...Object.values(Remboursement)),
  creneaux: fc.uniqueArray(creneau, {
    maxLength: 3,
    selector: (c) => `${c.demiJournee} ${c.date?.getTime()}`,
  }),
});

const lire = () => db.mission.findMany({ include: { creneaux: true } });
type Ligne = Awaited<ReturnType<typeof lire>>[number];

/** Writes so many missions, the same each time, and reads them back whole. */
export async function uneOffre(combien: number): Promise<Ligne[]> {
  const { id: associationId } = await uneAssociation();
  const communes = new Map((await db.commune.findMany()).map((c) => [c.code, c]));
  for (const [i, { commune, creneaux, ...m }] of fc
    .sample(mission, { numRuns: combien, seed: 1 })
    .entries()) {
    const { lat, lon, x, y, precision } = communes.get(commune)!;
    const publieeLe = new Date(NOW.getTime() - i * 60_000);
    await db.mission.create({
      data: {
        ...m,
        ...{ departementCode: '01', associationId, titre: `Mission ${i}`, communeCode: commune, publieeLe },
        ...{ lat, lon, x, y, precision, nePasRemplacerEmploi: true, securiteVerifiee: true, fraisDits: true },
        placesPrises: m.statut === 'COMPLETE' ? m.places : 0,
        debutLe: m.finLe && new Date(m.finLe.getTime() - 30 * 86_400_000),
        creneaux: { create: creneaux.map((c) => ({ ...c, heureDebut: '09:00', heureFin: '11:00' })) },
      },
    });
  }
  return lire();
}

/** What each box asks, of a mission read whole. */
const ATOUT: Record<Atout, (m: Ligne) => boolean> = {
  fauteuil: (m) => m.accessibleFauteuil || m.aDistance === 'TOTALE',
  'sans-permis': (m) => !m.permisNecessaire,
  'sans-lecture': (m) => !m.lectureNecessaire,
  trajets: (m) => m.remboursement !== 'NON',
  distance: (m) => m.aDistance !== 'NON',
  'deux-places': (m) => m.places - m.placesPrises >= 2,
};

function duree(m: Ligne) {
  const semaines =
    m.dureeSemaines ??
    (m.finLe && m.debutLe ? Math.ceil((m.finLe.getTime() - m.debutLe.getTime()) / (7 * 86_400_000)) : null);
  if (semaines === null) return m.regularite === 'PONCTUELLE' ? 'courte' : 'longue';
  return semaines <= 5 ? 'courte' : semaines <= 14 ? 'moyenne' : 'longue';
}

/** Whether a mission answers a search without words; `depart` = where one starts from. */
export function repond(m: Ligne, c: Criteres, depart: { x: number; y: number } | null): boolean {
  const aVenir = m.creneaux.filter((k) => !k.date || k.date >= JOUR);
  const loin = depart && Math.hypot(m.x - depart.x, m.y - depart.y) > c.rayon * 1000;
  return (
    m.statut === 'PUBLIEE' &&
    (!m.finLe || m.finLe >= JOUR) &&
    (m.creneaux.length === 0 || aVenir.length > 0) &&
    (!loin || (c.avec.includes('distance') && m.aDistance === 'TOTALE')) &&
    (!c.domaine || m.domaine === c.domaine) &&
    (!c.activite || m.activite === c.activite) &&
    (!c.rythme || m.regularite === c.rythme) &&
    (!c.duree || duree(m) === c.duree) &&
    c.avec.every((a) => ATOUT[a](m)) &&
    (c.quand.length === 0 || m.creneaux.length === 0 || aVenir.some((k) => c.quand.includes(k.demiJournee)))
  );
}

/** Addresses that ask something of this offer. */
export const adresses = fc.record(
  {
    commune: fc.constantFrom('01053', '01283'),
    rayon: fc.constantFrom('5', '20', '50'),
    domaine: fc.constantFrom('animaux', 'sport', 'education', 'sante'),
    activite: fc.constantFrom('jardinage', 'sport', 'art'),
    quand: fc.uniqueArray(fc.constantFrom(...Object.values(DemiJournee).map(motDemiJournee)), {
      maxLength: 4,
    }),
    rythme: fc.constantFrom('ponctuelle', 'reguliere'),
    duree: fc.constantFrom('courte', 'moyenne', 'longue'),
    avec: fc.uniqueArray(fc.constantFrom(...(Object.keys(ATOUT) as Atout[])), { maxLength: 2 }),
    tri: fc.constantFrom('proches', 'recentes'),
    page: fc.constantFrom('1', '2'),
  },
  { requiredKeys: [] },
);
