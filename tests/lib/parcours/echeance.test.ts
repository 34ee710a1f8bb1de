import { describe, expect, it } from 'vitest';
import { debutDeLaSuite } from '@/lib/parcours/contrat';
import { moisApres } from '@/lib/dates';
import { echeanceDe, orientationAvantLe, resteAPasser, type SituationSuivi } from '@/lib/parcours/echeance';

const j = (t: string) => new Date(`${t}T00:00:00Z`);
const suivi = (s: Partial<SituationSuivi> = {}): SituationSuivi => ({
  entreeLe: j('2026-01-05'),
  orienteLe: null,
  contrat: null,
  suite: null,
  revueLe: null,
  ...s,
});
const contrat = {
  type: 'CONTRAT_ENGAGEMENT',
  signeLe: j('2026-02-01'),
  pret: false as boolean,
  debutLe: j('2026-02-01'),
  suitUnAutre: false,
} as const;

describe('les échéances du référent', () => {
  it('l’orientation se fait dans les 6 semaines ; on prévient 14 jours avant', () => {
    expect(echeanceDe(suivi(), j('2026-02-01'))).toBeNull();
    expect(echeanceDe(suivi(), j('2026-02-02'))).toEqual({
      code: 'ORIENTATION',
      avantLe: j('2026-02-16'),
      geste: 'orienter',
      enRetard: false,
    });
    expect(echeanceDe(suivi(), j('2026-02-16'))?.enRetard).toBe(true);
  });

  it('le contrat se signe dans le mois qui suit l’orientation', () => {
    const s = suivi({ orienteLe: j('2026-01-31') });
    expect(echeanceDe(s, j('2026-02-20'))).toEqual({
      code: 'CONTRAT',
      avantLe: j('2026-02-28'),
      geste: 'ecrire',
      enRetard: false,
    });
    const preparation = suivi({
      orienteLe: j('2026-02-01'),
      contrat: { ...contrat, signeLe: null, finLe: null },
    });
    expect(echeanceDe(preparation, j('2026-02-25'))?.code).toBe('CONTRAT');
  });

  it('le référent a dit oui : ce que la personne n’a pas dit n’est jamais à faire, même en retard', () => {
    const enAttente = { ...contrat, signeLe: null, pret: true, finLe: null };
    for (const suitUnAutre of [false, true])
      expect(
        echeanceDe(
          suivi({ orienteLe: j('2026-02-01'), contrat: { ...enAttente, suitUnAutre } }),
          j('2026-06-01'),
        ),
      ).toBeNull();
    const signe = { ...contrat, finLe: j('2026-08-01') };
    const suite = { ...enAttente, debutLe: j('2026-08-01') };
    expect(echeanceDe(suivi({ contrat: signe, suite }), j('2026-07-25'))).toBeNull();
    expect(
      echeanceDe(suivi({ contrat: signe, suite: { ...suite, pret: false } }), j('2026-07-25'))?.code,
    ).toBe('SUITE');
  });

  it('modifié et accordé par le référent, un contrat garde ses échéances, sans attendre la personne', () => {
    const pret = { ...contrat, signeLe: null, pret: true };
    const fin = suivi({ contrat: { ...pret, finLe: j('2026-08-01') } });
    expect(echeanceDe(fin, j('2026-07-20'))?.code).toBe('FIN_CONTRAT');
    const cer = suivi({ contrat: { ...pret, type: 'CER', finLe: null } });
    expect(echeanceDe(cer, j('2026-11-23'))?.code).toBe('PASSAGE');
    // The orientation that a signed contract had settled does not come back.
    expect(orientationAvantLe(fin)).toBeNull();
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

  it('un brouillon pour plus tard ne cache pas l’orientation', () => {
    const brouillon = { ...contrat, signeLe: null, debutLe: j('2026-09-01'), finLe: null };
    expect(echeanceDe(suivi({ contrat: brouillon }), j('2026-02-20'))?.code).toBe('ORIENTATION');
  });

  it('une suite déjà écrite ne se prépare plus : elle se signe avant de commencer', () => {
    const s = suivi({ orienteLe: j('2025-12-01'), contrat: { ...contrat, finLe: j('2026-08-01') } });
    const suite = { ...contrat, debutLe: j('2026-08-01'), signeLe: j('2026-07-10') };
    expect(echeanceDe({ ...s, suite }, j('2026-07-20'))).toBeNull();
    const aSigner = { ...s, suite: { ...suite, signeLe: null } };
    expect(echeanceDe(aSigner, j('2026-07-17'))).toBeNull();
    expect(echeanceDe(aSigner, j('2026-07-20'))).toEqual({
      code: 'SUITE',
      avantLe: j('2026-08-01'),
      geste: 'ouvrir-suite',
      enRetard: false,
    });
    const commencee = { ...aSigner.suite, finLe: null, suitUnAutre: true };
    expect(echeanceDe({ ...s, contrat: commencee }, j('2026-08-02'))).toMatchObject({
      code: 'SUITE',
      avantLe: j('2026-08-01'),
      geste: 'ouvrir',
    });
  });

  it('un contrat à signer s’ouvre lui-même, même quand le suivant est écrit', () => {
    const s = suivi({
      orienteLe: j('2026-01-20'),
      contrat: { ...contrat, signeLe: null, finLe: j('2026-08-01') },
    });
    const suite = { ...contrat, signeLe: null, debutLe: j('2026-08-01') };
    expect(echeanceDe({ ...s, suite }, j('2026-02-15'))).toMatchObject({ code: 'CONTRAT', geste: 'ouvrir' });
  });

  it('les CER passent avant 2027, quelle que soit leur fin et ce qui est écrit après', () => {
    const cer = suivi({ contrat: { ...contrat, type: 'CER', finLe: j('2026-12-31') } });
    expect(echeanceDe(cer, j('2026-11-26'))).toMatchObject({ code: 'PASSAGE', geste: 'remplacer' });
    expect(echeanceDe(cer, j('2026-12-10'))).toMatchObject({ code: 'FIN_CONTRAT', geste: 'remplacer' });
    const engagement = { ...contrat, debutLe: j('2026-12-31') };
    expect(echeanceDe({ ...cer, suite: engagement }, j('2026-12-10'))).toBeNull();
    const aSigner = { ...engagement, signeLe: null };
    expect(echeanceDe({ ...cer, suite: aSigner }, j('2026-12-20'))).toMatchObject({
      code: 'SUITE',
      avantLe: j('2026-12-31'),
    });
    const encore = { ...engagement, type: 'CER' as const };
    expect(echeanceDe({ ...cer, suite: encore }, j('2026-12-10'))).toMatchObject({
      code: 'PASSAGE',
      geste: 'ouvrir-suite',
    });
    const long = suivi({ contrat: { ...contrat, type: 'CER', finLe: j('2027-02-01') } });
    const tropTard = { ...engagement, debutLe: j('2027-02-01') };
    expect(echeanceDe({ ...long, suite: tropTard }, j('2026-12-10'))).toMatchObject({
      code: 'PASSAGE',
      geste: 'ouvrir',
    });
    expect(resteAPasser(cer, j('2026-12-31'))).toBe(false);
  });

  it('un mois après le 31 est le dernier jour du mois suivant, trois mois après aussi un 30', () => {
    expect(moisApres(j('2026-01-31'), 1)).toEqual(j('2026-02-28'));
    expect(moisApres(j('2026-01-31'), 3)).toEqual(j('2026-04-30'));
    expect(moisApres(j('2026-12-15'), 1)).toEqual(j('2027-01-15'));
  });
});

it('la suite d’un contrat commence à sa fin quand elle est proche, aujourd’hui sinon', () => {
  const jour = j('2026-11-26');
  const debut = (finLe: Date | null) => debutDeLaSuite({ finLe }, jour);
  expect(debut(j('2026-12-06'))).toEqual(j('2026-12-06'));
  expect(debut(j('2027-12-31')), 'un CER qui dure').toEqual(jour);
  expect([debut(null), debut(j('2026-11-06')), debutDeLaSuite(undefined, jour)]).toEqual([jour, jour, jour]);
});
