import { Form, InlineForm } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { EmptyState } from '@/components/ui/empty-state';
import { DateField, Hidden } from '@/components/ui/field';
import {
  accepterCandidatureAction,
  donnerSansSuiteAction,
  mettreEnAttenteAction,
} from '@/lib/candidatures/actions';
import type { DemandeVue } from '@/lib/candidatures/queries/association';
import { PAGE_DES_FILS } from '@/lib/fils/fil';
import { jourIso } from '@/lib/dates';
import { phraseCreneau } from '@/lib/missions/vue';
import { ContactChoisi } from './contact';

function Reponses({ demande: d, libres, premierJour }: Props & { demande: DemandeVue }) {
  const caches = { candidatureId: d.id };
  const attend = d.statut === 'LISTE_D_ATTENTE';
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
      {!attend && libres > 0 && (
        <Form
          fold={`Accueillir ${d.prenom}`}
          foldVariant="primary"
          action={accepterCandidatureAction}
          submit={`Oui, accueillir ${d.prenom}`}
        >
          <Hidden name="candidatureId" value={d.id} />
          <DateField
            name="debutLe"
            label="À partir de quel jour ?"
            hint={`${d.prenom} reçoit un message, et sa fiche du premier jour.`}
            defaultValue={jourIso(premierJour)}
          />
        </Form>
      )}
      {!attend && libres <= 0 && (
        <InlineForm
          action={mettreEnAttenteAction}
          hidden={caches}
          label="Mettre en liste d’attente"
          variant="primary"
        />
      )}
      <Confirm label="Sans suite" variant="quiet">
        <p>
          {d.prenom} reçoit un message neutre, sans raison. La coordination peut lui proposer une autre
          mission.
        </p>
        <InlineForm
          action={donnerSansSuiteAction}
          hidden={caches}
          label="Confirmer : sans suite"
          variant="danger"
        />
      </Confirm>
    </div>
  );
}

type Props = {
  /** Places that nobody has and that are offered to nobody. */
  libres: number;
  /** Proposed as the first day: today, or the mission's own. */
  premierJour: Date;
};

/** People whom the coordination introduced to a mission. */
export function Introduced({ demandes, ...reste }: Props & { demandes: readonly DemandeVue[] }) {
  if (demandes.length === 0)
    return (
      <EmptyState title="Personne à rencontrer pour le moment">
        Quand une personne veut venir, la coordination vous la présente ici.
      </EmptyState>
    );
  return (
    <ul className="grid gap-4">
      {demandes.map((d) => (
        <Card key={d.id} as="li">
          <div className="grid gap-3">
            <div className="flex flex-wrap items-center gap-3">
              <h3 className="text-xl">{d.prenom}</h3>
              <Badge tone={d.statut === 'LISTE_D_ATTENTE' ? 'info' : 'todo'}>
                {d.statut === 'LISTE_D_ATTENTE' ? 'En liste d’attente' : 'Attend votre réponse'}
              </Badge>
            </div>
            {d.mot && <p className="max-w-prose">« {d.mot} »</p>}
            <p>
              <span className="text-encre-douce">Peut venir : </span>
              {d.creneaux.length > 0 ? d.creneaux.map(phraseCreneau).join(', ') : 'à choisir ensemble'}
            </p>
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="text-encre-douce">Contact :</span>
              <ContactChoisi contact={d.contact} />
            </p>
            <p>
              <a
                className="lien inline-flex min-h-11 items-center"
                href={`${PAGE_DES_FILS.ASSOCIATION}/${d.id}`}
              >
                Lui écrire<span className="sr-only">{`\u00a0: ${d.prenom}`}</span>
              </a>
            </p>
            <Reponses demande={d} {...reste} />
          </div>
        </Card>
      ))}
    </ul>
  );
}
