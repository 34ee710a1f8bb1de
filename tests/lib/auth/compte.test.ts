import { describe, expect, it } from 'vitest';
import { acteurDansLEspace, type ActeurConnecte } from '@/lib/auth/compte';
import { accueilDe } from '@/lib/auth/espaces';

const base = { userId: '11111111-1111-4111-8111-111111111111', departementCode: '01' };
const referent: ActeurConnecte = { ...base, role: 'REFERENT', referentId: base.userId };
const coordination: ActeurConnecte = { ...base, role: 'COORDINATION', territoireIds: [] };
const LES_DEUX = ['REFERENT', 'COORDINATION'] as const;

describe('le rôle sous lequel on agit', () => {
  it('n’est jamais un rôle que l’on n’a pas, quoi que dise le formulaire', () => {
    expect(acteurDansLEspace([referent], LES_DEUX, 'COORDINATION')).toBeNull();
    expect(acteurDansLEspace([referent], ['DEPARTEMENT'], 'DEPARTEMENT')).toBeNull();
    expect(acteurDansLEspace([referent, coordination], ['COORDINATION'], 'REFERENT')).toBeNull();
    expect(acteurDansLEspace([referent, coordination], LES_DEUX, 'SYSTEME')).toBeNull();
    expect(acteurDansLEspace([], LES_DEUX, 'REFERENT')).toBeNull();
  });

  it('est celui de l’espace où se trouve le formulaire, dans un ordre comme dans l’autre', () => {
    for (const acteurs of [
      [referent, coordination],
      [coordination, referent],
    ])
      for (const acteur of acteurs) expect(acteurDansLEspace(acteurs, LES_DEUX, acteur.role)).toBe(acteur);
  });

  it('sans espace, n’est pas deviné : un seul rôle possible, ou rien', () => {
    expect(acteurDansLEspace([referent, coordination], ['COORDINATION'], null)).toBe(coordination);
    expect(acteurDansLEspace([referent, coordination], LES_DEUX, null)).toBeNull();
  });
});

it('qui a plusieurs rôles choisit son espace en entrant', () => {
  expect(accueilDe([])).toBe('/connexion');
  expect(accueilDe([referent])).toBe('/referent');
  expect(accueilDe([coordination, referent])).toBe('/compte');
});
