import { divIcon, latLngBounds, map as creerCarte, marker, type Map as Carte, type Marker } from 'leaflet';
import { buttonClass } from '@/components/ui/button';
import { element } from '@/components/ui/element';
import {
  communeDe,
  missionsDe,
  nommerMarque,
  phrasesCarte,
  type CarteDesMissions,
  type LieuDeMissions,
} from '@/lib/recherche/carte';
import { nommables, regrouper, type Groupe } from '@/lib/recherche/regroupement';
import { poserLeFond } from './map-ground';
import { listeDeLaMarque } from './map-list';

const ZOOM = { minZoom: 5, maxZoom: 18 };
/** The first view goes no nearer than a town and its surroundings. */
const ZOOM_DU_DEBUT = 13;

type Marque = { marque: Marker; bouton: HTMLButtonElement };

function boutonDe(groupe: Groupe, seSepare: boolean): HTMLButtonElement {
  const n = missionsDe(groupe.lieux).length;
  const bouton = element('button', {
    type: 'button',
    class: n === 1 ? 'marque seule' : 'marque',
    'aria-label': nommerMarque(groupe.lieux, seSepare),
    ...(seSepare ? {} : { 'aria-expanded': 'false' }),
  });
  bouton.append(
    element('span', { 'aria-hidden': 'true' }, n === 1 ? '' : String(n)),
    element('span', { 'aria-hidden': 'true', class: 'nom' }, communeDe(groupe.lieux)),
  );
  return bouton;
}

/** The marks of what is in sight, drawn again when the map has moved; those that stay keep the focus. */
function poserLesMarques(
  carte: Carte,
  lieux: readonly LieuDeMissions[],
  ouvrir: (m: Marque, g: Groupe) => void,
) {
  const lettres = parseFloat(getComputedStyle(carte.getContainer()).fontSize) / 16;
  const groupesA = regrouper(lieux);
  const posees = new Map<string, Marque>();
  /** Places of the mark that was pressed: the focus goes to the first mark that holds one of them. */
  let suivre: readonly LieuDeMissions[] = [];

  const agrandir = (groupe: Groupe) => {
    suivre = groupe.lieux;
    const bornes = latLngBounds(groupe.lieux.map((l) => [l.lat, l.lon]));
    const zoom = Math.max(carte.getBoundsZoom(bornes.pad(0.15)), carte.getZoom() + 1);
    carte.setView(bornes.getCenter(), Math.min(zoom, ZOOM.maxZoom), { animate: false });
  };
  const poser = (groupe: Groupe, zoom: number): Marque => {
    const seSepare = groupe.lieux.length > 1 && zoom < ZOOM.maxZoom;
    const bouton = boutonDe(groupe, seSepare);
    const marque = marker(carte.unproject([groupe.x, groupe.y], zoom), {
      icon: divIcon({ html: bouton, className: '', iconSize: [44, 44] }),
      keyboard: false,
    }).addTo(carte);
    const posee = { marque, bouton };
    marque.on('click', () => (seSepare ? agrandir(groupe) : ouvrir(posee, groupe)));
    return posee;
  };

  return function dessiner(): Groupe[] {
    const zoom = carte.getZoom();
    const vue = carte.getPixelBounds();
    const groupes = groupesA(zoom).filter(({ x, y }) => vue.contains([x, y]));
    const cleDe = (g: Groupe) => `${zoom} ${g.cle}`;
    const voulues = new Set(groupes.map(cleDe));
    for (const [cle, { marque }] of posees)
      if (!voulues.has(cle)) {
        marque.remove();
        posees.delete(cle);
      }
    for (const groupe of groupes)
      if (!posees.has(cleDe(groupe))) posees.set(cleDe(groupe), poser(groupe, zoom));
    // The keyboard goes through them in the order of the list. The one that has the focus is not moved: it would lose it.
    const ordre = groupes.map((g) => posees.get(cleDe(g))!);
    const nommes = nommables(groupes, lettres);
    groupes.forEach((g, rang) => ordre[rang]!.bouton.classList.toggle('nommee', nommes.has(g)));
    const icones = ordre.map((m) => m.marque.getElement()!);
    const ici = icones.findIndex((e) => e.contains(document.activeElement));
    icones.forEach((e, rang) => {
      if (rang < ici) icones[ici]!.before(e);
      else if (rang > ici) e.parentElement!.append(e);
    });
    const suite = groupes.findIndex((g) => g.lieux.some((l) => suivre.includes(l)));
    if (suite >= 0) ordre[suite]!.bouton.focus({ preventScroll: true });
    suivre = [];
    return groupes;
  };
}

