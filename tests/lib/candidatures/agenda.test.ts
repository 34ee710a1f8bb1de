import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { echapper, plier } from '@/lib/agenda/calendrier';
import { fichierAgenda, type Agenda } from '@/lib/candidatures/agenda';
import { prochainesSeances, seanceCeJour } from '@/lib/candidatures/seance';
import { agendaDe } from '@/lib/candidatures/queries/agenda';
import { db } from '@/lib/db';
import { DemiJournee } from '@/lib/generated/prisma/enums';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAffectation } from '../../factories/candidatures';
import { uneAssociation, uneMission } from '../../factories/missions';

const now = new Date('2026-03-03T09:00:00Z');
const j = (t: string) => new Date(`${t}T00:00:00Z`);
const mardi = {
  id: 'c1',
  demiJournee: 'MARDI_APRES_MIDI',
  date: null,
  heureDebut: '14:00',
  heureFin: '17:00',
} as const;
const agenda = (change: Partial<Agenda> = {}): Agenda => ({
  affectationId: 'a1',
  titre: 'Aider au jardin partagé',
  lieu: 'Les Jardins, 2 rue Verte, 01000 Bourg-en-Bresse',
  details: ['Avec Jeanne'],
  debutLe: j('2026-03-04'),
  finLe: j('2026-07-15'),
  creneaux: [{ ...mardi, sauf: [] }],
  ...change,
});
/** The lines as a calendar reads them: folded ones put together again. */
const lignes = (a: Agenda) => fichierAgenda(a, now).replaceAll('\r\n ', '').split('\r\n');
const evenements = (a: Agenda) => {
  const toutes = lignes(a);
  return toutes.slice(toutes.indexOf('END:VTIMEZONE') + 1, toutes.indexOf('END:VCALENDAR'));
};

describe('le fichier d’agenda', () => {
  it('dit une demi-journée de chaque semaine, à l’heure de Paris, jusqu’au dernier jour', () => {
    expect(
      evenements(agenda({ creneaux: [{ ...mardi, sauf: [j('2026-03-31'), j('2026-03-17')] }] })),
    ).toEqual([
      'BEGIN:VEVENT',
      'UID:a1-c1@agenda',
      'DTSTAMP:20260303T090000Z',
      'DTSTART;TZID=Europe/Paris:20260310T140000',
      'DTEND;TZID=Europe/Paris:20260310T170000',
      'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20260715T215900Z',
      'EXDATE;TZID=Europe/Paris:20260317T140000',
      'EXDATE;TZID=Europe/Paris:20260331T140000',
      'SUMMARY:Aider au jardin partagé',
      'LOCATION:Les Jardins\\, 2 rue Verte\\, 01000 Bourg-en-Bresse',
      'DESCRIPTION:Avec Jeanne',
      'END:VEVENT',
    ]);
    const hiver = evenements(agenda({ finLe: j('2026-12-15') })).join('\n');
    expect(hiver).toContain('UNTIL=20261215T225900Z');
    expect(evenements(agenda({ finLe: null })).join('\n')).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU\n');
  });

  it('dit une date seule une fois ; rien quand elle est annulée, passée ou après la fin', () => {
    const le = (date: string, sauf: Date[] = []) =>
      evenements(agenda({ creneaux: [{ ...mardi, date: j(date), sauf }] }));
    const texte = le('2026-03-10').join('\n');
    expect(texte).toContain('DTSTART;TZID=Europe/Paris:20260310T140000');
    expect(texte).not.toContain('RRULE');
    expect(le('2026-03-10', [j('2026-03-10')])).toEqual([]);
    expect(le('2026-03-03')).toEqual([]);
    expect(le('2026-07-21')).toEqual([]);
    expect(evenements(agenda({ finLe: j('2026-03-05') }))).toEqual([]);
  });

  it('garde les mêmes identifiants d’un jour à l’autre, et porte le fuseau de Paris', () => {
    const uid = (le: string) => lignes(agenda({ debutLe: j(le) })).filter((l) => l.startsWith('UID:'));
    expect(uid('2026-03-04')).toEqual(uid('2026-05-04'));
    const toutes = lignes(agenda());
    expect(toutes[0]).toBe('BEGIN:VCALENDAR');
    expect(toutes).toContain('TZID:Europe/Paris');
    expect(toutes).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
    expect(toutes).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
    expect(fichierAgenda(agenda(), now)).toMatch(/\r\nEND:VCALENDAR\r\n$/);
  });

  it('échappe ce qui couperait une ligne', () => {
    expect(echapper('a;b,c\\d\r\ne\nf\u0007')).toBe('a\\;b\\,c\\\\d\\ne\\nf');
  });

  it('ne dépasse jamais 75 octets par ligne, ne coupe aucune lettre, ne perd rien', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ maxLength: 200 }),
        (titre, lieu) => {
          const texte = fichierAgenda(agenda({ titre, lieu }), now);
          for (const ligne of texte.split('\r\n')) expect(Buffer.byteLength(ligne)).toBeLessThanOrEqual(75);
          expect(texte.replaceAll('\r\n ', '')).toContain(`SUMMARY:${echapper(titre)}\r\n`);
          expect(texte.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
        },
      ),
    );
    expect(plier('é'.repeat(40)).split('\r\n ').join('')).toBe('é'.repeat(40));
  });
});

