import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apresCandidature, STATUTS_OUVERTS, TRANSITIONS_CANDIDATURE } from '@/lib/candidatures/candidature';
import { StatutCandidature, StatutHeures, StatutMission } from '@/lib/generated/prisma/enums';
import { apresHeures, TRANSITIONS_HEURES } from '@/lib/heures/heures';
import { apresMission, TRANSITIONS_MISSION, type VerbeMission } from '@/lib/missions/mission';

const verbes = Object.keys(TRANSITIONS_MISSION) as VerbeMission[];
const suites = fc.array(fc.constantFrom(...verbes), { maxLength: 30 });

/** Applies what applies, ignores the rest; gives the states gone through. */
function parcourir(depart: StatutMission, liste: VerbeMission[]): [VerbeMission, StatutMission][] {
  let statut = depart;
  const passages: [VerbeMission, StatutMission][] = [];
  for (const verbe of liste) {
    const vers = apresMission(statut, verbe);
    if (vers) passages.push([verbe, (statut = vers)]);
  }
  return passages;
}

describe('la machine à états d’une mission', () => {
  it('ne met jamais en ligne pour la première fois sans être publiée par la coordination', () => {
    fc.assert(
      fc.property(suites, (liste) => {
        const passages = parcourir('BROUILLON', liste);
        const enLigne = passages.findIndex(([, s]) => s === 'PUBLIEE' || s === 'COMPLETE');
        if (enLigne >= 0) expect(passages[enLigne]![0]).toBe('publier');
      }),
    );
  });

  it('ne revient jamais d’une mission terminée ou rangée', () => {
    fc.assert(
      fc.property(suites, (liste) => {
        const statuts = parcourir('TERMINEE', liste).map(([, s]) => s);
        expect(statuts.every((s) => s === 'ARCHIVEE')).toBe(true);
        expect(parcourir('ARCHIVEE', liste)).toEqual([]);
      }),
    );
  });

  it('mène à chacun de ses états', () => {
    const atteints = new Set(['BROUILLON', ...verbes.map((v) => TRANSITIONS_MISSION[v].vers)]);
    expect([...atteints].sort()).toEqual(Object.values(StatutMission).sort());
  });
});

describe('la machine à états d’une demande', () => {
  it('laisse la personne changer d’avis à tout moment où sa demande vit', () => {
    for (const statut of [...STATUTS_OUVERTS, 'ACCEPTEE'] as const)
      expect(apresCandidature(statut, 'retirer')).toBe('RETIREE');
    for (const statut of ['SANS_SUITE', 'RETIREE'] as const)
      for (const verbe of Object.keys(TRANSITIONS_CANDIDATURE) as (keyof typeof TRANSITIONS_CANDIDATURE)[])
        expect(apresCandidature(statut, verbe)).toBeNull();
  });

  it('n’accueille que par l’association (présentée) ou par le oui de la personne (place proposée)', () => {
    const versAccueil = Object.entries(TRANSITIONS_CANDIDATURE).filter(([, t]) => t.vers === 'ACCEPTEE');
    expect(versAccueil.map(([v, t]) => [v, t.de])).toEqual([
      ['accepter', ['PROPOSEE_A_L_ASSOCIATION']],
      ['prendre', ['PLACE_OFFERTE']],
    ]);
    expect(Object.values(StatutCandidature)).toHaveLength(8);
  });
});

describe('la machine à états des heures', () => {
  it('ne va que dans ses trois états, et une correction se confirme de nouveau', () => {
    for (const statut of Object.values(StatutHeures))
      expect(apresHeures(statut, 'corriger')).toBe('DECLAREES');
    expect(apresHeures('CONFIRMEES', 'confirmer')).toBeNull();
    expect(TRANSITIONS_HEURES.revoir.de).toEqual(['DECLAREES']);
  });
});
