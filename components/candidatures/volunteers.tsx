import { InlineForm } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { EmptyState } from '@/components/ui/empty-state';
import { terminerAffectationAction } from '@/lib/candidatures/actions';
import type { Benevole } from '@/lib/candidatures/queries/association';
import { jourCourt } from '@/lib/dates';
import { PAGE_DES_FILS } from '@/lib/fils/fil';
import { phraseCreneau } from '@/lib/missions/vue';
import { ContactChoisi } from './contact';
import { avecDe } from '@/lib/langage/article';

function Fin({ benevole: b }: { benevole: Benevole }) {
  return (
    <Confirm label="Mettre fin" variant="quiet">
      <p>
        La mission {avecDe(b.prenom)} s’arrête aujourd’hui. Aucune raison n’est demandée. Les heures restent.
      </p>
      <InlineForm
        action={terminerAffectationAction}
        hidden={{ affectationId: b.id }}
        label="Confirmer la fin"
        variant="danger"
      />
    </Confirm>
  );
}

/** The volunteers of the association: a first name, the half-days, the chosen contact. */
export function Volunteers({
  benevoles,
  dansLaMission,
  cherches,
}: {
  benevoles: readonly Benevole[];
  /** They were looked for by first name. */
  cherches?: boolean;
  /** The page is the mission's own: its title is not said again. */
  dansLaMission?: boolean;
}) {
  const Titre = dansLaMission ? 'h3' : 'h2';
  if (benevoles.length === 0)
    return cherches ? (
      <EmptyState title="Personne ne porte ce prénom ici">
        Cherchez avec moins de lettres, ou sans rien écrire pour revoir tout le monde.
      </EmptyState>
    ) : (
      <EmptyState title="Vos bénévoles seront ici">
        Une personne devient bénévole chez vous quand vous l’accueillez dans une mission.
      </EmptyState>
    );
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {benevoles.map((b) => (
        <Card key={b.id} as="li">
          <div className="grid gap-2">
            <div className="flex flex-wrap items-center gap-3">
              <Titre className="text-xl">{b.prenom}</Titre>
              {b.finLe && <Badge>Mission finie</Badge>}
            </div>
            {!dansLaMission && (
              <p>
                <a
                  className="lien inline-flex min-h-11 items-center"
                  href={`/association/missions/${b.mission.id}`}
                >
                  {b.mission.titre}
                </a>
              </p>
            )}
            <p className="text-encre-douce">
              {b.finLe
                ? `Du ${jourCourt(b.debutLe)} au ${jourCourt(b.finLe)}`
                : `Depuis le ${jourCourt(b.debutLe)}`}
              {b.creneaux.length > 0 && `, ${b.creneaux.map(phraseCreneau).join(', ')}`}
              {b.creneaux.length === 0 && !b.finLe && ', moments à choisir ensemble'}
            </p>
            {!b.finLe && (
              <>
                <p className="flex flex-wrap items-baseline gap-x-2">
                  <span className="text-encre-douce">Contact :</span>
                  <ContactChoisi contact={b.contact} />
                </p>
                <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
                  <a
                    className="lien inline-flex min-h-11 items-center"
                    href={`/association/premier-jour/${b.id}`}
                  >
                    Fiche du premier jour
                  </a>
                  <a
                    className="lien inline-flex min-h-11 items-center"
                    href={`${PAGE_DES_FILS.ASSOCIATION}/${b.candidatureId}`}
                  >
                    Lui écrire<span className="sr-only">{`\u00a0: ${b.prenom}`}</span>
                  </a>
                  <Fin benevole={b} />
                </div>
              </>
            )}
          </div>
        </Card>
      ))}
    </ul>
  );
}
