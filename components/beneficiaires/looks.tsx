import { Card } from '@/components/ui/card';
import { PageTitle } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import type { Regard } from '@/lib/beneficiaires/queries/regards';
import { heureEnLettres, jourEnLettres } from '@/lib/dates';
import type { PageDe } from '@/lib/pagination';

const ROLES: Record<string, string> = {
  REFERENT: 'Accompagnateur',
  COORDINATION: 'Coordination',
  ASSOCIATION: 'Association',
  DEPARTEMENT: 'Département',
};

/** « Claire, accompagnateur, Maison des solidarités »; whoever has no account any more is told by the role. */
function qui({ prenom, role, organisme }: Regard): string {
  const fonction = ROLES[role] ?? 'Tremplin';
  return [prenom ?? fonction, ...(prenom ? [fonction.toLowerCase()] : []), organisme]
    .filter(Boolean)
    .join(', ');
}

function ceQuiAEteVu({ nomSeul, journalSeul }: Regard): string {
  if (nomSeul) return 'A vu votre nom dans une liste.';
  return journalSeul ? 'A lu la liste de ce qui a été fait dans votre dossier.' : 'A ouvert votre dossier.';
}

/** Who opened what is held on me, and when. */
export function Looks({ regards }: { regards: PageDe<Regard> }) {
  return (
    <>
      <PageTitle
        title="Qui a regardé mon dossier"
        lead="Les personnes qui vous aident peuvent ouvrir votre dossier. Chaque fois est notée ici."
        back={{ href: '/beneficiaire/moi', label: 'Moi' }}
      />
      {regards.total === 0 && <p>Personne n’a encore ouvert votre dossier.</p>}
      <ul className="grid gap-4 empty:hidden">
        {regards.lignes.map((r, i) => (
          <Card as="li" key={`${regards.page} ${i}`}>
            <p className="text-encre-douce first-letter:uppercase">{jourEnLettres(r.jour)}</p>
            <p>
              <strong>{qui(r)}</strong>
            </p>
            <p>{ceQuiAEteVu(r)}</p>
            {r.motifs.map(({ heure, motif }) => (
              <p key={heure} className="wrap-anywhere">
                Pour une heure, à partir de {heureEnLettres(heure)}. Pourquoi : « {motif} »
              </p>
            ))}
            {r.emporte && <p>A téléchargé votre parcours.</p>}
          </Card>
        ))}
      </ul>
      <Pagination
        page={regards.page}
        pages={regards.pages}
        href={(n) => `/beneficiaire/moi/regards?page=${n}`}
      />
      <p>
        Une question ?{' '}
        <a href="/beneficiaire/moi" className="lien">
          Demandez un appel
        </a>
        .
      </p>
    </>
  );
}
