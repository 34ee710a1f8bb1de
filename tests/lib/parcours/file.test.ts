import { describe, expect, it } from 'vitest';
import { aFaire, type LigneFile } from '@/lib/parcours/file';
import { FILTRES, SUIVIS } from '@/lib/parcours/filtre';
import {
  adresseDeVue,
  adresseFile,
  choixDeFile,
  filtresMis,
  lireCriteres,
  pageDeFile,
  TAILLE_FILE,
  TRIS_FILE,
} from '@/lib/parcours/page-file';

const j = (t: string) => new Date(`${t}T00:00:00Z`);
const JOUR = j('2026-03-01');
const ligne = (l: Partial<LigneFile> = {}): LigneFile => ({
  id: 'a',
  prenom: 'Samira',
  nom: 'Durand',
  dateNaissance: null,
  etape: 'EN_RECHERCHE',
  communeCode: '01053',
  commune: 'Bourg-en-Bresse',
  entreeLe: j('2026-01-05'),
  remplace: null,
  finSuivi: null,
  sorti: false,
  orienteLe: null,
  dernierContactLe: null,
  contratType: null,
  contratDebutLe: null,
  contratFinLe: null,
  contratSigneLe: null,
  contratId: null,
  contratPret: false,
  contratSuitUnAutre: false,
  suiteId: null,
  suiteType: null,
  suiteDebutLe: null,
  suiteSigneLe: null,
  suitePrete: false,
  mission: null,
  revueLe: null,
  prochainRendezVous: null,
  ...l,
});
const contrat = {
  contratId: 'c',
  contratType: 'CONTRAT_ENGAGEMENT',
  contratDebutLe: j('2026-01-10'),
  contratSigneLe: j('2026-01-10'),
} as const;
type Demande = Parameters<typeof lireCriteres>[0];
const page = (lignes: readonly LigneFile[], demande: Demande = {}) =>
  pageDeFile(lignes, lireCriteres(demande), JOUR);
const ids = (lignes: readonly LigneFile[], demande: Demande) => page(lignes, demande).lignes.map((l) => l.id);

