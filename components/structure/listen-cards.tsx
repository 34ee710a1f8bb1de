'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { lireAVoixHaute, Loudspeaker } from '@/components/ui/voice';

const AUCUNE: readonly HTMLElement[] = [];
let connues = AUCUNE;

/** The same list as long as the page has the same places. */
function lirePlaces() {
  if (!('speechSynthesis' in window)) return AUCUNE;
  const la = [...document.querySelectorAll<HTMLElement>('#page [data-ecouter]')];
  if (la.length !== connues.length || la.some((place, i) => place !== connues[i])) connues = la;
  return connues;
}

function veiller(prevenir: () => void) {
  const veille = new MutationObserver(prevenir);
  veille.observe(document.body, { childList: true, subtree: true });
  return () => veille.disconnect();
}

const carteDe = (place: HTMLElement) => place.closest<HTMLElement>('article, li, section')!;
const titreDe = (place: HTMLElement) =>
  place.dataset.ecouter || carteDe(place).querySelector('h1, h2, h3')?.textContent || 'cette partie';

/** A small button in each `ListenPlace` of a citizens' page: it reads its card aloud, and whatever was speaking stops. */
export function ListenCards() {
  const places = useSyncExternalStore(veiller, lirePlaces, () => AUCUNE);
  const [parle, setParle] = useState<HTMLElement | null>(null);
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  const basculer = (place: HTMLElement) => {
    speechSynthesis.cancel();
    if (parle === place) return setParle(null);
    lireAVoixHaute(carteDe(place).innerText, () => setParle((qui) => (qui === place ? null : qui)));
    setParle(place);
  };
  return places.map((place, rang) =>
    createPortal(
      <button
        type="button"
        className="ecouter"
        aria-label={`${parle === place ? 'Arrêter' : 'Écouter'}\u00a0: ${titreDe(place)}`}
        onClick={() => basculer(place)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          {parle === place ? <path d="M7 7h10v10H7z" /> : <Loudspeaker />}
        </svg>
      </button>,
      place,
      String(rang),
    ),
  );
}
