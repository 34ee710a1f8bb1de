import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { horairesImportes, phrasesDeTrajets } from '@/lib/trajets/queries';
import type { Lieu, Mode } from '@/lib/trajets/trajet';
import {
  A_PIED,
  demiIntervalle,
  DEPARTS_POUR_CHANGER,
  DEPARTS_RARES,
  OUVRES,
  phraseTransports,
  RARETE_MAX,
  type Etape,
  type Itineraire,
} from '@/lib/trajets/transports';
import { unAgentDuDepartement, unCoordinateur } from '../../factories/comptes';
import { desHoraires } from '../../factories/horaires';
import { unDepartement } from '../../factories/territoires';
import { compterRequetes } from '../../support/requetes';

const NOW = new Date('2026-03-03T09:00:00Z');
beforeAll(async () => {
  await unDepartement();
});
afterEach(() => db.sourceHoraires.deleteMany());

const lieu = (x: number, y = 0, traits: Partial<Lieu> = {}): Lieu => ({
  ...{ x: 870_000 + x, y: 6_570_000 + y, precision: 'OFFICIELLE', relief: false },
  ...traits,
});
const A_VERIFIER = 'en bus, car ou train : à vérifier';
const dire = (arrivees: Lieu[], mode: Mode = 'bus', now = NOW) =>
  phrasesDeTrajets({ mode, depart: lieu(0), horaires: true, now }, arrivees);

