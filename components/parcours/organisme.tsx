import { Form } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { Select } from '@/components/ui/choice';
import { EmptyState } from '@/components/ui/empty-state';
import { Hidden } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { jourCourt } from '@/lib/dates';
import { choisirUnReferent } from '@/lib/parcours/actions/organisme';
import type { ouvrirOrganisme, SuiviAChoisir } from '@/lib/parcours/commands/lecture-organisme';
import type { ReferentNommable } from '@/lib/parcours/queries/nomination';
import { adresse } from '@/lib/requete';
import { charge } from './charge';

const ICI = '/referent/organisme';

function AChoisir({ suivi, referents }: { suivi: SuiviAChoisir; referents: readonly ReferentNommable[] }) {
  const { beneficiaire: personne } = suivi;
  const nom = `${personne.user.prenom} ${personne.user.nom}`;
  return (
    <Card as="li">
      <h2 className="text-xl">{nom}</h2>
      <p className="mb-3 text-encre-douce">
        {personne.commune.nom} · organisme nommé le {jourCourt(suivi.debutLe)}
      </p>
      <Form action={choisirUnReferent} submit={`Confier ${nom}`}>
        <Hidden name="suiviId" value={suivi.id} />
        <Select
          name="referentId"
          label={`Qui accompagne ${nom}`}
          emptyLabel="Choisir"
          required
          options={referents.map((r) => ({ value: r.id, label: `${r.nom} – ${charge(r.accompagnees)}` }))}
        />
      </Form>
    </Card>
  );
}

/** The people of an organisme for whom nobody is chosen yet, and who may be. */
export function Organisme(props: Awaited<ReturnType<typeof ouvrirOrganisme>>) {
  const { suivis, referents, page, pages } = props;
  return (
    <>
      {suivis.length > 0 ? (
        <>
          <ul className="grid gap-4">
            {suivis.map((s) => (
              <AChoisir key={s.id} suivi={s} referents={referents} />
            ))}
          </ul>
          <Pagination page={page} pages={pages} href={(n) => adresse(ICI, { page: n })} />
          <p className="text-encre-douce">
            La personne et le référent choisi reçoivent un message. Chaque nom affiché ici est noté dans le
            journal.
          </p>
        </>
      ) : (
        <EmptyState title="Personne n’attend">
          Quand le Département confie une personne à votre organisme, vous choisissez ici qui l’accompagne.
        </EmptyState>
      )}
      <Section title="Dans votre organisme">
        <Table
          caption="Qui accompagne"
          head={['Référent', 'Personnes']}
          rows={referents.map((r) => ({ key: r.id, cells: [r.nom, charge(r.accompagnees)] }))}
        />
      </Section>
    </>
  );
}

/** On the first page of a référent who chooses in their organisme: how many people wait for it; nothing for any other. */
export function MonOrganisme({ nombre }: { nombre: number | null }) {
  if (nombre === null) return null;
  return (
    <Notice tone={nombre > 0 ? 'todo' : 'info'}>
      <p>
        <a className="lien inline-flex min-h-11 items-center font-semibold wrap-anywhere" href={ICI}>
          {nombre === 0 ? 'Mon organisme' : `Mon organisme : ${nombre.toLocaleString('fr-FR')} à confier`}
        </a>
      </p>
    </Notice>
  );
}
