import { TITRES_DEMANDE } from '@/lib/demandes/demande';
import { jourCourt, jourDe } from '@/lib/dates';
import type { DemandeVue } from '@/lib/demandes/queries';

/** What was asked and what was answered, each with its day. `par`: who answered, at the head of the answer. */
export function DemandeLue({ demande, par }: { demande: DemandeVue; par: string }) {
  const { genre, texte, creeLe, reponse, reponduLe } = demande;
  return (
    <>
      <p>
        <strong>{TITRES_DEMANDE[genre]}</strong>
        <span className="block text-encre-douce">Demande du {jourCourt(jourDe(creeLe))}</span>
      </p>
      {texte && <p className="mt-1 wrap-anywhere whitespace-pre-line">{texte}</p>}
      {reponduLe && (
        <div className="mt-3 border-l-4 border-sapin pl-3">
          <p className="font-semibold">
            {par}, le {jourCourt(jourDe(reponduLe))}
          </p>
          <p className="wrap-anywhere whitespace-pre-line">{reponse}</p>
        </div>
      )}
    </>
  );
}
