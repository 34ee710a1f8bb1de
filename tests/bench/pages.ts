import autocannon from 'autocannon';
import { mediane } from './mesure';

const OBJECTIF = 0.5;
/** Odd, so that the median is a round that was measured. */
const TOURS = 9;

async function debit(adresse: string, secondes: number): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url: adresse,
    connections: 10,
    duration: secondes,
  });
  if (non2xx || errors) throw new Error(`${adresse} : ${non2xx} réponses hors 200, ${errors} erreurs.`);
  return requests.average;
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
    tours.push({ vide: await debit(`${adresse}/banc`, 4), missions: await debit(`${adresse}/missions`, 4) });
  const ratios = tours.map((t) => t.missions / t.vide);
  const bornes = [Math.min(...ratios), Math.max(...ratios)].map((r) => r.toFixed(2)).join(' à ');
  console.log(`page vide : ${mediane(tours.map((t) => t.vide)).toFixed(0)} requêtes/s`);
  console.log(`/missions : ${mediane(tours.map((t) => t.missions)).toFixed(0)} requêtes/s`);
  console.log(
    `rapport   : ${mediane(ratios).toFixed(2)} (médiane de ${TOURS} tours, de ${bornes} ; objectif ≥ ${OBJECTIF})`,
  );
}
