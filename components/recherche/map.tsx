'use client';
import { useEffect, useRef } from 'react';
import 'leaflet/dist/leaflet.css';
import './map.css';

/**
 * The map of a search, above its list. What draws it comes when the page is there; without scripts, a sentence. The list
 * is complete by itself. `source` = where the points are read.
 */
export function MissionMap({ source }: { source: string }) {
  const cadre = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const ici = cadre.current!;
    let fermer: (() => void) | undefined;
    let parti = false;
    void import('./map-view').then(
      ({ montrer }) => {
        if (!parti) fermer = montrer(ici, source);
      },
      () => {
        ici.textContent = 'La carte ne s’affiche pas. La liste montre toutes les missions.';
        ici.style.minHeight = '0';
      },
    );
    return () => {
      parti = true;
      fermer?.();
    };
  }, [source]);
  return (
    <section aria-labelledby="carte" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h3 id="carte" className="text-xl">
          Sur la carte
        </h3>
        <a href="#liste" className="lien inline-flex min-h-11 items-center">
          Passer la carte
        </a>
      </div>
      <noscript>
        <p>La carte a besoin de JavaScript. La liste qui suit montre toutes les missions.</p>
      </noscript>
      <div ref={cadre} className="carte-missions" />
    </section>
  );
}