describe('le trajet par des horaires importés', () => {
  it('se dit sans changer, avec un changement, ou est à vérifier', async () => {
    await desHoraires(
      [lieu(100), lieu(20_000), lieu(20_200), lieu(40_000), lieu(60_000)],
      [
        { de: 0, vers: 1 },
        { de: 2, vers: 3, moyens: 2, departs: 12 },
      ],
    );
    expect(await dire([lieu(20_000, 500), lieu(40_000), lieu(60_000), lieu(30_000)])).toEqual([
      'environ 45 minutes en car ou en bus, 6 départs par jour',
      'environ 1 heure 30 en car ou en bus puis en train, un changement, 6 départs par jour',
      A_VERIFIER,
      A_VERIFIER,
    ]);
  });

  it('prend ce qui part dix fois plutôt que ce qui gagne cinq minutes une fois par jour', async () => {
    await desHoraires(
      [lieu(0, 100), lieu(0, -100), lieu(20_000, 100), lieu(20_000, -100)],
      [
        { de: 0, vers: 2, minutes: 20, departs: 1 },
        { de: 1, vers: 3, minutes: 25, departs: 10 },
      ],
    );
    expect(await dire([lieu(20_000)])).toEqual(['environ 45 minutes en car ou en bus, 10 départs par jour']);
  });

  it('passe d’un réseau à l’autre', async () => {
    await desHoraires([lieu(0), lieu(20_000)], [{ de: 0, vers: 1 }]);
    await desHoraires([lieu(20_100), lieu(40_000)], [{ de: 0, vers: 1, departs: 12 }], {
      nom: 'Cars',
    });
    expect((await dire([lieu(40_000)]))[0]).toContain('un changement');
  });

  it('un direct rare ne cache pas un bon trajet avec un changement', async () => {
    const [bout, ailleurs] = [lieu(40_000), lieu(20_000)];
    const deux = [
      { de: 0, vers: 1, departs: 12 },
      { de: 1, vers: 2, departs: 24 },
    ];
    const essai = async (direct: Partial<{ minutes: number; departs: number; jours: number }>) => {
      await db.sourceHoraires.deleteMany();
      await desHoraires([lieu(0), ailleurs, bout], [...deux, { de: 0, vers: 2, ...direct }]);
      return (await dire([bout]))[0];
    };
    expect(await essai({ minutes: 40, departs: 1 })).toContain('un changement, 12 départs par jour');
    expect(await essai({ minutes: 40, departs: 9, jours: 4 })).toContain(
      'un changement, 12 départs par jour',
    );
    expect(await essai({ minutes: 40, departs: 4 })).toContain('en car ou en bus, 4 départs par jour');
    // Much faster, it stays the best one.
    expect(await essai({ minutes: 10, departs: 3 })).toMatch(
      /, 3 départs par jour, horaires et retour à vérifier$/,
    );
  });

  it('un changement se trouve par la ligne qui roule les mêmes jours', async () => {
    await desHoraires(
      [lieu(0), lieu(100), lieu(20_000), lieu(40_000)],
      [
        { de: 0, vers: 2, departs: 12, jours: 127 & ~4 },
        { de: 1, vers: 2, departs: 4, jours: 4 },
        { de: 2, vers: 3, departs: 12, jours: 4 },
      ],
    );
    expect((await dire([lieu(40_000)]))[0]).toContain(
      'un changement, 4 départs par jour, le mercredi seulement',
    );
  });

  it.each([
    ['rien', [], true],
    ['un direct', [{ de: 1, vers: 0 }], false],
    ['un direct, d’un arrêt voisin', [{ de: 2, vers: 0 }], false],
    [
      'un changement',
      [
        { de: 2, vers: 3 },
        { de: 4, vers: 0 },
      ],
      false,
    ],
    ['la moitié du chemin', [{ de: 2, vers: 3 }], true],
  ])('au retour, %s', async (_, retours, aVerifier) => {
    await desHoraires(
      [lieu(0), lieu(20_000), lieu(20_500), lieu(10_000), lieu(10_100)],
      [{ de: 0, vers: 1 }, ...retours],
      { retour: false },
    );
    const phrase = 'environ 35 minutes en car ou en bus, 6 départs par jour';
    expect(await dire([lieu(20_000)])).toEqual([
      `${phrase}${aVerifier ? ', horaires et retour à vérifier' : ''}`,
    ]);
  });

  it.each([
    ['le premier jour', '2026-01-01T08:00:00Z', false],
    ['le dernier, le soir', '2026-12-31T22:30:00Z', false],
    ['avant', '2025-12-31T12:00:00Z', true],
    ['le lendemain de la fin, à Paris', '2026-12-31T23:30:00Z', true],
  ])('%s de ses dates', async (_, now, aVerifier) => {
    await desHoraires([lieu(0), lieu(20_000)], [{ de: 0, vers: 1 }]);
    const [phrase] = await dire([lieu(20_000)], 'bus', new Date(now));
    expect(phrase === A_VERIFIER).toBe(aVerifier);
  });

  it('ne vient jamais d’une position estimée', async () => {
    await desHoraires([lieu(0), lieu(20_000)], [{ de: 0, vers: 1 }]);
    const lus = await compterRequetes(() => dire([lieu(20_000, 0, { precision: 'ESTIMEE_EPCI' })]));
    expect(lus).toEqual({ resultat: [null], nombre: 0 });
  });

  it('se lit en une fois pour toute une page, et pas du tout pour les autres modes', async () => {
    await desHoraires([lieu(0), lieu(20_000)], [{ de: 0, vers: 1 }]);
    const page = Array.from({ length: 20 }, (_, i) => lieu(20_000 + i * 10));
    expect((await compterRequetes(() => dire(page))).nombre).toBe(1);
    for (const mode of ['pied', 'velo', 'voiture'] as const)
      expect((await compterRequetes(() => dire(page, mode))).nombre).toBe(0);
    const sans = await compterRequetes(() =>
      phrasesDeTrajets({ mode: 'bus', depart: lieu(0), horaires: false, now: NOW }, page),
    );
    expect(sans.nombre).toBe(0);
  });
});

