import { Card } from '@/components/ui/card';
import { GENRES } from '@/lib/coordination/boite';
import type { Amas, Carte } from '@/lib/coordination/carte';

function Communes({ amas }: { amas: readonly Amas[] }) {
  return (
    <ul className="grid gap-1.5">
      {amas.map(({ code, nom, par }) => (
        <li key={code}>
          <strong>{nom}</strong> :{' '}
          {par.map(({ genre, nombre }) => `${nombre} ${GENRES[genre].court.toLowerCase()}`).join(', ')}
        </li>
      ))}
    </ul>
  );
}

/** The rows of this page on a map, drawn by the server, and the same in words. */
export function CarteATraiter({ carte }: { carte: Carte }) {
  const { largeur, hauteur, fond, amas } = carte;
  const surs = amas.filter((a) => a.place);
  const vagues = amas.filter((a) => !a.place);
  return (
    <Card as="section">
      <h2 className="mb-3 text-xl">Sur la carte</h2>
      {surs.length > 0 && (
        <svg
          viewBox={`0 0 ${largeur} ${hauteur}`}
          role="img"
          aria-label="Carte de ces lignes par commune. La liste qui suit dit la même chose."
          className="h-auto w-full"
        >
          {fond.map((p) => (
            <circle key={`${p.x} ${p.y}`} cx={p.x} cy={p.y} r="1.5" className="fill-bord" />
          ))}
          {/* The fullest last: no other disc hides its number. */}
          {surs.toReversed().map(({ code, nombre, place }) => (
            <g key={code} transform={`translate(${place!.x} ${place!.y})`}>
              <circle r={nombre > 9 ? 15 : 11} className="fill-sapin stroke-carte" strokeWidth="2" />
              <text
                y="5"
                textAnchor="middle"
                fontSize="14"
                fontWeight="700"
                className="fill-sur-sapin tabular-nums"
              >
                {nombre}
              </text>
            </g>
          ))}
        </svg>
      )}
      {amas.length === 0 ? (
        <p>Aucune ligne de cette page n’a de commune.</p>
      ) : (
        <details>
          <summary className="lien inline-flex min-h-11 items-center">La liste par commune</summary>
          <Communes amas={surs} />
          {vagues.length > 0 && (
            <>
              <h3 className="mt-4 mb-1 text-lg">Sans point sur la carte</h3>
              <p className="mb-2 text-encre-douce">
                On ne connaît pas encore la place exacte de ces communes.
              </p>
              <Communes amas={vagues} />
            </>
          )}
        </details>
      )}
    </Card>
  );
}
