import { describe, expect, it } from 'vitest';
import { echeanceDe, resteAPasser, unMoisApres, type SituationSuivi } from '@/lib/parcours/echeance';

const j = (t: string) => new Date(`${t}T00:00:00Z`);
const suivi = (s: Partial<SituationSuivi> = {}): SituationSuivi => ({
  entreeLe: j('2026-01-05'),
  orienteLe: null,
  contrat: null,
  suite: null,
  ...s,
});
const contrat = { type: 'CONTRAT_ENGAGEMENT', signeLe: j('2026-02-01'), debutLe: j('2026-02-01') } as const;

describe('les échéances du référent', () => {
  it('l’orientation se fait dans les 6 semaines ; on prévient 14 jours avant', () => {
    expect(echeanceDe(suivi(), j('2026-02-01'))).toBeNull();
    expect(echeanceDe(suivi(), j('2026-02-02'))).toEqual({
      code: 'ORIENTATION',
      avantLe: j('2026-02-16'),
      enRetard: false,
    });
    expect(echeanceDe(suivi(), j('2026-02-16'))?.enRetard).toBe(true);
  });

  it('le contrat se signe dans le mois qui suit l’orientation', () => {
    const s = suivi({ orienteLe: j('2026-01-31') });
    expect(echeanceDe(s, j('2026-02-20'))).toEqual({
      code: 'CONTRAT',
      avantLe: j('2026-02-28'),
      enRetard: false,
    });
    const preparation = suivi({ contrat: { ...contrat, signeLe: null, finLe: null } });
    expect(echeanceDe(preparation, j('2026-02-25'))?.code).toBe('CONTRAT');
  });

  it('un contrat se revoit dans les 30 jours avant sa fin, et reste à revoir après', () => {
    const s = suivi({ contrat: { ...contrat, finLe: j('2026-08-01') } });
    expect(echeanceDe(s, j('2026-07-01'))).toBeNull();
    expect(echeanceDe(s, j('2026-07-02'))).toMatchObject({ code: 'FIN_CONTRAT', enRetard: false });
    expect(echeanceDe(s, j('2026-09-02'))).toMatchObject({ code: 'FIN_CONTRAT', enRetard: true });
  });

  it('les CER et les PPAE en cours passent avant le 1er janvier 2027', () => {
    const s = suivi({ contrat: { ...contrat, type: 'CER', finLe: null } });
    expect(echeanceDe(s, j('2026-10-01'))).toBeNull();
    expect(echeanceDe(s, j('2026-11-23'))).toMatchObject({ code: 'PASSAGE', avantLe: j('2027-01-01') });
    const sansPassage = suivi({ contrat: { ...contrat, finLe: null } });
    expect(echeanceDe(sansPassage, j('2026-11-23'))).toBeNull();
  });

  it('une suite déjà écrite ne se prépare plus : elle se signe', () => {
    const s = suivi({ contrat: { ...contrat, finLe: j('2026-08-01') } });
    const suite = { ...contrat, debutLe: j('2026-08-01'), signeLe: j('2026-07-10') };
    expect(echeanceDe({ ...s, suite }, j('2026-07-20'))).toBeNull();
    const aSigner = { ...s, suite: { ...suite, signeLe: null } };
    expect(echeanceDe(aSigner, j('2026-07-20'))).toBeNull();
    expect(echeanceDe(aSigner, j('2026-08-20'))).toEqual({
      code: 'CONTRAT',
      avantLe: j('2026-09-01'),
      enRetard: false,
    });
  });

  it('un CER qui finit avant 2027 dit sa fin ; sa suite par un contrat d’engagement dit le passage', () => {
    const cer = suivi({ contrat: { ...contrat, type: 'CER', finLe: j('2026-12-20') } });
    expect(echeanceDe(cer, j('2026-12-01'))?.code).toBe('FIN_CONTRAT');
    const engagement = { ...contrat, debutLe: j('2026-12-20') };
    expect(echeanceDe({ ...cer, suite: engagement }, j('2026-12-01'))).toBeNull();
    expect(echeanceDe({ ...cer, suite: { ...engagement, type: 'CER' } }, j('2026-12-01'))?.code).toBe(
      'PASSAGE',
    );
    const tropTard = { ...engagement, debutLe: j('2027-02-01') };
    expect(resteAPasser({ ...cer, suite: tropTard }, j('2026-12-01'))).toBe(true);
    expect(resteAPasser({ ...cer, suite: engagement }, j('2026-12-01'))).toBe(false);
    expect(resteAPasser(cer, j('2026-12-20'))).toBe(false);
  });

  it('un mois après le 31 est le dernier jour du mois suivant', () => {
    expect(unMoisApres(j('2026-01-31'))).toEqual(j('2026-02-28'));
    expect(unMoisApres(j('2026-12-15'))).toEqual(j('2027-01-15'));
  });
});
