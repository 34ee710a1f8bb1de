import { TableScroll } from '@/components/ui/table';
import { ajouterJours, instantBref, jourBref, jourCourt } from '@/lib/dates';
import { CONTRATS_COURTS } from '@/lib/parcours/contrat';
import { JOURS_ANCIEN_REFERENT } from '@/lib/beneficiaires/policy';
import type { LigneFile } from '@/lib/parcours/file';

const TETES = ['Personne', 'Commune', 'Contrat', 'Mission', 'Mon dernier contact', 'Prochain rendez-vous'];

function Contrat({ ligne }: { ligne: LigneFile }) {
  if (!ligne.contratType || !ligne.contratDebutLe) return <>À écrire</>;
  return (
    <span>
      {CONTRATS_COURTS[ligne.contratType]}
      <span className="block text-sm text-encre-douce xl:whitespace-nowrap">
        {ligne.contratFinLe
          ? `${jourBref(ligne.contratDebutLe)} – ${jourBref(ligne.contratFinLe)}`
          : `depuis le ${jourBref(ligne.contratDebutLe)}`}
      </span>
    </span>
  );
}

/** A day, then its hour: the line breaks between the two, nowhere else. */
function RendezVous({ le }: { le: Date }) {
  const [jour, heure] = instantBref(le).split(', ');
  return (
    <>
      <span className="whitespace-nowrap">{jour},</span> <span className="whitespace-nowrap">{heure}</span>
    </>
  );
}

function Ligne({ ligne }: { ligne: LigneFile }) {
  const cellule = 'px-3 py-2.5 align-baseline';
  return (
    <tr
      role="row"
      className="relative border-b border-filet last:border-0 focus-within:bg-mousse hover:bg-mousse"
    >
      <th role="rowheader" scope="row" className={`${cellule} font-semibold`}>
        <a
          href={`/referent/personnes/${ligne.id}`}
          data-touche="ligne"
          className="underline-offset-4 after:absolute after:inset-0 hover:underline"
        >
          {ligne.nom} {ligne.prenom}
        </a>
        <span className="block text-sm font-normal whitespace-nowrap text-encre-douce">
          {ligne.finSuivi
            ? `suivi fini, lecture jusqu’au ${jourCourt(ajouterJours(ligne.finSuivi, JOURS_ANCIEN_REFERENT))}`
            : ligne.dateNaissance && (
                <>
                  <span className="sr-only">né·e le </span>
                  {jourCourt(ligne.dateNaissance)}
                </>
              )}
        </span>
        {ligne.remplace && (
          <span className="block text-sm font-normal text-etang">vous remplacez {ligne.remplace}</span>
        )}
      </th>
      <td role="cell" data-tete={TETES[1]} className={cellule}>
        {ligne.commune}
      </td>
      <td role="cell" data-tete={TETES[2]} className={cellule}>
        <Contrat ligne={ligne} />
      </td>
      <td role="cell" data-tete={TETES[3]} data-vide={!ligne.mission || undefined} className={cellule}>
        {ligne.mission ?? '–'}
      </td>
      <td
        role="cell"
        data-tete={TETES[4]}
        data-vide={!ligne.dernierContactLe || undefined}
        className={`${cellule} xl:whitespace-nowrap`}
      >
        {ligne.dernierContactLe ? jourBref(ligne.dernierContactLe) : '–'}
      </td>
      <td
        role="cell"
        data-tete={TETES[5]}
        data-vide={!ligne.prochainRendezVous || undefined}
        className={cellule}
      >
        {ligne.prochainRendezVous ? <RendezVous le={ligne.prochainRendezVous} /> : '–'}
      </td>
    </tr>
  );
}

/** The caseload, one person a row; the whole row opens the parcours. */
export function FileTable({ lignes }: { lignes: readonly LigneFile[] }) {
  return (
    <TableScroll label="Les personnes que j’accompagne">
      <table role="table" className="tableau w-full border-collapse text-left">
        <caption className="sr-only">Les personnes que j’accompagne</caption>
        <thead role="rowgroup" className="bg-papier">
          <tr role="row" className="border-b border-filet">
            {TETES.map((t) => (
              <th key={t} role="columnheader" scope="col" className="px-3 py-2.5 text-sm text-encre-douce">
                {t}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lignes.map((l) => (
            <Ligne key={l.id} ligne={l} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
