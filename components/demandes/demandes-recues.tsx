import { accompagnement } from '@/components/parcours/a-nommer';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { jourCourt, jourDe } from '@/lib/dates';
import { repondreCommeDepartementAction } from '@/lib/demandes/actions';
import type { DemandeRecue } from '@/lib/demandes/commands/lecture';
import { adresse } from '@/lib/requete';
import { Repondre } from './repondre';

const ICI = '/departement/demandes';

function Recue({ demande }: { demande: DemandeRecue }) {
  const { beneficiaire: personne, texte, creeLe } = demande;
  const nom = `${personne.user.prenom} ${personne.user.nom}`;
  return (
    <Card as="li">
      <h2 className="text-xl">{nom}</h2>
      <p className="text-encre-douce">
        {personne.commune.nom} · référent : {accompagnement(personne)} · demande du{' '}
        {jourCourt(jourDe(creeLe))}
      </p>
      {texte && <p className="mt-2 max-w-prose wrap-anywhere whitespace-pre-line">{texte}</p>}
      <div className="mt-3 flex flex-wrap items-start gap-x-5 gap-y-2">
        <ButtonLink
          href={`/departement/personnes/${personne.id}`}
          variant="secondary"
          aria-label={`Nommer un autre référent : ${nom}`}
        >
          Nommer un autre référent
        </ButtonLink>
        <Repondre
          action={repondreCommeDepartementAction}
          demandeId={demande.id}
          aQui={nom}
          mot="Répondre sans nommer"
        />
      </div>
    </Card>
  );
}

/** People who would like another accompagnateur, the oldest first, each with what may be done. */
export function DemandesRecues(props: { demandes: DemandeRecue[]; page: number; pages: number }) {
  return (
    <>
      <ul className="grid gap-4">
        {props.demandes.map((d) => (
          <Recue key={d.id} demande={d} />
        ))}
      </ul>
      <Pagination page={props.page} pages={props.pages} href={(page) => adresse(ICI, { page })} />
      <p className="text-encre-douce">
        Nommer quelqu’un d’autre répond à la demande. Chaque nom affiché ici est noté dans le journal.
      </p>
    </>
  );
}

/** What waits at the Département: people who would like another accompagnateur. Nothing when there is nobody. */
export function DemandesEnAttente({ nombre }: { nombre: number }) {
  if (nombre === 0) return null;
  return (
    <Notice tone="todo">
      <p>
        <a className="lien inline-flex min-h-11 items-center font-semibold wrap-anywhere" href={ICI}>
          {nombre.toLocaleString('fr-FR')} {nombre > 1 ? 'demandes' : 'demande'} de changement
        </a>
      </p>
    </Notice>
  );
}
