'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { buttonClass } from './button';

const never = () => () => {};

/** « Écouter »: reads a text, or the part of the page with this id, aloud. Absent where the browser cannot. */
export function Listen({ text, targetId }: { text?: string; targetId?: string }) {
  const possible = useSyncExternalStore(
    never,
    () => 'speechSynthesis' in window,
    () => false,
  );
  const [parle, setParle] = useState(false);
  useEffect(() => () => void window.speechSynthesis?.cancel(), []);
  if (!possible) return null;
  const basculer = () => {
    speechSynthesis.cancel();
    if (parle) return setParle(false);
    const mots = text ?? (targetId && document.getElementById(targetId)?.innerText) ?? '';
    const voix = new SpeechSynthesisUtterance(mots);
    voix.lang = 'fr-FR';
    voix.rate = 0.95;
    voix.onend = voix.onerror = () => setParle(false);
    speechSynthesis.speak(voix);
    setParle(true);
  };
  return (
    <button
      type="button"
      aria-pressed={parle}
      onClick={basculer}
      className={`a-l-ecran ${buttonClass('secondary')}`}
    >
      <svg
        viewBox="0 0 24 24"
        className="size-6"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11" />
      </svg>
      {parle ? 'Arrêter la lecture' : 'Écouter'}
    </button>
  );
}
