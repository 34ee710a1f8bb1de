import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { horairesImportes, phrasesDeTrajets } from '@/lib/trajets/queries';
import type { Lieu, Mode } from '@/lib/trajets/trajet';
import {
  A_PIED,
  demiIntervalle,
  DEPARTS_POUR_CHANGER,
  phraseTransports,
  RARETE_MAX,
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
        { de: 2, vers: 3, moyens: 2 },
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
    await desHoraires([lieu(20_100), lieu(40_000)], [{ de: 0, vers: 1 }], { nom: 'Cars' });
    expect((await dire([lieu(40_000)]))[0]).toContain('un changement');
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
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(point, { minLength: 8, maxLength: 8 }),
      fc.uniqueArray(une, { maxLength: 12, selector: (l) => `${l.de} ${l.vers}` }),
      fc.array(point, { minLength: 2, maxLength: 3 }),
      async (arrets, toutes, arrivees) => {
        await db.sourceHoraires.deleteMany();
        const [places, liaisons] = [arrets.map((a) => lieu(a.x, a.y)), toutes.filter((l) => l.de !== l.vers)];
        await desHoraires(places, liaisons);
        const vers = arrivees.map((a) => lieu(a.x, a.y));
        expect(await dire(vers)).toEqual(
          vers.map((v) => phraseTransports(lieu(0), v, parForceBrute(places, liaisons, lieu(0), v))),
        );
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

type UneLiaison = { de: number; vers: number; minutes: number; departs: number };
/** Every way there is, one by one: without changing first. */
function parForceBrute(arrets: Lieu[], liaisons: UneLiaison[], de: Lieu, vers: Lieu): Itineraire | null {
  const loin = (a: Lieu, b: Lieu) => Math.hypot(a.x - b.x, a.y - b.y);
  const etape = ({ minutes, departs }: UneLiaison) => ({ minutes, departs, jours: 127, moyens: 1 });
  const partent = liaisons.filter((l) => loin(de, arrets[l.de]!) <= A_PIED.acces);
  const arrivent = liaisons.filter((l) => loin(vers, arrets[l.vers]!) <= A_PIED.acces);
  const bouts = (a: UneLiaison, b: UneLiaison) => loin(de, arrets[a.de]!) + loin(vers, arrets[b.vers]!);
  const directs = partent
    .filter((l) => arrivent.includes(l))
    .map((l): Itineraire => ({ metres: bouts(l, l), etapes: [etape(l)] }));
  const changements = partent.flatMap((a) =>
    arrivent
      .filter((b) => b.departs >= DEPARTS_POUR_CHANGER)
      .map((b) => ({ b, marche: Math.floor(loin(arrets[a.vers]!, arrets[b.de]!)) }))
      .filter(({ marche }) => marche <= A_PIED.correspondance)
      .map(({ b, marche }): Itineraire => ({ metres: bouts(a, b) + marche, etapes: [etape(a), etape(b)] })),
  );
  const cout = ({ metres, etapes }: Itineraire) =>
    etapes.reduce((s, e) => s + e.minutes + Math.min(RARETE_MAX, demiIntervalle(e.departs)), metres * 0.016);
  const possibles = directs.length > 0 ? directs : changements;
  return possibles.toSorted((a, b) => cout(a) - cout(b))[0] ?? null;
}

it('quels horaires servent est pour le Département', async () => {
  await desHoraires([lieu(0)], []);
  const { acteur } = await unAgentDuDepartement();
  expect((await horairesImportes(acteur)).map((h) => h.nom)).toEqual(['TER']);
  await expect(horairesImportes((await unCoordinateur()).acteur as never)).rejects.toThrow('réservée');
});
