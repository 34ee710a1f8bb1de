import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { instantEnLettres } from '@/lib/dates';
import { LISTES_EXPORTEES, type ListeExportee } from '@/lib/exports/liste';
import type { FichierVu } from '@/lib/exports/queries';
import { FORMATS, type Format } from '@/lib/tableur/format';

const nom = (f: FichierVu) => LISTES_EXPORTEES[f.liste as ListeExportee];
const lignes = (n: number) => `${n.toLocaleString('fr-FR')} ligne${n > 1 ? 's' : ''}`;

function Etat({ f }: { f: FichierVu }) {
  if (f.statut === 'EN_PREPARATION') return <Badge tone="info">En préparation</Badge>;
  if (f.statut === 'IMPOSSIBLE')
    return 'Cette liste ne peut plus être préparée : elle n’est plus la vôtre, ou elle est devenue trop longue.';
  return (
    <a className="lien inline-flex min-h-11 items-center" href={`/api/exports/fichiers/${f.id}`}>
      Télécharger
      <span className="sr-only">
        {' '}
        {nom(f)}, {FORMATS[f.format as Format].label}
      </span>
    </a>
  );
}

/** One's files of the day: those that are ready, and those that the worker makes. */
export function FileList({ fichiers }: { fichiers: readonly FichierVu[] }) {
  if (fichiers.length === 0)
    return (
      <EmptyState title="Aucun fichier ne vous attend">
        Sous chaque liste, « Télécharger cette liste » en fait un fichier. S’il est long, il arrive ici.
      </EmptyState>
    );
  return (
    <>
      <Table
        caption="Fichiers demandés"
        captionHidden
        head={['Liste', 'Demandée', 'Format', 'Longueur', 'Fichier']}
        rows={fichiers.map((f) => ({
          key: f.id,
          cells: [
            nom(f).replace(/^./, (lettre) => lettre.toUpperCase()),
            instantEnLettres(f.creeLe),
            FORMATS[f.format as Format].label,
            f.nombre === null ? '–' : lignes(f.nombre),
            <Etat key="etat" f={f} />,
          ],
        }))}
      />
      {fichiers.some((f) => f.statut === 'EN_PREPARATION') && (
        <div>
          <ButtonLink variant="secondary" href="/compte/fichiers">
            Voir où on en est
          </ButtonLink>
        </div>
      )}
    </>
  );
}
