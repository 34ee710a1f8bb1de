import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apresCandidature, STATUTS_OUVERTS, TRANSITIONS_CANDIDATURE } from '@/lib/candidatures/candidature';
import { StatutCandidature, StatutHeures, StatutMission } from '@/lib/generated/prisma/enums';
import { apresHeures, TRANSITIONS_HEURES } from '@/lib/heures/heures';
import {
  apresMission,
  CHAMPS_ESSENTIELS,
  manquesPourPublier,
  TRANSITIONS_MISSION,
  type VerbeMission,
} from '@/lib/missions/mission';
import { differences, touchesEssentielles } from '@/lib/missions/modification';
import { creerMissionSchema } from '@/lib/missions/schema';

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

const JOUR = new Date('2026-03-03');
const COCHEE = { nePasRemplacerEmploi: true, securiteVerifiee: true, fraisDits: true };
const PRETE = { activites: ['Arroser'], remboursement: 'NON', remboursementDetail: '', finLe: null } as const;

describe('avant de publier', () => {
  it.each([
    ['tout est là', {}, JOUR, {}, []],
    ['remplace un emploi', {}, JOUR, { nePasRemplacerEmploi: false }, ['nePasRemplacerEmploi']],
    ['sécurité pas vérifiée', {}, JOUR, { securiteVerifiee: false }, ['securiteVerifiee']],
    ['frais pas dits', {}, JOUR, { fraisDits: false }, ['fraisDits']],
    [
      'frais remboursés, sans dire lesquels',
      { remboursement: 'OUI', remboursementDetail: ' ' },
      JOUR,
      {},
      ['fraisDits'],
    ],
    ['frais en partie, dits', { remboursement: 'EN_PARTIE', remboursementDetail: 'Le bus' }, JOUR, {}, []],
    ['assurance inconnue', {}, null, {}, ['assurance']],
    ['assurance finie hier', {}, new Date('2026-03-02'), {}, ['assurance']],
    ['assurance qui finit ce soir', {}, JOUR, {}, []],
    ['rien à faire', { activites: [] }, JOUR, {}, ['activites']],
    ['finie hier', { finLe: new Date('2026-03-02') }, JOUR, {}, ['finLe']],
    ['finit ce soir', { finLe: JOUR }, JOUR, {}, []],
    [
      'rien n’est fait',
      { activites: [] },
      null,
      { nePasRemplacerEmploi: false, securiteVerifiee: false, fraisDits: false },
      ['nePasRemplacerEmploi', 'securiteVerifiee', 'fraisDits', 'assurance', 'activites'],
    ],
  ] as const)('%s', (_, mission, assurance, controle, manquent) => {
    const manques = manquesPourPublier({ ...PRETE, ...mission }, assurance, { ...COCHEE, ...controle }, JOUR);
    expect(Object.keys(manques)).toEqual(manquent);
    for (const phrase of Object.values(manques).flat()) expect(phrase).toMatch(/^[A-ZÀ-Ö].*\.$/);
  });
});

describe('une mission modifiée', () => {
  const { champs } = creerMissionSchema.parse({
    associationId: '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10',
    ...{ titre: 'Aider', lignes: 'Arroser', domaine: 'ENVIRONNEMENT', activite: 'jardinage', places: '2' },
    ...{ communeCode: '01053', semaine: 'LUNDI_MATIN', remboursement: 'NON' },
  });
  type Relue = Parameters<typeof differences>[0];
  const avant = { ...champs, commune: { nom: 'Bourg-en-Bresse' } } as unknown as Relue;
  const CHANGE: Record<string, unknown> = {
    ...{ domaine: 'SPORT', aDistance: 'COMPLETEMENT', remboursement: 'OUI', regularite: 'PONCTUELLE' },
    ...{
      activites: ['Semer'],
      apprend: ['TRAVAILLER_EN_EQUIPE'],
      creneaux: [],
      debutLe: JOUR,
      finLe: JOUR,
      places: 3,
    },
  };
  const autre = (cle: string, valeur: unknown) =>
    CHANGE[cle] ?? (typeof valeur === 'boolean' ? !valeur : 'autre chose');

  it.each(Object.entries(champs))(
    '%s change : la différence est dite, et relue si c’est l’essentiel',
    (cle, valeur) => {
      const apres = { ...champs, [cle]: autre(cle, valeur) } as typeof champs;
      expect(Object.keys(differences(avant, apres))).toHaveLength(1);
      expect(touchesEssentielles(avant, apres)).toBe((CHAMPS_ESSENTIELS as readonly string[]).includes(cle));
    },
  );

  it('ce qui est enregistré se lit dans les mots du formulaire, jamais en codes', () => {
    const creneau = { date: null, heureDebut: '09:00', heureFin: '12:00' };
    const enregistree = {
      ...avant,
      ...{ domaine: 'SOLIDARITE_INSERTION', activite: 'jardinage', aDistance: 'POSSIBLE', calme: true },
      ...{ regularite: 'PONCTUELLE', remboursement: 'EN_PARTIE', remboursementDetail: 'Le bus' },
      ...{ activites: ['Semer', 'Arroser'], apprend: ['TRAVAILLER_EN_EQUIPE'], debutLe: JOUR, places: 3 },
      creneaux: [
        { ...creneau, demiJournee: 'MARDI_MATIN', date: JOUR },
        { ...creneau, demiJournee: 'JEUDI_SOIR', heureDebut: '18:00', heureFin: '20:30' },
        { ...creneau, demiJournee: 'LUNDI_MATIN' },
      ],
    } as unknown as Relue;
    const saisie = { ...champs, communeCode: '01451', activite: 'autre', adresse: 'Rue du Four' };
    const dits = Object.entries(differences(enregistree, saisie as typeof champs)).map(([champ, [mot]]) => [
      champ,
      /«\s(.*)\s»\.$/u.exec(mot!)![1],
    ]);
    expect(Object.fromEntries(dits)).toEqual({
      lignes: 'Semer, Arroser',
      domaine: 'Solidarité et insertion',
      activite: 'Jardinage',
      communeCode: 'Bourg-en-Bresse',
      adresse: 'rien',
      aDistance: 'Sur place, ou de chez soi',
      places: '3',
      regularite: 'À des dates précises',
      debutLe: '3 mars 2026',
      semaine:
        'le lundi matin de 9 h à 12 h ; le jeudi soir de 18 h à 20 h 30 ; mardi 3 mars, le matin de 9 h à 12 h',
      calme: 'oui',
      remboursement: 'En partie',
      remboursementDetail: 'Le bus',
      apprend: 'Travailler en équipe',
    });
  });

  it('rien ne change : rien n’est dit', () => {
    expect(differences(avant, champs)).toEqual({});
    expect(touchesEssentielles(avant, champs)).toBe(false);
  });
});
