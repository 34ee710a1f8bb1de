import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enRelief } from '@/lib/trajets/relief';
import { distance, environ, minutes, MODES, phraseTrajet, type Lieu } from '@/lib/trajets/trajet';
import { lireReference } from '@/prisma/seed/reference';
import { CONNUS } from './connus';
import { PUBLIES } from './publies';

const communes = new Map(
  lireReference('01')!.communes.map((c) => [
    c.nom,
    { ...c, relief: enRelief(c.epciCode) } satisfies Lieu & { nom: string },
  ]),
);
const lieu = (nom: string) => communes.get(nom)!;
const mediane = (n: number[]) => n.toSorted((a, b) => a - b)[Math.floor(n.length / 2)]!;
const ici: Lieu = { x: 870_000, y: 6_570_000, precision: 'OFFICIELLE', relief: false };
const a = (km: number, traits: Partial<Lieu> = {}): Lieu => ({ ...ici, x: ici.x + km * 1000, ...traits });

describe('le temps d’un trajet', () => {
  it('en voiture, est juste à un quart près pour la moitié des trajets de l’Ain notés à la main, et jamais du simple au double', () => {
    const ecarts = CONNUS.map(([de, vers, , connu]) => {
      const km = distance(lieu(de), lieu(vers));
      expect(km, `${de} et ${vers} ont une position sûre`).not.toBeNull();
      const dit = minutes('voiture', km!, lieu(de).relief && lieu(vers).relief);
      return { trajet: `${de} → ${vers}`, ecart: Math.abs(dit - connu) / connu };
    });
    expect(ecarts.length).toBeGreaterThanOrEqual(30);
    expect(mediane(ecarts.map((e) => e.ecart))).toBeLessThanOrEqual(0.15);
    expect(ecarts.filter((e) => e.ecart > 0.35)).toEqual([]);
  });

  it('en voiture, est juste à un quart près pour la moitié des trajets de l’Ain que d’autres publient', () => {
    // A pair counts once, both ways together; where its lines disagree, their mean.
    const cle = (de: string, vers: string) => [de, vers].sort().join(' – ');
    const paires = [...new Set(PUBLIES.map(([de, vers]) => cle(de, vers)))];
    const ecarts = paires.flatMap((trajet) => {
      const lignes = PUBLIES.filter(([de, vers]) => cle(de, vers) === trajet);
      const [[de, vers]] = lignes as [(typeof PUBLIES)[number]];
      const km = distance(lieu(de), lieu(vers));
      // Nothing is said from an estimated position.
      if (km === null) return [];
      const publie = lignes.reduce((s, [, , m]) => s + m, 0) / lignes.length;
      const dit = minutes('voiture', km, lieu(de).relief && lieu(vers).relief);
      return [Math.abs(dit - publie) / publie];
    });
    expect(ecarts.length).toBeGreaterThanOrEqual(55);
    expect(new Set(PUBLIES.map(([, , , site]) => site)).size).toBeGreaterThanOrEqual(5);
    expect(mediane(ecarts)).toBeLessThanOrEqual(0.25);
  });

  it('tient compte de détours qui sont ceux des routes connues', () => {
    const detours = (relief: boolean) =>
      CONNUS.filter(([de, vers]) => (lieu(de).relief || lieu(vers).relief) === relief).map(
        ([de, vers, km]) => km / distance(lieu(de), lieu(vers))!,
      );
    expect(mediane(detours(false))).toBeCloseTo(1.2, 1);
    expect(mediane(detours(true))).toBeCloseTo(1.4, 1);
  });

  it('croît avec la distance, est plus long en montagne, et plus long à pied qu’à vélo', () => {
    const km = fc.double({ min: 0.1, max: 80, noNaN: true });
    fc.assert(
      fc.property(km, km, fc.boolean(), (x, y, relief) => {
        const [pres, loin] = [Math.min(x, y), Math.max(x, y)];
        for (const mode of ['pied', 'velo', 'voiture'] as const) {
          expect(minutes(mode, pres, relief)).toBeLessThanOrEqual(minutes(mode, loin, relief));
          expect(minutes(mode, x, false)).toBeLessThanOrEqual(minutes(mode, x, true));
        }
        expect(minutes('velo', x, relief)).toBeLessThan(minutes('pied', x, relief));
      }),
    );
  });

  it.each([
    [1, 'environ 5 minutes'],
    [12, 'environ 10 minutes'],
    [57, 'environ 55 minutes'],
    [58, 'environ 1 heure'],
    [66, 'environ 1 heure 05'],
    [130, 'environ 2 heures 10'],
  ])('%d minutes se disent « %s »', (duree, dit) => expect(environ(duree)).toBe(dit));

  it('se dit en mots, et ne se dit pas au-delà de ce que l’on ferait chaque semaine', () => {
    expect(phraseTrajet('voiture', ici, a(5))).toBe('environ 10 minutes en voiture');
    expect(phraseTrajet('velo', ici, a(5))).toBe('environ 25 minutes à vélo');
    expect(phraseTrajet('pied', ici, a(2))).toBe('environ 30 minutes à pied');
    expect(phraseTrajet('pied', ici, a(20))).toBe('plus de 1 heure 30 à pied');
    expect(phraseTrajet('velo', ici, a(60))).toBe('plus de 2 heures à vélo');
  });

  it('en bus, car ou train, ne se devine pas', () => {
    expect(phraseTrajet('bus', ici, a(5))).toBe('en bus, car ou train : à vérifier');
  });

  it('ne vient jamais d’une position estimée, ni d’un même lieu', () => {
    for (const mode of MODES)
      for (const precision of ['ESTIMEE_CODE_POSTAL', 'ESTIMEE_EPCI'] as const) {
        expect(phraseTrajet(mode, ici, a(5, { precision }))).toBeNull();
        expect(phraseTrajet(mode, a(5, { precision }), ici)).toBeNull();
        expect(phraseTrajet(mode, ici, ici)).toBeNull();
      }
  });
});

describe('le relief', () => {
  it('est celui du massif, pas de la plaine', () => {
    expect(['Oyonnax', 'Belley', 'Valserhône', 'Plateau d’Hauteville'].map((n) => lieu(n).relief)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['Bourg-en-Bresse', 'Trévoux', 'Ferney-Voltaire'].some((n) => lieu(n).relief)).toBe(false);
    expect(enRelief(null)).toBe(false);
  });
});
