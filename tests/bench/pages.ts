import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { PERSONAS } from '@/lib/auth/personas';
import { db } from '@/lib/db';
import { maintenant } from '@/lib/horloge';
import { auMoins, mediane, quantile, SANS_OBJECTIF, type Mesure } from './mesure';

const ECHELLE = 'démonstration';
/** Many short rounds: a machine that others share slows down for seconds at a time. Odd: the median was measured. */
const TOURS = 31;
const SECONDES = 2;

/** A page, what proves that it is the full one, and the goal of its requests per second over those of the empty page. */
type Page = { cas: string; chemin: string; cartes: RegExp; auMoins: number; cookie?: string; but: number };

/** Requests per second and the median of their durations in ms. */
async function debit(url: string, secondes: number, cookie?: string): Promise<{ rps: number; ms: number }> {
  const { requests, duration, non2xx, errors, latency } = await autocannon({
    ...{ url, connections: 10, duration: secondes },
    headers: cookie ? { cookie } : {},
  });
  if (non2xx || errors) throw new Error(`${url} : ${non2xx} réponses hors 200, ${errors} erreurs.`);
  return { rps: requests.total / duration, ms: latency.p50 };
}

/** Opens a session for the person of the demonstration who looks for a mission. */
async function cookieDeSamira(): Promise<string> {
  const { id: userId } = await db.user.findUniqueOrThrow({
    where: { email: PERSONAS.beneficiaire.courriel },
  });
  const sessionToken = randomUUID() + randomUUID();
  const expires = new Date(maintenant().getTime() + 7_200_000);
  await db.session.create({ data: { sessionToken, userId, expires, moyen: 'DEMO' } });
  return `next-auth.session-token=${sessionToken}`;
}

async function verifier(adresse: string, { chemin, cartes, cookie, ...page }: Page): Promise<void> {
  const reponse = await fetch(adresse + chemin, { headers: cookie ? { cookie } : {}, redirect: 'manual' });
  const vues = new Set((await reponse.text()).match(cartes)).size;
  if (vues < page.auMoins)
    throw new Error(`${chemin} montre ${vues} missions : il en faut au moins ${page.auMoins}.`);
}

/**
 * Requests per second of the busiest pages over those of an empty dynamic page, as the median of rounds: each round
 * measures all of them, one after the other, so that a machine that slows down slows down all.
 */
export async function mesurerPages(adresse: string, dire: (ligne: string) => void): Promise<Mesure[]> {
  const publiques = { cartes: /href="\/missions\/[0-9a-f-]{36}"/g, auMoins: 20 };
  const pages: Page[] = [
    { cas: '/missions', chemin: '/missions', ...publiques, but: 0.5 },
    {
      cas: '/missions avec un lieu et des filtres',
      chemin: '/missions?commune=01053&rayon=30&rythme=reguliere',
      ...{ ...publiques, but: 0.58 },
    },
    {
      cas: 'les missions d’une personne, dans son ordre',
      chemin: '/beneficiaire/missions',
      cookie: await cookieDeSamira(),
      ...{ cartes: /href="\/beneficiaire\/missions\/[0-9a-f-]{36}"/g, auMoins: 5, but: 0.58 },
    },
  ];
  for (const page of pages) await verifier(adresse, page);
  for (const { chemin, cookie } of [{ chemin: '/banc' }, ...pages]) await debit(adresse + chemin, 5, cookie);
  const vides: { rps: number; ms: number }[] = [];
  const tours = pages.map(() => [] as { rps: number; ms: number }[]);
  for (let tour = 0; tour < TOURS; tour++) {
    vides.push(await debit(`${adresse}/banc`, SECONDES));
    for (const [i, { chemin, cookie }] of pages.entries())
      tours[i]!.push(await debit(adresse + chemin, SECONDES, cookie));
  }
  const temps = (d: readonly { ms: number }[]) => ({
    mediane_ms: mediane(d.map((t) => t.ms)),
    p95_ms: quantile(
      d.map((t) => t.ms),
      0.95,
    ),
  });
  const vide: Mesure = {
    bench: 'pages',
    cas: 'page vide',
    echelle: ECHELLE,
    ...temps(vides),
    ...SANS_OBJECTIF,
  };
  dire(`page vide : ${mediane(vides.map((t) => t.rps)).toFixed(0)} requêtes/s`);
  const lignes = pages.map(({ cas, but }, i): Mesure => {
    const ratios = tours[i]!.map((t, tour) => t.rps / vides[tour]!.rps);
    const moitie = [0.25, 0.75].map((part) => quantile(ratios, part).toFixed(2)).join(' à ');
    dire(
      `${cas} : ${mediane(tours[i]!.map((t) => t.rps)).toFixed(0)} requêtes/s, rapport ${mediane(ratios).toFixed(2)} (médiane de ${TOURS} tours, la moitié de ${moitie})`,
    );
    return { bench: 'pages', cas, echelle: ECHELLE, ...temps(tours[i]!), ...auMoins(mediane(ratios), but) };
  });
  await db.$disconnect();
  return [vide, ...lignes];
}
