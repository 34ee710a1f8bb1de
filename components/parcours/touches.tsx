'use client';
import { useEffect, useState } from 'react';

/**
 * An enhancement: j and k move between the rows, Enter opens the one that has the focus (it is a link).
 * It is told only once the keys answer; its line is kept free meanwhile, so that nothing moves.
 */
export function Touches() {
  const [pretes, annoncer] = useState(false);
  useEffect(() => {
    const bouger = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || (e.key !== 'j' && e.key !== 'k')) return;
      if (e.target instanceof HTMLElement && e.target.closest('input, textarea, select')) return;
      const liens = [...document.querySelectorAll<HTMLElement>('[data-touche="ligne"]')];
      const ici = liens.indexOf(document.activeElement as HTMLElement);
      const suivant = liens[ici < 0 ? 0 : ici + (e.key === 'j' ? 1 : -1)];
      if (!suivant) return;
      e.preventDefault();
      suivant.focus();
      suivant.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', bouger);
    annoncer(true);
    return () => document.removeEventListener('keydown', bouger);
  }, []);
  return (
    <p className={`a-l-ecran hidden text-sm text-encre-douce md:block ${pretes ? '' : 'invisible'}`}>
      Au clavier : <kbd className="font-bold">j</kbd> et <kbd className="font-bold">k</kbd> passent d’une
      ligne à l’autre, <kbd className="font-bold">Entrée</kbd> ouvre le parcours.
    </p>
  );
}
