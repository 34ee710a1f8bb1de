'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { buttonClass } from './button';
import { lireAVoixHaute, Loudspeaker } from './voice';

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
    lireAVoixHaute(mots, () => setParle(false));
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
        <Loudspeaker />
      </svg>
      {parle ? 'Arrêter la lecture' : 'Écouter'}
    </button>
  );
}
