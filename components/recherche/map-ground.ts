import { tileLayer, type Map as Carte } from 'leaflet';
import { element } from '@/components/ui/element';
import { ORIGINE_TUILES } from '@/lib/csp';

/** Plan IGN of the Géoplateforme, free of use under the Licence Ouverte: no key, WMTS in Web Mercator. */
const TUILES = `${ORIGINE_TUILES}/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}`;
/** How long the ground may take to come, in milliseconds; it may still come after that is said. */
const PATIENCE = 8000;

/**
 * Puts the ground under a map, and says below it whose it is, or that it is not there: then our own colours are the
 * ground. `boite` has the class `avec-fond` once it is there.
 */
export function poserLeFond(carte: Carte, boite: HTMLElement, note: HTMLElement): void {
  const absent = () => (note.textContent = 'Le fond de carte n’est pas disponible.');
  const attente = setTimeout(absent, PATIENCE);
  const tuiles = tileLayer(TUILES, { minZoom: 0, maxZoom: 18 });
  let venu = false;
  tuiles.on('tileload', () => {
    if (venu) return;
    venu = true;
    clearTimeout(attente);
    boite.classList.add('avec-fond');
    note.replaceChildren(
      'Fond de carte : ',
      element('a', { href: 'https://geoservices.ign.fr/', class: 'lien' }, '© IGN'),
      ', Géoplateforme.',
    );
  });
  // One that fails says nothing of the others: all have answered, and none came.
  tuiles.on('load', () => {
    if (venu) return;
    clearTimeout(attente);
    tuiles.remove();
    absent();
  });
  carte.on('unload', () => clearTimeout(attente));
  tuiles.addTo(carte);
}
