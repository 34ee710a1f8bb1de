import { describe, expect, it } from 'vitest';
import {
  bitDuJour,
  coordonnees,
  fenetreDe,
  jourGtfs,
  joursDeService,
  moyenDeLigne,
  MOYENS,
  secondes,
} from '@/lib/trajets/gtfs';
import { aRenouveler, phraseHoraires } from '@/lib/trajets/horaires';

const jour = (iso: string) => new Date(`${iso}T00:00:00Z`);

describe('les valeurs d’un fichier GTFS', () => {
  it.each([
    ['07:05:30', 25_530],
    ['7:05:30', 25_530],
    ['25:10:00', 90_600],
    ['', null],
    ['07:65:00', null],
    ['midi', null],
  ])('l’heure « %s » : %s', (lue, attendu) => expect(secondes(lue)).toBe(attendu));

  it.each([
    ['20260303', jour('2026-03-03')],
    ['20260230', null],
    ['2026-03-03', null],
    ['', null],
  ])('le jour « %s »', (lu, attendu) => expect(jourGtfs(lu)).toEqual(attendu));

  it.each([
    ['46.2', '5.2', { lat: 46.2, lon: 5.2 }],
    ['', '5.2', null],
    ['0', '0', null],
    ['nord', '5', null],
    ['146', '5', null],
  ])('la position « %s », « %s »', (lat, lon, attendu) => expect(coordonnees(lat, lon)).toEqual(attendu));

  it.each([
    ['3', MOYENS.route],
    ['204', MOYENS.route],
    ['700', MOYENS.route],
    ['2', MOYENS.train],
    ['106', MOYENS.train],
    ['0', MOYENS.tram],
    ['401', MOYENS.tram],
    ['7', MOYENS.autre],
    ['1000', MOYENS.autre],
    ['712', null],
    ['715', null],
    ['1501', null],
    ['1100', null],
    ['', null],
    ['bus', null],
  ])('la ligne de type « %s »', (type, attendu) => expect(moyenDeLigne(type)).toBe(attendu));
});

describe('les jours d’un service', () => {
  const fenetre = { debut: jour('2026-03-03'), fin: jour('2026-03-12') };
  it('sont ceux de la semaine, dans ses dates et dans la fenêtre', () => {
    const mardis = [false, true, false, false, false, false, false];
    const service = { du: jour('2026-01-01'), au: jour('2026-12-31'), semaine: mardis };
    expect(joursDeService(fenetre, service)).toBe(0b10000001);
    expect(joursDeService(fenetre, { ...service, au: jour('2026-03-09') })).toBe(1);
    const quatre = (1 << 0) | (1 << 7) | (1 << 14) | (1 << 21);
    expect(joursDeService({ ...fenetre, fin: jour('2026-12-31') }, service)).toBe(quatre);
  });
  it.each([
    ['2026-01-01', '2026-12-31', '2026-03-03'],
    ['2026-03-10', '2026-12-31', '2026-03-10'],
    ['2026-01-01', '2026-03-05', '2026-02-06'],
    ['2026-02-20', '2026-03-05', '2026-02-20'],
    ['2026-02-27', '2026-03-05', '2026-02-27'],
    ['2026-02-28', '2026-03-05', null],
    ['2026-03-10', '2026-03-15', null],
  ])('du %s au %s, lus le 3 mars, elle commence le %s', (du, au, debut) => {
    const lue = fenetreDe({ du: jour(du), au: jour(au) }, jour('2026-03-03'));
    expect(lue).toEqual(debut && { debut: jour(debut), fin: jour(au) });
  });
  it('une date est un jour de la fenêtre, ou rien', () => {
    expect(bitDuJour(fenetre, jour('2026-03-05'))).toBe(0b100);
    for (const dehors of ['2026-03-02', '2026-03-13', '2026-03-20'])
      expect(bitDuJour(fenetre, jour(dehors))).toBe(0);
  });
});

describe('les horaires se disent', () => {
  const ter = {
    nom: 'TER',
    valableDes: jour('2026-03-01'),
    valableJusque: jour('2026-03-31'),
    importeLe: jour('2026-01-15'),
  };
  it.each([
    ['2026-03-03', 'TER, lus le 15 janvier 2026, valables jusqu’au 31 mars 2026', false],
    ['2026-03-18', 'TER, lus le 15 janvier 2026, valables jusqu’au 31 mars 2026', true],
    ['2026-03-31', 'TER, lus le 15 janvier 2026, valables jusqu’au 31 mars 2026', true],
    ['2026-04-01', 'TER, lus le 15 janvier 2026, dépassés depuis le 31 mars 2026', true],
    ['2026-02-28', 'TER, lus le 15 janvier 2026, valables du 1er mars 2026 au 31 mars 2026', false],
  ])('le %s', (le, phrase, renouveler) => {
    expect(phraseHoraires(ter, jour(le))).toBe(phrase);
    expect(aRenouveler(ter, jour(le))).toBe(renouveler);
  });

  it.each([
    ['2026-03-15', false],
    ['2026-03-16', true],
  ])('lus le 15 janvier et bons pour l’année, ils sont à renouveler le %s : %s', (le, renouveler) => {
    expect(aRenouveler({ ...ter, valableJusque: jour('2026-12-31') }, jour(le))).toBe(renouveler);
  });
});