describe('la file du référent', () => {
  it('cherche sans accent dans le nom et la commune', () => {
    const lignes = [ligne(), ligne({ id: 'b', prenom: 'Zoé', nom: 'Étienne', commune: 'Viriat' })];
    expect(ids(lignes, { q: 'etienne' })).toEqual(['b']);
    expect(ids(lignes, { q: 'bourg sam' })).toEqual(['a']);
  });

  it('garde à part les anciens suivis et les accompagnements terminés', () => {
    const lignes = [ligne(), ligne({ id: 'b', finSuivi: j('2026-02-01') }), ligne({ id: 'c', sorti: true })];
    expect(ids(lignes, {})).toEqual(['a']);
    expect(ids(lignes, { suivis: 'anciens' })).toEqual(['b']);
    expect(ids(lignes, { suivis: 'sortis' })).toEqual(['c']);
    expect(aFaire(lignes, [], JOUR).map((a) => a.ligne.id)).toEqual(['a']);
  });

  it('doit une réponse à chaque demande, dans les 7 jours, même quand l’accompagnement est terminé', () => {
    const demande = (id: string, beneficiaireId: string, creeLe: string) => ({
      ...{
        id,
        beneficiaireId,
        genre: 'QUESTION' as const,
        texte: 'Qui paie le bus ?',
        creeLe: new Date(creeLe),
        rendezVous: null,
      },
    });
    const lignes = [ligne({ orienteLe: j('2026-02-28') }), ligne({ id: 'c', sorti: true })];
    const demandes = [
      demande('q1', 'c', '2026-02-27T23:30:00Z'),
      demande('q2', 'a', '2026-02-20T09:00:00Z'),
      demande('q3', 'a', '2026-02-23T09:00:00Z'),
      demande('q4', 'partie', '2026-02-23T09:00:00Z'),
      // Before the day that it is about.
      {
        ...demande('q5', 'a', '2026-02-27T09:00:00Z'),
        genre: 'AUTRE_JOUR' as const,
        rendezVous: { id: 'r', debutLe: new Date('2026-03-02T08:00:00Z'), lieu: 'Mairie', deMoi: true },
      },
    ];
    expect(
      aFaire(lignes, demandes, JOUR).map(({ demande: d, echeance: e }) => [d?.id, e.avantLe, e.enRetard]),
    ).toEqual([
      ['q2', j('2026-02-27'), true],
      ['q3', j('2026-03-02'), false],
      ['q5', j('2026-03-02'), false],
      // After midnight in Paris: the 28th.
      ['q1', j('2026-03-07'), false],
    ]);
  });

  it('trie par nom, commune, contact le plus ancien, et ramène la page dans les bornes', () => {
    const lignes = Array.from({ length: TAILLE_FILE + 1 }, (_, i) =>
      ligne({
        id: String(i),
        nom: `N${String(i).padStart(2, '0')}`,
        commune: i === 5 ? 'Ambérieu-en-Bugey' : 'Viriat',
        dernierContactLe: j(`2026-02-${String(28 - i).padStart(2, '0')}`),
      }),
    );
    expect(page(lignes, { page: '99' })).toMatchObject({ page: 2, pages: 2, total: TAILLE_FILE + 1 });
    expect(page(lignes).lignes[0]?.id).toBe('0');
    expect(page(lignes, { tri: 'contact' }).lignes[0]?.id).toBe(String(TAILLE_FILE));
    expect(page(lignes, { tri: 'commune' }).lignes[0]?.id).toBe('5');
  });

  it('ne propose aucun tri ni filtre sur les heures, les réponses ou le silence d’une personne', () => {
    const mots = [
      ...[TRIS_FILE, SUIVIS, ...Object.values(FILTRES).map((f) => f.choix)].flatMap((o) => [
        ...Object.keys(o),
        ...Object.values<string>(o),
      ]),
      ...Object.entries(FILTRES).flatMap(([cle, f]) => [cle, f.label, f.tout]),
    ];
    expect(mots.join(' ').toLowerCase()).not.toMatch(
      /heure|absen|silence|nouvelles|retard|répon|objectif|cible/,
    );
  });
});

