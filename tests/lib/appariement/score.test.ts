import { describe, expect, it } from 'vitest';
import { POIDS } from '@/lib/appariement/poids';
import { ordonner } from '@/lib/appariement/ordre';
import { score } from '@/lib/appariement/score';
import type { MissionAppariable, ProfilAppariable } from '@/lib/appariement/appariable';
import { unProfil, uneMissionAppariable } from '../../factories/appariement';

const pourquoi = (p: ProfilAppariable, m: MissionAppariable) =>
  score(p, m, POIDS).raisons.map((r) => r.personne);
const pourquoiPas = (p: ProfilAppariable, m: MissionAppariable) =>
  score(p, m, POIDS).ecarts.map((r) => r.personne);

describe('les raisons', () => {
  it('disent la distance et les moments libres', () => {
    expect(pourquoi(unProfil(), uneMissionAppariable(3))).toEqual(
      expect.arrayContaining(['à 3 km de chez vous', 'le lundi matin et le mardi matin, vous êtes libre']),
    );
  });

  it('nomment la commune, sans kilomètres, quand une position est estimée', () => {
    for (const cas of [
      [unProfil({ precision: 'ESTIMEE_EPCI' }), uneMissionAppariable(7)],
      [unProfil(), uneMissionAppariable(7, { precision: 'ESTIMEE_CODE_POSTAL' })],
    ] as const) {
      const phrases = pourquoi(...cas);
      expect(phrases).toContain('à Viriat');
      expect(phrases.join()).not.toContain('km');
    }
  });

  it('disent « votre commune » quand c’est la même', () => {
    expect(pourquoi(unProfil(), uneMissionAppariable(0))).toContain('à Bourg-en-Bresse, votre commune');
  });

  it('ont une phrase pour la personne, une pour l’accompagnateur, une pour la coordination', () => {
    for (const r of score(unProfil(), uneMissionAppariable(3), POIDS).raisons)
      expect(new Set([r.personne, r.referent, r.coordination]).size).toBe(3);
  });

  it('se lisent après « Pour cette personne », dit une seule fois, et finissent par un seul point', () => {
    const { raisons, ecarts } = score(
      unProfil({ besoins: ['PAS_DE_PORT_DE_CHARGES'] }),
      uneMissionAppariable(3, { portDeCharges: true }),
      POIDS,
    );
    const phrases = [...raisons, ...ecarts].map((r) => r.referent);
    expect(phrases).toContain('libre le lundi matin et le mardi matin.');
    expect(phrases.at(-1)).toContain('il faut porter des choses lourdes.');
    for (const phrase of phrases) expect(phrase).toMatch(/^(?!Pour cette personne).*[^.]\.$/);
  });

  it('mettent la plus forte en premier', () => {
    const { raisons } = score(unProfil(), uneMissionAppariable(1), POIDS);
    expect(raisons.map((r) => r.part)).toEqual(raisons.map((r) => r.part).sort((a, b) => b - a));
  });
});