describe('l’agenda d’une mission', () => {
  it('ne se lit que par la personne et par l’association qui l’accueille', async () => {
    const mission = await uneMission({ publiee: true });
    const place = await uneAffectation(mission);
    const autre = await unBeneficiaire();
    expect(await agendaDe(autre.acteur, place.id, now)).toBeNull();
    expect(await agendaDe((await uneAssociation()).acteur, place.id, now)).toBeNull();
    const finie = await uneAffectation(mission, { finLe: '2026-03-01' });
    expect(await agendaDe(finie.personne.acteur, finie.id, now)).toBeNull();
  });

  it('n’existe pas tant qu’aucun moment n’est choisi : rien ne dit de venir quand personne ne l’a demandé', async () => {
    const association = await uneAssociation();
    const mission = await uneMission({ publiee: true, associationId: association.id });
    const place = await uneAffectation({ id: mission.id, creneaux: [] });
    expect(await agendaDe(place.personne.acteur, place.id, now)).toBeNull();
    expect(await agendaDe(association.acteur, place.id, now)).toBeNull();
  });

  it('dit les créneaux choisis, ce qui n’aura pas lieu, et aucun mot du dispositif', async () => {
    const association = await uneAssociation();
    const mission = await uneMission({
      publiee: true,
      associationId: association.id,
      champs: { finLe: j('2026-06-30'), commentVenir: 'Bus 3; arrêt Mairie' },
    });
    const creneaux = await db.creneau.findMany({
      where: { missionId: mission.id },
      orderBy: { demiJournee: 'asc' },
    });
    const [lundi, suivant] = creneaux as [(typeof creneaux)[0], (typeof creneaux)[0]];
    const personne = await unBeneficiaire({ prenom: 'Zahra' });
    const place = await uneAffectation({ id: mission.id, creneaux: [lundi] }, { personne });
    const voisine = await uneAffectation({ id: mission.id, creneaux: [lundi] });
    await db.empechement.createMany({
      data: [
        { creneauId: lundi.id, date: j('2026-03-09'), affectationId: null },
        { creneauId: lundi.id, date: j('2026-03-16'), affectationId: place.id },
        { creneauId: lundi.id, date: j('2026-03-23'), affectationId: voisine.id },
        { creneauId: suivant.id, date: j('2026-03-10'), affectationId: null },
      ],
    });
    const sienne = (await agendaDe(personne.acteur, place.id, now))!;
    expect(sienne).toMatchObject({ titre: mission.titre, debutLe: j('2026-03-03'), finLe: j('2026-06-30') });
    expect(sienne.creneaux.map((c) => c.id)).toEqual([lundi.id]);
    expect(sienne.creneaux[0]!.sauf).toEqual([j('2026-03-09'), j('2026-03-16')]);
    const delle = (await agendaDe(association.acteur, place.id, now))!;
    expect(delle.titre).toContain('Zahra');
    for (const a of [sienne, delle])
      expect(fichierAgenda(a, now)).not.toMatch(
        /RSA|référent|coordination|Actif aujourd|Département|insertion|bénéficiaire|contrat|Durand/i,
      );
  });
});

describe('les séances', () => {
  const jours = fc
    .integer({ min: 0, max: 20_000 })
    .map((n) => new Date(Date.UTC(1990, 0, 1) + n * 86_400_000));
  const demiJournees = fc.constantFrom(...Object.values(DemiJournee));

  it('d’une demi-journée de chaque semaine reviennent une fois tous les sept jours', () => {
    fc.assert(
      fc.property(demiJournees, jours, fc.integer({ min: 1, max: 8 }), (demiJournee, depuis, semaines) => {
        const seances = prochainesSeances({ demiJournee, date: null }, depuis, semaines * 7);
        expect(seances).toHaveLength(semaines);
        for (const [i, s] of seances.entries()) {
          expect(seanceCeJour({ demiJournee, date: null }, s)).toBe(true);
          expect(s >= depuis).toBe(true);
          if (i > 0) expect(s.getTime() - seances[i - 1]!.getTime()).toBe(7 * 86_400_000);
        }
      }),
    );
  });

  it('d’une date n’ont lieu que ce jour-là, quelle que soit sa demi-journée', () => {
    fc.assert(
      fc.property(demiJournees, jours, fc.nat(20), (demiJournee, date, avant) => {
        const depuis = new Date(date.getTime() - avant * 86_400_000);
        expect(prochainesSeances({ demiJournee, date }, depuis, 30)).toEqual([date]);
        expect(prochainesSeances({ demiJournee, date }, new Date(date.getTime() + 86_400_000), 30)).toEqual(
          [],
        );
      }),
    );
  });
});