describe('les filtres de la file', () => {
  const lignes = [
    ligne({ id: 'sans-contrat', orienteLe: j('2026-02-01') }),
    ligne({ id: 'a-orienter', entreeLe: j('2026-02-20') }),
    ligne({ id: 'orientation-depassee', entreeLe: j('2026-01-01') }),
    ligne({
      orienteLe: j('2026-01-20'),
      id: 'brouillon',
      ...contrat,
      contratSigneLe: null,
      communeCode: '01451',
      commune: 'Viriat',
    }),
    ligne({
      id: 'bientot-fini',
      ...contrat,
      contratFinLe: j('2026-03-20'),
      etape: 'EN_MISSION',
      mission: 'Tri',
    }),
    ligne({
      ...{ id: 'suite-ecrite', ...contrat, contratFinLe: j('2026-03-20') },
      ...{ suiteId: 's', suiteType: 'CONTRAT_ENGAGEMENT', suiteDebutLe: j('2026-03-20'), suiteSigneLe: null },
    }),
    ligne({ id: 'cer', ...contrat, contratType: 'CER', dernierContactLe: j('2026-01-31') }),
    ligne({ ...contrat, id: 'il-y-a-longtemps', contratType: 'PPAE', dernierContactLe: j('2025-11-05') }),
    ligne({
      id: 'vu-hier',
      ...contrat,
      dernierContactLe: j('2026-02-28'),
      prochainRendezVous: j('2026-03-05'),
    }),
  ];
  it.each([
    ['suite', 'a-ecrire', ['a-orienter', 'orientation-depassee', 'sans-contrat']],
    ['suite', 'a-signer', ['brouillon', 'suite-ecrite']],
    ['suite', 'a-renouveler', ['bientot-fini']],
    ['suite', 'a-passer', ['cer', 'il-y-a-longtemps']],
    ['orientation', 'a-faire', ['a-orienter', 'orientation-depassee']],
    ['orientation', 'depassee', ['orientation-depassee']],
    ['contrat', 'CER', ['cer']],
    ['etape', 'EN_MISSION', ['bientot-fini']],
    ['commune', '01451', ['brouillon']],
    ['mission', 'oui', ['bientot-fini']],
    ['rendez', 'a-venir', ['vu-hier']],
    ['contact', '1-mois', ['cer', 'il-y-a-longtemps']],
    ['contact', '3-mois', ['il-y-a-longtemps']],
    ['contact', '6-mois', []],
    ['contrat', 'PPAE', ['il-y-a-longtemps']],
    ['commune', '01283', []],
  ])('%s = %s', (cle, valeur, attendus) => {
    expect(ids(lignes, { [cle]: valeur }).sort()).toEqual(attendus);
  });

  it('« non » et « aucun » gardent tous les autres', () => {
    const reste = (cle: string, valeur: string, sauf: string[]) =>
      expect(ids(lignes, { [cle]: valeur }).sort()).toEqual(
        lignes
          .map((l) => l.id)
          .filter((id) => !sauf.includes(id))
          .sort(),
      );
    reste('mission', 'non', ['bientot-fini']);
    reste('rendez', 'aucun', ['vu-hier']);
    reste('contact', 'aucun', ['cer', 'il-y-a-longtemps', 'vu-hier']);
  });

  it('une commune où plus personne n’habite reste choisie, et se dit', () => {
    const demande = lireCriteres({ commune: '01999' });
    const commune = choixDeFile(lignes, demande, JOUR).find((c) => c.nom === 'commune')!;
    expect(commune.choix).toContainEqual({ valeur: '01999', mot: 'Commune où personne n’habite plus', n: 0 });
    expect(lireCriteres({ commune: 'Durand' }).filtres).toEqual({});
  });

  it('un mois sans contact se compte de date à date, même depuis un 31', () => {
    const seul = [ligne({ dernierContactLe: j('2026-01-31') })];
    const le = (jour: string) => pageDeFile(seul, lireCriteres({ contact: '1-mois' }), j(jour)).total;
    expect([le('2026-02-28'), le('2026-03-01')]).toEqual([0, 1]);
  });

  it('s’ajoutent, et disent ce que chacun donnerait avec les autres', () => {
    const demande = { suite: 'a-ecrire', orientation: 'a-faire' };
    expect(ids(lignes, demande).sort()).toEqual(['a-orienter', 'orientation-depassee']);
    const orientation = choixDeFile(lignes, lireCriteres(demande), JOUR).find(
      (c) => c.nom === 'orientation',
    )!;
    expect(orientation.choix).toEqual([
      { valeur: 'a-faire', mot: 'À faire', n: 2 },
      { valeur: 'depassee', mot: 'À faire, délai dépassé', n: 1 },
    ]);
    const mis = filtresMis(choixDeFile(lignes, lireCriteres(demande), JOUR), lireCriteres(demande));
    expect(mis.map((m) => m.mot)).toEqual(['À faire sur le contrat : À écrire', 'Orientation : À faire']);
    expect(adresseFile(mis[0]!.sans)).toBe('/referent?orientation=a-faire');
  });

  it('ne prennent d’une adresse que ce qu’ils connaissent, et l’écrivent toujours pareil', () => {
    const adresse = {
      tri: 'contact',
      mission: ['oui', 'non'],
      etape: 'INCONNUE',
      heures: '3',
      q: ' Durand ',
    };
    const lus = lireCriteres(adresse);
    expect(lus).toMatchObject({ q: 'Durand', filtres: { mission: 'oui' }, tri: 'contact', page: 1 });
    expect(adresseFile(lus)).toBe('/referent?q=Durand&mission=oui&tri=contact');
    expect(adresseDeVue(lus)).toBe('/referent?mission=oui&tri=contact');
    expect(lireCriteres(Object.fromEntries(new URLSearchParams(adresseFile(lus).split('?')[1])))).toEqual(
      lus,
    );
  });
});