it('la phrase est celle du meilleur de tous les trajets possibles, sur des réseaux tirés au sort', async () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 3000 }), y: fc.integer({ min: 0, max: 300 }) });
  const numero = fc.integer({ min: 0, max: 7 });
  const une = fc.record({
    de: numero,
    vers: numero,
    minutes: fc.integer({ min: 1, max: 20 }),
    departs: fc.integer({ min: 1, max: 30 }),
    jours: fc.constantFrom(127, 31, 4, 96),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(point, { minLength: 8, maxLength: 8 }),
      fc.uniqueArray(une, { maxLength: 12, selector: (l) => `${l.de} ${l.vers}` }),
      fc.array(point, { minLength: 2, maxLength: 3 }),
      async (arrets, toutes, arrivees) => {
        await db.sourceHoraires.deleteMany();
        const [places, liaisons] = [arrets.map((a) => lieu(a.x, a.y)), toutes.filter((l) => l.de !== l.vers)];
        await desHoraires(places, liaisons, { retour: false });
        const vers = arrivees.map((a) => lieu(a.x, a.y));
        (await dire(vers)).forEach((phrase, i) => {
          const meilleurs = parForceBrute(places, liaisons, lieu(0), vers[i]!);
          expect(meilleurs.map((m) => phraseTransports(lieu(0), vers[i]!, m))).toContain(phrase);
        });
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

type UneLiaison = { de: number; vers: number; minutes: number; departs: number; jours: number };
type Aller = Omit<Itineraire, 'retour'>;
/** The best of every way there is, one by one; several when they cost the same. */
function parForceBrute(arrets: Lieu[], liaisons: UneLiaison[], de: Lieu, vers: Lieu): (Itineraire | null)[] {
  const loin = (a: Lieu, b: Lieu) => Math.hypot(a.x - b.x, a.y - b.y);
  const etape = ({ minutes, departs, jours }: UneLiaison) => ({ minutes, departs, jours, moyens: 1 });
  const partent = liaisons.filter((l) => loin(de, arrets[l.de]!) <= A_PIED.acces);
  const arrivent = liaisons.filter((l) => loin(vers, arrets[l.vers]!) <= A_PIED.acces);
  const bouts = (a: UneLiaison, b: UneLiaison) => loin(de, arrets[a.de]!) + loin(vers, arrets[b.vers]!);
  const directs = partent
    .filter((l) => arrivent.includes(l))
    .map((l): Aller => ({ metres: bouts(l, l), etapes: [etape(l)] }));
  const changements = partent.flatMap((a) =>
    arrivent
      .filter((b) => a.departs >= DEPARTS_POUR_CHANGER[0] && b.departs >= DEPARTS_POUR_CHANGER[1])
      .filter((b) => a.jours & b.jours)
      .map((b) => ({ b, marche: Math.floor(loin(arrets[a.vers]!, arrets[b.de]!)) }))
      .filter(({ marche }) => marche <= A_PIED.correspondance)
      .map(({ b, marche }): Aller => ({ metres: bouts(a, b) + marche, etapes: [etape(a), etape(b)] })),
  );
  const tousLesJours = (e: Etape) => (e.jours & OUVRES) === OUVRES;
  const rarete = (e: Etape) =>
    tousLesJours(e) ? Math.min(RARETE_MAX, demiIntervalle(e.departs)) : RARETE_MAX;
  const cout = ({ metres, etapes }: Aller) =>
    etapes.reduce((s, e) => s + e.minutes + rarete(e), metres * 0.016);
  const meilleurs = (parmi: Aller[]) => {
    const moins = Math.min(...parmi.map(cout));
    return parmi.filter((a) => cout(a) < moins + 1e-6);
  };
  const [direct] = meilleurs(directs).map(({ etapes: [e] }) => e);
  const suffit = direct && tousLesJours(direct) && direct.departs >= DEPARTS_RARES;
  const retenus = meilleurs(suffit ? directs : [...directs, ...changements]);
  const partDe = (a: Lieu) => liaisons.filter((l) => loin(a, arrets[l.de]!) <= A_PIED.acces);
  const rentrent = liaisons.filter((l) => loin(de, arrets[l.vers]!) <= A_PIED.acces);
  const retour = partDe(vers).some(
    (a) =>
      rentrent.includes(a) ||
      rentrent.some((b) => Math.floor(loin(arrets[a.vers]!, arrets[b.de]!)) <= A_PIED.correspondance),
  );
  return retenus.length > 0 ? retenus.map((r) => ({ ...r, retour })) : [null];
}

it('quels horaires servent est pour le Département', async () => {
  await desHoraires([lieu(0)], []);
  const { acteur } = await unAgentDuDepartement();
  expect((await horairesImportes(acteur)).map((h) => h.nom)).toEqual(['TER']);
  await expect(horairesImportes((await unCoordinateur()).acteur as never)).rejects.toThrow('réservée');
});
