import { DESSINS } from '@/components/pictogramme/dessins';

const PAS = [
  { x: 44, y: 148, nom: 'telephone' },
  { x: 200, y: 92, nom: 'boussole' },
  { x: 366, y: 108, nom: 'VIVRE_ENSEMBLE' },
  { x: 538, y: 42, nom: 'livret' },
] as const;

/** The path from a first call to the passport, drawn: decorative, the steps are told in words below. */
export function PathScene() {
  return (
    <svg viewBox="0 0 590 196" className="h-auto w-full text-sapin" aria-hidden="true" fill="none">
      <path d="M0 176c120-34 250-40 590-20v40H0z" className="fill-mousse" />
      <path
        d="M470 158c6-26 2-44-8-60m8 60c-2-20 8-34 24-40m-24 18c-8-8-16-12-26-12"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        opacity="0.45"
      />
      <path
        d="M108 166c2-14 0-22-6-30m6 14c4-8 10-12 18-13"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        opacity="0.45"
      />
      <path
        d="M44 148C110 148 128 92 200 92s92 30 166 16 98-66 172-66"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
      />
      {PAS.map((p, rang) => (
        <g key={p.nom} transform={`translate(${p.x} ${p.y})`}>
          <circle
            r="34"
            className={rang < 3 ? 'fill-carte' : 'fill-argile-pale'}
            stroke="currentColor"
            strokeWidth="4"
          />
          <path
            transform="translate(-18 -18) scale(1.5)"
            d={DESSINS[p.nom]}
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
            className={rang === 3 ? 'text-argile' : ''}
          />
        </g>
      ))}
    </svg>
  );
}
