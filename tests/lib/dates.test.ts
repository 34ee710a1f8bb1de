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
    expect(heureEnLettres('09:00')).toBe('9 h');
    expect(heureEnLettres('14:05')).toBe('14 h 05');
  });

  it('sont celles de Paris, été comme hiver', () => {
    expect(jourIso(jourDe(new Date('2026-03-02T23:30:00Z')))).toBe('2026-03-03');
    expect(jourIso(jourDe(new Date('2026-07-02T22:30:00Z')))).toBe('2026-07-03');
    expect(instantEnLettres(new Date('2026-03-03T13:30:00Z'))).toBe('mardi 3 mars 2026 à 14 h 30');
    expect(instantEnLettres(new Date('2026-07-14T07:00:00Z'))).toBe('mardi 14 juillet 2026 à 9 h');
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
