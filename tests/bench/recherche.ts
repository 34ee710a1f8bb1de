import { maintenant } from '@/lib/horloge';
import { db, lirePreparee } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { DOMAINES } from '@/lib/missions/domaine';
import { chercherMissions } from '@/lib/recherche/queries';
import { compterFacettes } from '@/lib/recherche/queries/facettes';
import { criteresSchema } from '@/lib/recherche/schema';
import type { Criteres } from '@/lib/recherche/recherche';
import { communeParCode, type CommuneVue } from '@/lib/territoires/queries';
import { lireLaRecherche } from '@/lib/vocabulaire/queries';
import { avecBaseDeMesure, rechauffer, type Echelle } from './base';
import { auPlus, mediane, resume, SANS_OBJECTIF, type Mesure } from './mesure';

/** Draws of each kind, after as many warm ones as it takes for plans and caches to settle. */
const TIRAGES = 150;
const CHAUFFE = 20;

const SLUGS = Object.values(DOMAINES).map((d) => d.slug);
const MOTS = [
  'jardin',
  'lecture',
  'animaux',
  'repas',
  'ordinateur',
  'velo',
  'couture',
  'enfants',
  'colis',
  'visite',
];
const FAUTES = [
  'jardinnage',
  'bénévola',
  'anniamux',
  'odrinateur',
  'coutrue',
  'bibliotèque',
  'alimantaire',
  'acueil',
];

type Tirage = { commune: CommuneVue; id: string };

/** Communes drawn where people live, and a mission each to look up by its key. The same draws at each run. */
async function tirer(n: number): Promise<Tirage[]> {
  const lignes = await db.$queryRaw<{ code: string; id: string }[]>`
    SELECT banc.commune(banc.alea(i, 90)) AS code,
      banc.cle('mission', 1 + banc.entier(i, 91, (SELECT count(*)::int FROM banc.missions))) AS id
    FROM generate_series(1, ${n}::int) i`;
  return Promise.all(lignes.map(async ({ code, id }) => ({ id, commune: (await communeParCode(code))! })));
}

/** The word that most missions have, as people would type it. */
async function motLePlusCourant(): Promise<string> {
  const [ligne] = await db.$queryRaw<{ mot: string }[]>`
    SELECT v."graphie" AS mot FROM ts_stat('SELECT "mots" FROM "missions" ORDER BY "id" LIMIT 5000') s
    JOIN "vocabulaire" v ON v."racine" = s.word
    WHERE length(v."mot") > 4 ORDER BY s.ndoc DESC, v."mot" LIMIT 1`;
  return ligne!.mot;
}

async function chronometrer(faire: () => Promise<unknown>): Promise<number> {
  const debut = performance.now();
  await faire();
  return performance.now() - debut;
}

type Sorte = {
  cas: string;
  adresse: (i: number) => Record<string, string>;
  lieu: boolean;
  limite: number | null;
  /** What is asked of the product; none = the first page of missions. */
  lire?: (criteres: Criteres, commune: CommuneVue | null) => Promise<unknown>;
};

const missions = (criteres: Criteres, commune: CommuneVue | null): Promise<unknown> =>
  chercherMissions(criteres, commune, maintenant());

/** The counts beside the filters, with the reading of the words that the page has done for its list already. */
async function facettes(criteres: Criteres, commune: CommuneVue | null): Promise<unknown> {
  const lecture = await lireLaRecherche(criteres.q);
  return compterFacettes(criteres, { commune, lecture, now: maintenant() });
}

/**
 * Each kind of search of the product against the reading of one row by its key, in turn on one connection: the median
 * of a kind over the median of the keys read between its draws.
 */
export async function mesurerRecherche(echelle: Echelle, dire: (ligne: string) => void): Promise<Mesure[]> {
  const mesures: Mesure[] = [];
  await avecBaseDeMesure(echelle, false, async (url) => {
    Object.assign(process.env, { DATABASE_URL: url, TREMPLIN_CONNEXIONS: '1' });
    await rechauffer(url);
    const tirages = await tirer(TIRAGES + CHAUFFE);
    const courant = await motLePlusCourant();
    const choisir = <T>(liste: readonly T[], i: number) => liste[i % liste.length]!;
    const sortes: Sorte[] = [
      { cas: 'les plus proches', adresse: () => ({}), lieu: true, limite: 8 },
      { cas: 'lieu et domaine', adresse: (i) => ({ domaine: choisir(SLUGS, i) }), lieu: true, limite: 8 },
      {
        cas: 'lieu, mot et domaine',
        adresse: (i) => ({ q: choisir(MOTS, i), domaine: choisir(SLUGS, i) }),
        lieu: true,
        limite: 40,
      },
      { cas: 'mot', adresse: (i) => ({ q: choisir(MOTS, i) }), lieu: false, limite: null },
      { cas: `mot le plus courant (${courant})`, adresse: () => ({ q: courant }), lieu: false, limite: 150 },
      { cas: 'faute de frappe', adresse: (i) => ({ q: choisir(FAUTES, i) }), lieu: false, limite: 150 },
      {
        cas: 'nombres à côté des filtres, autour d’un lieu',
        adresse: (i) => ({ domaine: choisir(SLUGS, i) }),
        ...{ lieu: true, limite: 150, lire: facettes },
      },
      {
        cas: 'nombres à côté des filtres, d’un mot',
        adresse: (i) => ({ q: choisir(MOTS, i) }),
        ...{ lieu: false, limite: 150, lire: facettes },
      },
      {
        cas: 'nombres à côté des filtres, partout',
        adresse: (i) => ({ domaine: choisir(SLUGS, i) }),
        ...{ lieu: false, limite: 150, lire: facettes },
      },
    ];
    for (const { cas, adresse, lieu, limite, lire = missions } of sortes) {
      const temps: number[] = [];
      const cles: number[] = [];
      for (const [i, { commune, id }] of tirages.entries()) {
        const criteres = criteresSchema.parse({ ...adresse(i), ...(lieu ? { commune: commune.code } : {}) });
        const cle = await chronometrer(() =>
          lirePreparee(Prisma.sql`SELECT "id", "titre" FROM "missions" WHERE "id" = ${id}::uuid`),
        );
        const recherche = await chronometrer(() => lire(criteres, lieu ? commune : null));
        if (i < CHAUFFE) continue;
        cles.push(cle);
        temps.push(recherche);
      }
      const rapport = mediane(temps) / mediane(cles);
      // The goals are for the size of the country.
      const but =
        limite !== null && echelle === 'france'
          ? auPlus(rapport, limite)
          : { ...SANS_OBJECTIF, ratio: rapport };
      mesures.push({ bench: 'recherche', cas, echelle, ...resume(temps), ...but });
      dire(`${cas} : ${rapport.toFixed(1)}`);
    }
    await db.$disconnect();
  });
  return mesures;
}
