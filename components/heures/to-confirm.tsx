import { Form, InlineForm } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Hidden, TextField } from '@/components/ui/field';
import { jourProche } from '@/lib/dates';
import { confirmerHeuresAction, demanderRevueAction } from '@/lib/heures/actions';
import { dureeEnLettres } from '@/lib/heures/duree';
import type { HeuresDeLHote } from '@/lib/heures/queries/association';
import { avecDe } from '@/lib/langage/article';
import type { PageDe } from '@/lib/pagination';

const prenomDe = (h: HeuresDeLHote) => h.affectation.beneficiaire.user.prenom;

function Ligne({ heures: h }: { heures: HeuresDeLHote }) {
  const prenom = prenomDe(h);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-t border-filet py-3 first:border-0">
      <div className="min-w-0 flex-1 basis-56">
        <p>
          <strong>{prenom}</strong>, {jourProche(h.date)} : <strong>{dureeEnLettres(h.minutes)}</strong>
        </p>
        <p className="text-encre-douce">{h.affectation.mission.titre}</p>
      </div>
      <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
        <InlineForm
          action={confirmerHeuresAction}
          hidden={{ heuresIds: h.id, versions: String(h.version) }}
          label={
            <>
              Confirmer
              <span className="sr-only">
                {' '}
                {dureeEnLettres(h.minutes)} {avecDe(prenom)}, {jourProche(h.date)}
              </span>
            </>
          }
        />
        <Form
          fold="Regarder de nouveau"
          foldVariant="quiet"
          action={demanderRevueAction}
          submit="Envoyer le mot"
        >
          <Hidden name="heuresId" value={h.id} />
          <TextField
            name="mot"
            label={`Un mot pour ${prenom}`}
            hint="Par exemple : « C’était plutôt 1 heure ? »"
          />
        </Form>
      </div>
    </li>
  );
}

/** Hours that wait for a yes: one button for all that are read here, and one for each. */
export function HoursToConfirm({ heures }: { heures: PageDe<HeuresDeLHote> }) {
  const { lignes, total } = heures;
  if (total === 0)
    return (
      <EmptyState title="Aucune heure à confirmer">
        Quand un bénévole déclare ses heures, vous les confirmez ici en un geste.
      </EmptyState>
    );
  const duree = dureeEnLettres(lignes.reduce((somme, h) => somme + h.minutes, 0));
  const tout = lignes.length === total ? 'Tout confirmer' : `Confirmer ces ${lignes.length} lignes`;
  return (
    <Card>
      {lignes.length > 1 && (
        <div className="mb-1 border-b border-filet pb-4">
          <Form action={confirmerHeuresAction} submit={`${tout} : ${duree}`}>
            {lignes.map((h) => (
              <Hidden key={h.id} name="heuresIds" value={h.id} />
            ))}
            {lignes.map((h) => (
              <Hidden key={h.id} name="versions" value={String(h.version)} />
            ))}
          </Form>
        </div>
      )}
      <ul>
        {lignes.map((h) => (
          <Ligne key={h.id} heures={h} />
        ))}
      </ul>
    </Card>
  );
}