/** Buttons in words, under the map: nothing small to aim at, nothing over it. */
function outils(carte: Carte, toutVoir: () => void, auDoigt: boolean): HTMLElement {
  const barre = element('div', { class: 'flex flex-wrap gap-2' });
  const bouton = (mots: string, faire: (b: HTMLButtonElement) => void) => {
    const b = element('button', { type: 'button', class: buttonClass('secondary') }, mots);
    b.addEventListener('click', () => faire(b));
    barre.append(b);
    return b;
  };
  bouton('Agrandir', () => carte.zoomIn());
  bouton('Réduire', () => carte.zoomOut());
  bouton('Tout voir', toutVoir);
  if (auDoigt)
    bouton('Bouger d’un doigt', (b) => {
      const bouge = !carte.dragging.enabled();
      carte.dragging[bouge ? 'enable' : 'disable']();
      b.setAttribute('aria-pressed', String(bouge));
    }).setAttribute('aria-pressed', 'false');
  return barre;
}

function dessiner(cadre: HTMLElement, carteLue: CarteDesMissions): Carte | null {
  const dites = phrasesCarte(carteLue).map((phrase) => element('p', {}, phrase));
  cadre.replaceChildren(...dites);
  const { lieux } = carteLue;
  if (lieux.length === 0) {
    cadre.style.minHeight = '0';
    return null;
  }
  // One finger goes on down the page, two move the map: nobody is caught in it.
  const auDoigt = matchMedia('(pointer: coarse)').matches;
  const boite = element('div', {
    class: 'carte-fond',
    role: 'region',
    'aria-label':
      'Carte des missions. Les flèches la déplacent, plus et moins l’agrandissent et la réduisent.',
  });
  const note = element('p');
  const annonce = element('p', { role: 'status', class: 'sr-only' });
  const carte = creerCarte(boite, {
    ...ZOOM,
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    dragging: !auDoigt,
    // Nothing glides for longer than the house allows (150 ms), and a press in the middle of it is not lost.
    inertia: false,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
  });
  const bornes = latLngBounds(lieux.map((l) => [l.lat, l.lon]));
  const toutVoir = () =>
    carte.fitBounds(bornes, { padding: [26, 26], maxZoom: ZOOM_DU_DEBUT, animate: false });
  const centre = element(
    'p',
    { class: 'text-encre-douce' },
    'Beaucoup de points sont au centre de leur commune. L’adresse est sur la page de la mission.',
  );
  const barre = outils(carte, toutVoir, auDoigt);
  if (auDoigt) dites.unshift(element('p', {}, 'La carte bouge avec deux doigts.'));
  cadre.replaceChildren(boite, annonce, barre, note, ...dites, centre);
  carte.invalidateSize();
  toutVoir();

  let ouverte: ReturnType<typeof listeDeLaMarque> | null = null;
  const marques = poserLesMarques(carte, lieux, ({ bouton }, groupe) => {
    const deja = bouton.getAttribute('aria-expanded') === 'true';
    ouverte?.clore();
    if (deja) return;
    bouton.setAttribute('aria-expanded', 'true');
    ouverte = listeDeLaMarque(groupe.lieux, () => {
      ouverte = null;
      bouton.setAttribute('aria-expanded', 'false');
      (bouton.isConnected ? bouton : boite).focus();
    });
    barre.before(ouverte.liste);
    ouverte.liste.focus();
  });
  const rafraichir = () => {
    const vues = missionsDe(marques().flatMap((g) => g.lieux)).length;
    annonce.textContent = vues > 1 ? `${vues} missions en vue.` : `${vues} mission en vue.`;
  };
  rafraichir();
  carte.on('moveend', rafraichir);
  poserLeFond(carte, boite, note);
  return carte;
}

/** Reads the points of a search and draws its map in this frame; gives back what takes it away. */
export function montrer(cadre: HTMLElement, source: string): () => void {
  const demande = new AbortController();
  let carte: Carte | null = null;
  const attente = element('p', { role: 'status' }, 'La carte arrive.');
  cadre.replaceChildren(attente);
  fetch(source, { signal: demande.signal })
    .then(async (reponse) => {
      if (!reponse.ok) throw new Error(String(reponse.status));
      carte = dessiner(cadre, (await reponse.json()) as CarteDesMissions);
    })
    .catch(() => {
      if (demande.signal.aborted) return;
      attente.textContent = 'La carte ne s’affiche pas. La liste montre toutes les missions.';
      cadre.replaceChildren(attente);
      // No empty screen above the list.
      cadre.style.minHeight = '0';
    });
  return () => {
    demande.abort();
    carte?.remove();
    cadre.replaceChildren();
  };
}