describe('les préférences', () => {
  const dit = (champs: Partial<ProfilAppariable>, mission: Partial<MissionAppariable>) => {
    const { raisons, reserves, eligible } = score(unProfil(champs), uneMissionAppariable(3, mission), POIDS);
    expect(eligible).toBe(true);
    const critere = (l: typeof raisons) =>
      l.filter((r) => ['accompagnement', 'compagnie', 'continuite', 'urgence', 'envies'].includes(r.code));
    return [critere(raisons), critere(reserves)].map((l) => l.map((r) => r.personne).join());
  };
  const cas: [string, Partial<ProfilAppariable>, Partial<MissionAppariable>, string, string][] = [
    ['rien de dit', {}, { accompagnement: 'PEU' }, '', ''],
    [
      'l’aide souhaitée',
      { accompagnementSouhaite: 'TOUJOURS' },
      { accompagnement: 'TOUJOURS' },
      'quelqu’un reste à côté de vous',
      '',
    ],
    [
      'plus d’aide que souhaité',
      { accompagnementSouhaite: 'PEU' },
      { accompagnement: 'AU_DEBUT' },
      'on vous montre, puis vous faites',
      '',
    ],
    [
      'trop peu d’aide',
      { accompagnementSouhaite: 'TOUJOURS' },
      { accompagnement: 'PEU' },
      '',
      'après un petit moment, vous faites sans aide',
    ],
    ['une aide que l’association n’a pas dite', { accompagnementSouhaite: 'TOUJOURS' }, {}, '', ''],
    ['avec du monde', { compagnieSouhaitee: 'AVEC_DU_MONDE' }, {}, 'c’est en équipe', ''],
    ['plutôt seul', { compagnieSouhaitee: 'PLUTOT_SEUL' }, {}, '', 'c’est en équipe'],
    ['chaque semaine', { rythmeSouhaite: 'REGULIERE' }, {}, 'c’est chaque semaine', ''],
    [
      'de temps en temps',
      { rythmeSouhaite: 'REGULIERE' },
      { regularite: 'PONCTUELLE' },
      '',
      'c’est à des dates précises',
    ],
    ['demain', {}, { dansJours: 1 }, 'c’est bientôt : demain', ''],
    ['dans deux semaines', {}, { dansJours: 14 }, 'c’est bientôt : dans 14 jours', ''],
    ['plus tard', {}, { dansJours: 15 }, '', ''],
    [
      'un autre domaine que ses envies',
      { domainesSouhaites: ['SPORT'] },
      {},
      '',
      'un autre domaine que vos envies : Environnement',
    ],
  ];
  it.each(cas)('%s', (_, champs, mission, pour, contre) => {
    expect(dit(champs, mission)).toEqual([pour, contre]);
  });

  it('comptent d’autant plus que l’aide approche de ce qui est demandé, et que la date approche', () => {
    const total = (champs: Partial<ProfilAppariable>, mission: Partial<MissionAppariable>) =>
      score(unProfil(champs), uneMissionAppariable(3, mission), POIDS).total;
    const aide = (accompagnement: MissionAppariable['accompagnement']) =>
      total({ accompagnementSouhaite: 'TOUJOURS' }, { accompagnement });
    expect(aide('TOUJOURS')).toBeGreaterThan(aide('AU_DEBUT'));
    expect(aide('AU_DEBUT')).toBeGreaterThan(aide('PEU'));
    expect(total({}, { dansJours: 0 })).toBeGreaterThan(total({}, { dansJours: 9 }));
  });
});

