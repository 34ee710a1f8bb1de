import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adresseDesSemblables,
  apresGarde,
  apresGardeIci,
  ecrireIds,
  etatGardee,
  lireIds,
  phraseGardee,
  phraseRestees,
  RETENUES_MAX,
} from '@/lib/favoris/gardee';
import type { StatutMission } from '@/lib/generated/prisma/enums';

const JOUR = new Date('2026-03-03');
const HIER = new Date('2026-03-02');
const MISSION = { statut: 'PUBLIEE', places: 2, placesPrises: 1, finLe: null, creneaux: [] } as const;

describe('ce que garde un navigateur', () => {
  it('se relit dans l’ordre, chaque mission une fois', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: RETENUES_MAX }), (ids) => {
        expect(lireIds(ecrireIds(ids))).toEqual(ids);
        expect(lireIds(ecrireIds([...ids, ...ids]))).toEqual(ids);
      }),
    );
  });

  it('ne dépasse jamais 50 missions, ni 1 200 signes', () => {
    const ids = Array.from({ length: 80 }, () => randomUUID());
    expect(lireIds(ecrireIds(ids))).toEqual(ids.slice(0, RETENUES_MAX));
    expect(ecrireIds(ids.slice(0, RETENUES_MAX)).length).toBeLessThan(1200);
  });

  it('ne croit rien de ce que quelqu’un d’autre y écrit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 6000 }), (texte) => {
        for (const id of lireIds(texte)) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      }),
    );
    expect(lireIds(undefined)).toEqual([]);
    expect(lireIds("'; DROP TABLE missions; --")).toEqual([]);
    expect(ecrireIds(['pas-un-numéro', '\r\nSet-Cookie: a=b'])).toBe('');
  });
});

describe('où en est une mission gardée', () => {
  const statut = (s: StatutMission, reste = {}) => etatGardee({ ...MISSION, ...reste, statut: s }, JOUR);
  it.each([
    ['en ligne', statut('PUBLIEE'), 'OUVERTE'],
    ['en ligne, son dernier jour', statut('PUBLIEE', { finLe: JOUR }), 'OUVERTE'],
    ['en ligne, sa fin passée', statut('PUBLIEE', { finLe: HIER }), 'FINIE'],
    ['à des dates toutes passées', statut('PUBLIEE', { creneaux: [{ date: HIER }] }), 'FINIE'],
    [
      'à une date encore à venir',
      statut('PUBLIEE', { creneaux: [{ date: HIER }, { date: JOUR }] }),
      'OUVERTE',
    ],
    ['chaque semaine', statut('PUBLIEE', { creneaux: [{ date: null }, { date: HIER }] }), 'OUVERTE'],
    ['complète', statut('COMPLETE', { placesPrises: 2 }), 'COMPLETE'],
    ['en ligne, sans place', statut('PUBLIEE', { placesPrises: 2 }), 'COMPLETE'],
    ['complète et finie', statut('COMPLETE', { placesPrises: 2, finLe: HIER }), 'FINIE'],
    ['en pause', statut('SUSPENDUE'), 'RETIREE'],
    ['relue de nouveau', statut('A_VALIDER'), 'RETIREE'],
    ['terminée', statut('TERMINEE'), 'FINIE'],
    ['rangée', statut('ARCHIVEE'), 'FINIE'],
  ])('%s', (_, lu, attendu) => {
    expect(lu).toBe(attendu);
  });

  it('se dit en une phrase', () => {
    const places = { places: 2, placesPrises: 1 };
    expect(phraseGardee('OUVERTE', places)).toBe('Il reste 1 place.');
    expect(phraseGardee('COMPLETE', { places: 1, placesPrises: 1 })).toBe(
      'Toutes les places sont prises pour le moment.',
    );
    expect(phraseGardee('FINIE', places)).toBe('Cette mission est finie.');
    expect(phraseGardee('RETIREE', places)).toBe('Cette mission n’est plus proposée pour le moment.');
    expect(phraseRestees(1)).toMatch(/^1 mission est encore gardée/);
    expect(phraseRestees(3)).toMatch(/^3 missions sont encore gardées/);
  });

  it('mène à celles qui lui ressemblent', () => {
    const m = { domaine: 'ENVIRONNEMENT', commune: { code: '01451' } } as const;
    expect(adresseDesSemblables({ ...m, aDistance: 'NON' })).toBe(
      '/missions?commune=01451&domaine=environnement',
    );
    expect(adresseDesSemblables({ ...m, aDistance: 'TOTALE' })).toBe(
      '/missions?avec=distance&domaine=environnement',
    );
  });
});

describe('après « Garder » et « Ne plus garder »', () => {
  const id = '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10';
  it.each([
    ['mission', 'gardee', `/missions/${id}?fait=gardee`, `/missions/${id}?fait=gardee`],
    ['espace', 'laissee', `/beneficiaire/missions/${id}?fait=laissee`, null],
    [
      'liste',
      'laissee',
      `/beneficiaire/missions/gardees?fait=laissee&mission=${id}`,
      `/missions/gardees?fait=laissee&mission=${id}`,
    ],
    ['liste', 'gardee', '/beneficiaire/missions/gardees?fait=gardee', '/missions/gardees?fait=gardee'],
  ] as const)('depuis %s, %s', (retour, fait, chezMoi, ici) => {
    expect(apresGarde({ missionId: id, retour }, fait)).toBe(chezMoi);
    if (ici) expect(apresGardeIci({ missionId: id, retour }, fait)).toBe(ici);
  });
});
