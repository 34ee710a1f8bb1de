import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { ORIGINE_TUILES, PAGE_CARTE } from '@/lib/csp';
import { uneFiche } from '../factories/passeport';
import { expect, test } from '../support/e2e';
import { PAGES, type Visiteur } from './acces.matrice';
import type { ObjetsDAutrui } from './acces.objets';

/** Scripts of a page, against those of the empty page of the same build. */
const SCRIPTS_MAX = 1.05;
/** HTML and styles of the list of missions, compressed, in bytes. */
const LISTE_MAX = 60_000;
const VIDE = '/banc';
/** Scripts of the map, on the page of who asks for it and nowhere else: Leaflet, supercluster and ours, in bytes. */
const CARTE_MAX = 62_000;

const compresse = (corps: Buffer) => gzipSync(corps).length;

/** What a first visit downloads; sizes are those of gzip, so the same on every machine. */
async function premiereVisite(page: Page, chemin: string, connus: Map<string, number>) {
  const demandes: { url: string; type: string }[] = [];
  const noter = (r: { url(): string; resourceType(): string }) =>
    demandes.push({ url: r.url(), type: r.resourceType() });
  page.on('request', noter);
  const reponse = await page.goto(chemin, { waitUntil: 'networkidle' });
  page.off('request', noter);
  const taille = async (url: string) => {
    if (!connus.has(url)) connus.set(url, compresse(await (await page.request.get(url)).body()));
    return connus.get(url)!;
  };
  const total = async (type: string) => {
    let octets = 0;
    for (const url of new Set(demandes.filter((d) => d.type === type).map((d) => d.url)))
      octets += await taille(url);
    return octets;
  };
  return {
    statut: reponse!.status(),
    html: compresse(await reponse!.body()),
    scripts: await total('script'),
    styles: await total('stylesheet'),
    polices: demandes.filter((d) => d.type === 'font').map((d) => d.url),
    ailleurs: demandes
      .map((d) => new URL(d.url))
      .filter((u) => u.protocol.startsWith('http') && u.origin !== new URL(page.url()).origin)
      .map(String),
  };
}

/** Pages that this visitor opens, those of the own objects included. */
const pagesDe = (visiteur: Visiteur, objets: ObjetsDAutrui) =>
  Object.entries(PAGES)
    .filter(
      ([route]) =>
        route !== VIDE && route !== PAGE_CARTE && !route.startsWith('/api/') && !route.includes('[...'),
    )
    .filter(([route, { ouvert }]) =>
      visiteur === 'inconnu'
        ? ouvert.includes('inconnu')
        : !ouvert.includes('inconnu') && (ouvert.includes(visiteur) || route.startsWith(`/${visiteur}/`)),
    )
    .map(([route, { chemin }]) => chemin?.(objets) ?? route);

for (const visiteur of ['inconnu', 'beneficiaire'] as const)
  test(`une page ne pèse guère plus qu’une page vide (${visiteur})`, async ({ page, connecterUser, db }) => {
    test.setTimeout(300_000);
    const { fiche, personne } = await uneFiche({ minutes: 150 });
    const affectation = await db.affectation.findUniqueOrThrow({ where: { id: fiche.affectationId } });
    const partage = await db.partagePasseport.create({
      data: { beneficiaireId: personne.id, jeton: `poids-${visiteur}-${fiche.id}` },
    });
    const mission = await db.mission.findFirstOrThrow({ where: { statut: 'PUBLIEE' } });
    const rien = 'inconnu';
    const objets: ObjetsDAutrui = {
      mission: mission.id,
      candidature: affectation.candidatureId,
      affectation: affectation.id,
      fiche: fiche.id,
      brouillon: fiche.id,
      titulaire: personne.id,
      motivee: personne.id,
      partage: partage.id,
      personne: personne.id,
      ...{ heures: rien, referent: rien, association: rien, contrat: rien, texte: rien },
      importPersonnes: rien,
      fichier: rien,
      ...{ message: rien, rappel: rien, territoire: rien, importFlux: rien, groupe: rien, lot: rien },
      recherche: rien,
      ...{ suivi: rien, messageFil: rien },
    };
    const connus = new Map<string, number>();
    const vide = (await premiereVisite(page, VIDE, connus)).scripts;
    expect(vide).toBeGreaterThan(50_000);
    if (visiteur !== 'inconnu') await connecterUser(personne.userId);
    for (const chemin of pagesDe(visiteur, objets)) {
      const visite = await premiereVisite(page, chemin, connus);
      if (visiteur !== 'inconnu' && !chemin.endsWith(rien)) expect.soft(visite.statut, chemin).toBe(200);
      expect.soft(visite.scripts / vide, `scripts de ${chemin}`).toBeLessThanOrEqual(SCRIPTS_MAX);
      expect.soft(visite.polices, `polices de ${chemin}`).toEqual([]);
      expect.soft(visite.ailleurs, `demandes de ${chemin} à d’autres`).toEqual([]);
    }
  });

for (const [etat, adresse] of [
  ['', '/missions'],
  [', tous filtres ouverts,', '/missions?filtres=oui'],
] as const)
  test(`la liste des missions${etat} arrive en moins de 60 ko`, async ({ page }) => {
    const { html, styles } = await premiereVisite(page, adresse, new Map());
    expect(html).toBeGreaterThan(2_000);
    expect(html + styles).toBeLessThanOrEqual(LISTE_MAX);
  });

test('la carte ne pèse que sur sa page, et ne demande à d’autres que ses fonds', async ({ page }) => {
  await page.route(`${ORIGINE_TUILES}/**`, (r) => r.abort());
  const connus = new Map<string, number>();
  const liste = await premiereVisite(page, '/missions', connus);
  const carte = await premiereVisite(page, PAGE_CARTE, connus);
  await expect(page.locator('.marque').first()).toBeVisible();
  expect(carte.scripts - liste.scripts).toBeGreaterThan(20_000);
  expect(carte.scripts - liste.scripts).toBeLessThanOrEqual(CARTE_MAX);
  expect(carte.html + carte.styles).toBeLessThanOrEqual(LISTE_MAX);
  expect(carte.ailleurs.length).toBeGreaterThan(0);
  expect(carte.ailleurs.filter((url) => !url.startsWith(`${ORIGINE_TUILES}/wmts?`))).toEqual([]);
});

test('ce qui se répète dans la liste des missions ne voyage qu’une fois', async ({ request }) => {
  const html = await (await request.get('/missions')).text();
  const fois = (mots: string) => html.split(mots).length - 1;
  expect(fois('class="mission"')).toBe(20);
  // Not a second time, as a tree for React.
  for (const classe of ['mission', 'domaine', 'faits', 'association'])
    expect(fois(`\\"className\\":\\"${classe}\\"`), classe).toBe(0);
  for (const mots of ['Préciser la recherche', 'Données personnelles', 'Aller à l’accueil'])
    expect(fois(mots), mots).toBeLessThanOrEqual(1);
});