describe('ce qui ne va pas', () => {
  const cas: [string, Partial<ProfilAppariable>, MissionAppariable, string][] = [
    [
      'trop loin',
      {},
      uneMissionAppariable(24),
      'C’est à 24 km de chez vous. Vous avez choisi 20 km au plus.',
    ],
    [
      'à pied, trop loin',
      { modesDeplacement: ['A_PIED'] },
      uneMissionAppariable(8),
      'Il est difficile d’aller à Viriat à pied.',
    ],
    [
      'un autre moment',
      { disponibilites: ['SAMEDI_SOIR'] },
      uneMissionAppariable(3),
      'le lundi matin ou le mardi matin',
    ],
    [
      'porter',
      { besoins: ['PAS_DE_PORT_DE_CHARGES'] },
      uneMissionAppariable(3, { portDeCharges: true }),
      'Il faut porter',
    ],
    [
      'conduire',
      { besoins: ['PAS_DE_PERMIS'] },
      uneMissionAppariable(3, { permisNecessaire: true }),
      'Il faut conduire.',
    ],
    [
      'ancien employeur',
      { anciensEmployeurs: ['association'] },
      uneMissionAppariable(3),
      'La coordination regarde',
    ],
    ['complet', {}, uneMissionAppariable(3, { placesPrises: 2 }), 'Toutes les places'],
    ['suspendue', {}, uneMissionAppariable(3, { statut: 'SUSPENDUE' }), 'n’est pas ouverte'],
    ['finie', {}, uneMissionAppariable(3, { passee: true }), 'Cette mission est finie'],
  ];
  it.each(cas)('%s', (_, champs, mission, phrase) => {
    const phrases = pourquoiPas(unProfil(champs), mission);
    expect(phrases).toHaveLength(1);
    expect(phrases[0]).toContain(phrase);
  });

  it('les horaires d’école écartent le mercredi et le soir', () => {
    const p = unProfil({
      besoins: ['HORAIRES_D_ECOLE'],
      disponibilites: ['MERCREDI_MATIN', 'LUNDI_SOIR', 'JEUDI_MATIN'],
    });
    const le = (demiJournee: 'MERCREDI_MATIN' | 'LUNDI_SOIR' | 'JEUDI_MATIN') =>
      uneMissionAppariable(3, { creneaux: [{ demiJournee, heureDebut: '09:00', heureFin: '12:00' }] });
    expect(score(p, le('MERCREDI_MATIN'), POIDS).eligible).toBe(false);
    expect(score(p, le('LUNDI_SOIR'), POIDS).eligible).toBe(false);
    expect(score(p, le('JEUDI_MATIN'), POIDS).eligible).toBe(true);
    expect(pourquoiPas(p, le('MERCREDI_MATIN'))).toEqual(['Cela dépasse les heures d’école.']);
  });
});

describe('l’ordre', () => {
  const missions = [
    uneMissionAppariable(1, { domaine: 'SPORT', codesRome: [], apprend: [] }),
    uneMissionAppariable(4, { codesRome: ['K2304'], prochesTransports: true, accompagnement: 'AU_DEBUT' }),
    uneMissionAppariable(9, {
      domaine: 'NUMERIQUE',
      apprend: ['UTILISER_LES_RESSOURCES_NUMERIQUES'],
      portDeCharges: true,
      codesRome: [],
    }),
    uneMissionAppariable(15, {
      creneaux: [{ demiJournee: 'JEUDI_SOIR', heureDebut: '18:00', heureFin: '20:00' }],
    }),
    uneMissionAppariable(28, {}),
  ];
  const vu = (champs: Partial<ProfilAppariable>) =>
    ordonner(unProfil(champs), missions, POIDS, 'samira').map(
      ({ mission }) => `${mission.id} ${pourquoi(unProfil(champs), mission).join(' / ')}`,
    );

  const changements: [string, Partial<ProfilAppariable>][] = [
    ['où', { y: 6_590_000, commune: { code: '01283', nom: 'Oyonnax' } }],
    ['jusqu’où', { rayonKm: 5 }],
    ['comment', { modesDeplacement: ['TRANSPORTS'] }],
    ['quand', { disponibilites: ['LUNDI_MATIN', 'JEUDI_SOIR'] }],
    ['envies', { domainesSouhaites: ['NUMERIQUE'] }],
    ['besoins', { besoins: ['PAS_DE_PORT_DE_CHARGES'] }],
    ['savoir-faire', { competences: ['UTILISER_LES_RESSOURCES_NUMERIQUES'] }],
    ['apprendre', { competencesVisees: ['UTILISER_LES_RESSOURCES_NUMERIQUES'] }],
    ['métier', { metierVise: 'K2304' }],
    ['aide souhaitée', { accompagnementSouhaite: 'AU_DEBUT' }],
    ['avec qui', { compagnieSouhaitee: 'AVEC_DU_MONDE' }],
    ['chaque semaine', { rythmeSouhaite: 'REGULIERE' }],
  ];
  it.each(changements)('changer la réponse « %s » change l’ordre ou les raisons', (_, champs) => {
    expect(vu(champs)).not.toEqual(vu({}));
  });
});
