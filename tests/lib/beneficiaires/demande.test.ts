import { describe, expect, it } from 'vitest';
import {
  cheminDemande,
  peutRelire,
  phraseDemande,
  presentDe,
  seancesAVenir,
  situation,
} from '@/lib/beneficiaires/demande';
import type { Profil } from '@/lib/beneficiaires/queries';
import { reponsesEnMots } from '@/lib/beneficiaires/reponse';
import type { MaDemande } from '@/lib/candidatures/queries/personne';

const JOUR = new Date('2026-03-02');
const LUNDI = {
  id: 'c1',
  demiJournee: 'LUNDI_MATIN',
  date: null,
  heureDebut: '09:00',
  heureFin: '12:00',
} as const;

function une(champs: Partial<MaDemande> = {}): MaDemande {
  return {
    id: 'd1',
    statut: 'DEPOSEE',
    mot: null,
    partageTelephone: false,
    partageEmail: false,
    offreExpireLe: null,
    creeLe: new Date('2026-02-20T09:00:00Z'),
    creneaux: [{ creneau: LUNDI }],
    affectation: null,
    mission: {
      id: 'm1',
      titre: 'Aider au jardin',
      domaine: 'ENVIRONNEMENT',
      aDistance: 'NON',
      places: 2,
      placesPrises: 0,
      regularite: 'REGULIERE',
      debutLe: null,
      finLe: null,
      precision: 'GEONAMES',
      commune: { code: '01053', nom: 'Bourg-en-Bresse' },
      association: { nom: 'Le Potager' },
      creneaux: [LUNDI],
      statut: 'PUBLIEE',
    },
    ...champs,
  };
}
const place = (debut: string, fin: string | null = null): Partial<MaDemande> => ({
  statut: 'ACCEPTEE',
  affectation: {
    id: 'a1',
    debutLe: new Date(debut),
    finLe: fin ? new Date(fin) : null,
    empechements: [{ id: 'e1', creneauId: 'c1', date: new Date('2026-03-09') }],
  },
});

describe('le chemin d’une demande', () => {
  it('avance d’un pas à chaque réponse, avec un seul « maintenant »', () => {
    const cas = [
      [une(), 1],
      [une({ statut: 'A_EXAMINER' }), 1],
      [une({ statut: 'PROPOSEE_A_L_ASSOCIATION' }), 2],
      [une({ statut: 'LISTE_D_ATTENTE' }), 2],
      [une(place('2026-03-09')), 3],
    ] as const;
    for (const [demande, ici] of cas)
      expect(cheminDemande(demande, JOUR).map((e) => e.state)).toEqual(
        [0, 1, 2, 3].map((i) => (i < ici ? 'done' : i === ici ? 'now' : 'next')),
      );
  });

  it('dit jusqu’à quand une place attend', () => {
    const offerte = une({ statut: 'PLACE_OFFERTE', offreExpireLe: new Date('2026-03-05T10:00:00Z') });
    expect(cheminDemande(offerte, JOUR)[2]?.detail).toContain('jusqu’au jeudi 5 mars 2026');
  });

  it('s’arrête sans chemin, avec une phrase douce', () => {
    for (const d of [
      une({ statut: 'SANS_SUITE' }),
      une({ statut: 'RETIREE' }),
      une(place('2026-01-05', '2026-02-01')),
    ]) {
      expect(situation(d)).toBe('finie');
      expect(cheminDemande(d, JOUR)).toEqual([]);
    }
    expect(phraseDemande(une(place('2026-01-05', '2026-02-01')), JOUR)).toContain('Merci');
  });
});

