import autocannon from 'autocannon';

const OBJECTIF = 0.5;

async function debit(adresse: string, secondes: number): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url: adresse,
    connections: 10,
    duration: secondes,
  });
  if (non2xx || errors) throw new Error(`${adresse} : ${non2xx} réponses hors 200, ${errors} erreurs.`);
  return requests.average;
}

/** Requests per second of /missions (20 cards from the database) and of an empty dynamic page, and their ratio. */
export async function mesurerPages(adresse: string): Promise<void> {
  const cartes = (await (await fetch(`${adresse}/missions`)).text()).match(
    /href="\/missions\/[0-9a-f-]{36}"/g,
  );
  if (new Set(cartes).size < 20)
    throw new Error(`/missions montre ${new Set(cartes).size} missions au lieu de 20.`);
  for (const chemin of ['/banc', '/missions']) await debit(adresse + chemin, 3);
  const vide = await debit(`${adresse}/banc`, 10);
  const missions = await debit(`${adresse}/missions`, 10);
  const ratio = missions / vide;
  console.log(`page vide : ${vide.toFixed(0)} requêtes/s`);
  console.log(`/missions : ${missions.toFixed(0)} requêtes/s`);
  console.log(`rapport   : ${ratio.toFixed(2)} (objectif ≥ ${OBJECTIF})`);
}
