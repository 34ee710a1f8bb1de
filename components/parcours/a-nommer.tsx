import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/choice';
import { Done } from '@/components/ui/done';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { jourCourt, jourDe } from '@/lib/dates';
import { avecDe } from '@/lib/langage/article';
import type { PageANommer, PersonneANommer } from '@/lib/parcours/commands/lecture-nomination';
import { adresse, estIdentifiant, premier } from '@/lib/requete';
import { LettreLink } from './lettre-link';

type Accompagnee = Pick<PersonneANommer['suivis'][number], 'organisme'> & {
  referent: { user: { prenom: string; nom: string; desactiveLe: Date | null } } | null;
};

/** Who accompanies this person now, in words. */
export function accompagnement({ suivis }: { suivis: readonly Accompagnee[] }): string {
  const suivi = suivis[0];
  if (!suivi) return 'Aucun';
  if (!suivi.referent) return `${suivi.organisme.nom}, sans nom pour l’instant`;
  const { prenom, nom, desactiveLe } = suivi.referent.user;
  return `${prenom} ${nom}${desactiveLe ? ', compte fermé' : ''}`;
}

const FAIT_NOMMER = {
  nomme: 'Le référent est nommé.',
  organisme: 'L’organisme est nommé. Il choisira qui accompagne la personne.',
};

/** What was just done, with the letter of what was just named. */
export function NommeOuFait(props: {
  fait: string | string[] | undefined;
  suivi: string | string[] | undefined;
  messages?: Readonly<Record<string, string>>;
}) {
  const suivi = premier(props.suivi);
  return (
    <>
      <Done code={props.fait} messages={{ ...FAIT_NOMMER, ...props.messages }} />
      {suivi && estIdentifiant(suivi) && (
        <p>
          <LettreLink suiviId={suivi} quoi="Lettre de nomination" />
        </p>
      )}
    </>
  );
}

/** A territoire to look at, in a plain GET form. */
export function FiltreTerritoire(props: {
  territoires: { id: string; nom: string }[];
  territoireId: string | undefined;
}) {
  return (
    <form action="/departement/personnes" className="flex max-w-xl flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1">
        <Select
          name="territoire"
          label="Territoire"
          emptyLabel="Tous"
          defaultValue={props.territoireId}
          options={props.territoires.map((t) => ({ value: t.id, label: t.nom }))}
        />
      </div>
      <Button type="submit" variant="secondary">
        Montrer
      </Button>
    </form>
  );
}

/** People by name, the earliest entry first, each with the way to name a référent. `depuis`: whose caseload this is. */
export function ANommer(props: {
  liste: PageANommer;
  ici: string;
  territoireId?: string | undefined;
  depuis?: string;
}) {
  const { personnes, total, page, pages } = props.liste;
  const vers = (id: string) => adresse(`/departement/personnes/${id}`, { depuis: props.depuis });
  return (
    <>
      <Table
        caption={total > 1 ? `${total.toLocaleString('fr-FR')} personnes` : `${total} personne`}
        head={['Personne', 'Commune', 'Entrée', 'Référent', { label: 'Geste', hidden: true }]}
        rows={personnes.map((p) => ({
          key: p.id,
          cells: [
            `${p.user.prenom} ${p.user.nom}`,
            p.commune.nom,
            <span key="entree" className="whitespace-nowrap">
              {jourCourt(jourDe(p.creeLe))}
            </span>,
            accompagnement(p),
            <a key="nommer" className="lien inline-flex min-h-11 items-center" href={vers(p.id)}>
              {props.depuis ? 'Changer' : 'Nommer'}
              <span className="sr-only"> le référent {avecDe(`${p.user.prenom} ${p.user.nom}`)}</span>
            </a>,
          ],
        }))}
      />
      <Pagination
        page={page}
        pages={pages}
        href={(n) => adresse(props.ici, { territoire: props.territoireId, page: n })}
      />
      <p className="text-encre-douce">Chaque nom affiché ici est noté dans le journal.</p>
    </>
  );
}
