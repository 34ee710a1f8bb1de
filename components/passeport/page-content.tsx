import { Badge } from '@/components/ui/badge';
import type { Competence } from '@/lib/generated/prisma/enums';
import { COMPETENCES, NIVEAUX, type Niveau } from '@/lib/passeport/competence';
import { CHAMPS_FICHE, type ChampFiche } from '@/lib/passeport/fiche';

/** The level as four rounds; the words beside it say the same. */
function Rounds({ niveau }: { niveau: number }) {
  return (
    <svg viewBox="0 0 46 12" className="mt-2 h-3 w-12 shrink-0 text-sapin" aria-hidden="true" fill="none">
      {[0, 1, 2, 3].map((i) => (
        <circle
          key={i}
          cx={6 + i * 11}
          cy="6"
          r="4.5"
          stroke="currentColor"
          strokeWidth="1.5"
          fill={i < niveau ? 'currentColor' : 'none'}
        />
      ))}
    </svg>
  );
}

/** The texts and the competences of a page. `aRelire`: fields that the other side wrote in the meantime. */
export function PageContent(props: {
  page: Record<ChampFiche, string> & { competences: { competence: Competence; niveau: number }[] };
  aRelire?: readonly string[];
}) {
  const { page, aRelire = [] } = props;
  const remplis = CHAMPS_FICHE.filter((c) => page[c.nom]);
  return (
    <>
      {remplis.map(({ nom, label }) => (
        <div key={nom}>
          <h3 className="font-semibold text-sapin">
            {label} {aRelire.includes(nom) && <Badge tone="todo">À relire</Badge>}
          </h3>
          <p className="whitespace-pre-line">{page[nom]}</p>
        </div>
      ))}
      {page.competences.length > 0 && (
        <div>
          <h3 className="font-semibold text-sapin">Les compétences</h3>
          <ul className="mt-1 grid gap-2">
            {page.competences.map(({ competence, niveau }) => (
              <li key={competence} className="a-cote gap-x-3">
                <Rounds niveau={niveau} />
                <span className="wrap-anywhere">
                  <strong>{COMPETENCES[competence].label}</strong>
                  {aRelire.includes(competence) && <Badge tone="todo">À relire</Badge>}
                  <span className="block text-encre-douce">
                    {NIVEAUX[niveau as Niveau].label} : {NIVEAUX[niveau as Niveau].phrase.toLowerCase()}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
