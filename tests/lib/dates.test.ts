import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  age,
  ajouterJours,
  DEMI_JOURNEES,
  demiJournee,
  demiJourneeDeDate,
  heureEnLettres,
  instantA,
  instantBref,
  instantEnLettres,
  jourBref,
  jourCourt,
  jourDe,
  jourEnLettres,
  jourEtMoment,
  jourIso,
  jourProche,
  lundiDe,
  moisEnLettres,
  semaineIso,
} from '@/lib/dates';
import { DemiJournee } from '@/lib/generated/prisma/enums';

const mardi = new Date('2026-03-03T00:00:00Z');

describe('les dates', () => {
  it('se disent en toutes lettres', () => {
    expect(jourEnLettres(mardi)).toBe('mardi 3 mars 2026');
    expect(jourEtMoment(mardi, 'MATIN')).toBe('mardi 3 mars 2026, le matin');
    expect(jourEtMoment(mardi, 'APRES_MIDI')).toBe('mardi 3 mars 2026, l’après-midi');
    expect(jourProche(mardi)).toBe('mardi 3 mars');
    expect(jourCourt(new Date('2026-05-01T00:00:00Z'))).toBe('1er mai 2026');
    expect(moisEnLettres(mardi)).toBe('mars 2026');
    expect(heureEnLettres('09:00')).toBe('9\u00a0h');
    expect(heureEnLettres('14:05')).toBe('14\u00a0h\u00a005');
  });

  it('sont celles de Paris, été comme hiver', () => {
    expect(jourIso(jourDe(new Date('2026-03-02T23:30:00Z')))).toBe('2026-03-03');
    expect(jourIso(jourDe(new Date('2026-07-02T22:30:00Z')))).toBe('2026-07-03');
    expect(instantEnLettres(new Date('2026-03-03T13:30:00Z'))).toBe('mardi 3 mars 2026 à 14\u00a0h\u00a030');
    expect(instantEnLettres(new Date('2026-07-14T07:00:00Z'))).toBe('mardi 14 juillet 2026 à 9\u00a0h');
    expect(instantA(mardi, '14:30').toISOString()).toBe('2026-03-03T13:30:00.000Z');
    expect(instantA(new Date('2026-07-14T00:00:00Z'), '09:00').toISOString()).toBe(
      '2026-07-14T07:00:00.000Z',
    );
  });

  it('comptent les semaines comme le calendrier', () => {
    expect(jourIso(lundiDe(new Date('2026-03-08T00:00:00Z')))).toBe('2026-03-02');
    expect(jourIso(lundiDe(new Date('2026-03-02T00:00:00Z')))).toBe('2026-03-02');
    expect(semaineIso(new Date('2027-01-01T00:00:00Z'))).toEqual({ annee: 2026, semaine: 53 });
    expect(jourIso(ajouterJours(new Date('2026-02-28T00:00:00Z'), 1))).toBe('2026-03-01');
  });

  it('donnent l’âge le jour même', () => {
    const naissance = new Date('1990-03-04T00:00:00Z');
    expect(age(naissance, new Date('2026-03-03T12:00:00Z'))).toBe(35);
    expect(age(naissance, new Date('2026-03-03T23:30:00Z'))).toBe(36);
  });
});

describe('les dates d’un tableau', () => {
  it('sont brèves, à Paris', () => {
    expect(jourBref(new Date('2026-09-03T00:00:00Z'))).toBe('3 sept. 2026');
    expect(instantBref(new Date('2026-09-03T22:30:00Z'))).toBe('4 sept. 2026, 00:30');
    expect(instantBref(new Date('2026-12-03T22:30:00Z'))).toBe('3 déc. 2026, 23:30');
  });
});

describe('les demi-journées', () => {
  it('sont les 21 de la base, dans l’ordre de la semaine', () => {
    expect(DEMI_JOURNEES.map((d) => d.code)).toEqual(Object.values(DemiJournee));
    expect(demiJournee('MERCREDI_APRES_MIDI').label).toBe('mercredi après-midi');
  });

  it('se lisent d’une date et d’une heure', () => {
    expect(demiJourneeDeDate(mardi, '09:00')).toBe('MARDI_MATIN');
    expect(demiJourneeDeDate(mardi, '12:00')).toBe('MARDI_APRES_MIDI');
    expect(demiJourneeDeDate(ajouterJours(mardi, 5), '18:00')).toBe('DIMANCHE_SOIR');
  });
});

describe('quel que soit le jour', () => {
  const jours = fc
    .integer({ min: 0, max: 20_000 })
    .map((n) => new Date(Date.UTC(1990, 0, 1) + n * 86_400_000));
  const heures = fc
    .tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

  it('une heure de Paris retombe sur son jour et se redit telle quelle, changements d’heure compris', () => {
    fc.assert(
      fc.property(jours, heures, (jour, heure) => {
        const instant = instantA(jour, heure);
        expect(jourIso(jourDe(instant))).toBe(jourIso(jour));
        expect(instantEnLettres(instant)).toBe(`${jourEnLettres(jour)} à ${heureEnLettres(heure)}`);
      }),
    );
  });

  it('le lundi est un lundi, le même pour ses sept jours, qui ont la même semaine', () => {
    fc.assert(
      fc.property(jours, (jour) => {
        const lundi = lundiDe(jour);
        expect(lundi.getUTCDay()).toBe(1);
        for (let i = 0; i < 7; i++) {
          expect(lundiDe(ajouterJours(lundi, i))).toEqual(lundi);
          expect(semaineIso(ajouterJours(lundi, i))).toEqual(semaineIso(lundi));
        }
      }),
    );
  });

  it('ajouter puis enlever des jours ne change rien, et un jour de plus est le lendemain', () => {
    fc.assert(
      fc.property(jours, fc.integer({ min: -800, max: 800 }), (jour, n) => {
        expect(ajouterJours(ajouterJours(jour, n), -n)).toEqual(jour);
        expect(ajouterJours(jour, 1).getTime() - jour.getTime()).toBe(86_400_000);
      }),
    );
  });

  it('la demi-journée d’une date porte son jour de la semaine', () => {
    fc.assert(
      fc.property(jours, heures, (jour, heure) => {
        const { jour: rang, moment } = demiJournee(demiJourneeDeDate(jour, heure));
        expect(rang).toBe(((jour.getUTCDay() + 6) % 7) + 1);
        expect(moment).toBe(heure < '12:00' ? 'MATIN' : heure < '18:00' ? 'APRES_MIDI' : 'SOIR');
      }),
    );
  });

  it('l’âge ne change qu’au jour d’anniversaire', () => {
    fc.assert(
      fc.property(jours, fc.integer({ min: 0, max: 20_000 }), (naissance, n) => {
        const jour = ajouterJours(naissance, n);
        const [hier, aujourdhui] = [ajouterJours(jour, -1), jour].map((j) =>
          age(naissance, instantA(j, '12:00')),
        );
        const anniversaire = jourIso(jour).slice(5) === jourIso(naissance).slice(5);
        if (jourIso(naissance).slice(5) !== '02-29') expect(aujourdhui! - hier!).toBe(anniversaire ? 1 : 0);
      }),
    );
  });
});