describe('les prochaines fois', () => {
  it('sont les séances choisies des deux semaines à venir, avec ce que chacun a prévenu', () => {
    const annulee = [{ creneauId: 'c1', date: new Date('2026-03-02') }];
    const seances = seancesAVenir(une(place('2026-01-05')), annulee, JOUR);
    expect(seances.map((s) => [s.quand, s.etat])).toEqual([
      ['lundi 2 mars, le matin', 'annulee'],
      ['lundi 9 mars, le matin', 'sansMoi'],
    ]);
  });

  it('ne commencent pas avant le premier jour, et n’existent pas sans place', () => {
    expect(seancesAVenir(une(place('2026-03-16')), [], JOUR).map((s) => s.quand)).toEqual([
      'lundi 16 mars, le matin',
      'lundi 23 mars, le matin',
    ]);
    expect(seancesAVenir(une(), [], JOUR)).toEqual([]);
  });

  it('n’existent pas tant qu’aucun moment n’est choisi', () => {
    const sansChoix = une({ ...place('2026-01-05'), creneaux: [] });
    expect(sansChoix.mission.creneaux.length).toBeGreaterThan(0);
    expect(seancesAVenir(sansChoix, [], JOUR)).toEqual([]);
  });
});

const PROFIL: Profil = {
  id: 'p1',
  etape: 'EN_RECHERCHE',
  communeCode: '01053',
  rayonKm: 10,
  modesDeplacement: ['A_PIED'],
  disponibilites: ['MARDI_SOIR', 'LUNDI_APRES_MIDI', 'LUNDI_MATIN'],
  domainesSouhaites: [],
  besoins: [],
  besoinsLibres: null,
  competences: [],
  competencesVisees: [],
  metierVise: 'D1505',
  accompagnementSouhaite: null,
  compagnieSouhaitee: null,
  rythmeSouhaite: null,
  contactChoisi: 'PAR_LA_COORDINATION',
  profilCompletLe: JOUR,
  nomAidant: null,
  commune: { code: '01053', nom: 'Bourg-en-Bresse', codesPostaux: ['01000'], territoire: null },
  user: { prenom: 'Samira', nom: 'H', telephone: null, email: null },
  accord: null,
  arreteLe: null,
  veutPropositionsLe: null,
};

const RIEN_D_AUTRE = {
  propositions: 0,
  minutesAAccorder: 0,
  lignesARevoir: 0,
  missions: 0,
  presque: false,
};

describe('le présent et les réponses', () => {
  it('trouvent la place offerte, la mission et la demande ouverte', () => {
    const demandes = [une({ id: 'x', statut: 'PLACE_OFFERTE' }), une(place('2026-01-05')), une({ id: 'y' })];
    expect(presentDe(PROFIL, demandes, { ...RIEN_D_AUTRE, propositions: 1 })).toMatchObject({
      placeOfferte: { id: 'x' },
      mission: { demandeId: 'd1' },
      propositions: 1,
      profilComplet: true,
    });
    expect(presentDe({ ...PROFIL, rayonKm: null }, [], RIEN_D_AUTRE)).toMatchObject({
      premiereQuestion: 'ou',
      demandeOuverte: null,
    });
  });

  it('se relisent dans l’ordre de la semaine, en mots', () => {
    const mots = Object.fromEntries(reponsesEnMots(PROFIL).map((r) => [r.slug, r.reponses]));
    expect(mots).toMatchObject({
      ou: ['Bourg-en-Bresse'],
      trajet: ['Jusqu’à 10\u00a0km', 'À pied'],
      quand: ['Lundi matin et après-midi', 'Mardi soir'],
      metier: ['Caisse'],
      envies: ['Je ne l’ai pas encore dit'],
    });
  });
});

describe('relire la mission', () => {
  const { mission } = une();
  const enPause = { mission: { ...mission, statut: 'SUSPENDUE' as const } };
  it.each([
    ['en ligne, quoi qu’il en soit du souhait', une({ statut: 'RETIREE' }), true],
    ['en pause, pendant que l’on attend', une(enPause), true],
    ['en pause, quand on y est', une({ ...place('2026-02-01'), ...enPause }), true],
    ['en pause, quand on y a été', une({ ...place('2026-02-01', '2026-02-20'), ...enPause }), true],
    ['en pause, quand on n’y a jamais été', une({ statut: 'SANS_SUITE', ...enPause }), false],
  ])('%s', (_, demande, attendu) => {
    expect(peutRelire(demande)).toBe(attendu);
  });
});
