import autocannon from 'autocannon';
import { mediane, quantile } from './mesure';

const OBJECTIF = 0.5;
/** Many short rounds: a machine that others share slows down for seconds at a time. Odd: the median was measured. */
const TOURS = 31;
const SECONDES = 2;

async function debit(adresse: string, secondes: number): Promise<number> {
  const { requests, duration, non2xx, errors } = await autocannon({
    url: adresse,
    connections: 10,
    duration: secondes,
  });
  if (non2xx || errors) throw new Error(`${adresse} : ${non2xx} réponses hors 200, ${errors} erreurs.`);
  return requests.total / duration;
}

/**
 * Requests per second of /missions (20 cards from the database) and of an empty dynamic page, and the median of their
 * ratios: each round measures both, one after the other, so that a machine that slows down slows down both.
 */
export async function mesurerPages(adresse: string): Promise<void> {
  const cartes = (await (await fetch(`${adresse}/missions`)).text()).match(
    /href="\/missions\/[0-9a-f-]{36}"/g,
  );
  if (new Set(cartes).size < 20)
    throw new Error(`/missions montre ${new Set(cartes).size} missions au lieu de 20.`);
  for (const chemin of ['/banc', '/missions']) await debit(adresse + chemin, 5);
  const tours: { vide: number; missions: number }[] = [];
  for (let tour = 0; tour < TOURS; tour++)
    tours.push({
      vide: await debit(`${adresse}/banc`, SECONDES),
      missions: await debit(`${adresse}/missions`, SECONDES),
    });
  const ratios = tours.map((t) => t.missions / t.vide);
  const moitie = [0.25, 0.75].map((part) => quantile(ratios, part).toFixed(2)).join(' à ');
  console.log(`page vide : ${mediane(tours.map((t) => t.vide)).toFixed(0)} requêtes/s`);
  console.log(`/missions : ${mediane(tours.map((t) => t.missions)).toFixed(0)} requêtes/s`);
  console.log(
    `rapport   : ${mediane(ratios).toFixed(2)} (médiane de ${TOURS} tours, la moitié de ${moitie} ; objectif ≥ ${OBJECTIF})`,
  );
}
