import { Form, InlineForm } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/page';
import {
  choisirMoyenAction,
  enleverRechercheAction,
  marquerVueAction,
  remettreRechercheAction,
  reprendreRechercheAction,
  suspendreRechercheAction,
} from '@/lib/alertes/actions';
import { MOYENS_ALERTE } from '@/lib/alertes/moyen';
import type { MesRecherches, RechercheVue } from '@/lib/alertes/queries/mes-recherches';
import { pageDeLaRecherche, pageDesNouvelles, phraseAutres, phraseNouvelles } from '@/lib/alertes/recherche';
import { jourDe, jourEnLettres } from '@/lib/dates';
import { MeansField } from './means-field';

const LIEN = 'lien inline-flex min-h-11 items-center';

/** What came online, the newest first; « C’est vu » says until when this page had looked. */
function News({ recherche: r, jusqua }: { recherche: RechercheVue; jusqua: Date }) {
  const { total, premieres } = r.nouvelles;
  const depuis = `depuis le ${jourEnLettres(jourDe(r.depuis))}`;
  if (total === 0) return <p>Rien de nouveau {depuis}.</p>;
  return (
    <div className="grid justify-items-start gap-2">
      <p className="font-semibold">{`${phraseNouvelles(total)} ${depuis}\u00a0:`}</p>
      <ul className="grid">
        {premieres.map((m) => (
          <li key={m.id}>
            <a href={`/beneficiaire/missions/${m.id}`} className={LIEN}>
              {m.titre} ({m.commune})
            </a>
          </li>
        ))}
      </ul>
      {total > premieres.length && (
        <p>
          <a href={pageDesNouvelles(r.adresse)} className={LIEN}>
            {phraseAutres(total - premieres.length)}
            <span className="sr-only">, les plus récentes d’abord</span>
          </a>
        </p>
      )}
      <InlineForm
        action={marquerVueAction}
        hidden={{ rechercheId: r.id, jusqua: jusqua.toISOString() }}
        label="C’est vu"
        about={r.mots}
      />
    </div>
  );
}

function Saved(props: { recherche: RechercheVue; message: string; jusqua: Date }) {
  const { id, adresse, mots, enPause } = props.recherche;
  const de = <span className="sr-only"> : {mots}</span>;
  return (
    <Card as="li">
      <div className="grid gap-3">
        <h2 className="text-xl wrap-anywhere">{mots}</h2>
        {enPause ? (
          <p className="font-semibold">En pause : pas de message pour cette recherche.</p>
        ) : (
          <>
            <News recherche={props.recherche} jusqua={props.jusqua} />
            <p className="text-encre-douce">{props.message}</p>
          </>
        )}
        <p>
          <a href={pageDeLaRecherche(adresse)} className={LIEN}>
            Voir toutes les missions{de}
          </a>
        </p>
        <div className="flex flex-wrap gap-x-5 gap-y-2">
          <InlineForm
            action={enPause ? reprendreRechercheAction : suspendreRechercheAction}
            hidden={{ rechercheId: id }}
            label={
              <>
                {enPause ? 'Reprendre' : 'Mettre en pause'}
                {de}
              </>
            }
            variant={enPause ? 'secondary' : 'quiet'}
          />
          <InlineForm
            action={enleverRechercheAction}
            hidden={{ rechercheId: id }}
            label={<>Enlever{de}</>}
            variant="quiet"
          />
        </div>
      </div>
    </Card>
  );
}

type Props = MesRecherches & {
  /** The consent is in force: without it nobody is told. */
  participe: boolean;
  /** The search that has just left the list: one button takes it back. */
  enlevee?: string;
};

/** The searches that one saved, the last one first, each with what is new, and how one is told. */
export function SavedSearches({ recherches, moyen, jusqua, participe, enlevee }: Props) {
  const message = participe
    ? MOYENS_ALERTE[moyen.choisi].phrase
    : 'Vous avez arrêté : nous n’envoyons plus de message.';
  return (
    <>
      {enlevee && !recherches.some((r) => r.id === enlevee) && (
        <InlineForm
          action={remettreRechercheAction}
          hidden={{ rechercheId: enlevee }}
          label="La remettre dans ma liste"
          full
        />
      )}
      {recherches.length === 0 ? (
        <EmptyState
          title="Aucune recherche enregistrée"
          action={
            <ButtonLink href="/missions?aller=oui" full>
              Chercher des missions
            </ButtonLink>
          }
        >
          Cherchez des missions, puis choisissez « Me prévenir des nouvelles missions ». La recherche est
          gardée ici.
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {recherches.map((r) => (
            <Saved key={r.id} recherche={r} message={message} jusqua={jusqua} />
          ))}
        </ul>
      )}
      {recherches.length > 0 && participe && moyen.possibles.length > 1 && (
        <Section title="Les messages">
          <Form action={choisirMoyenAction} submit="Garder ce choix" submitVariant="secondary">
            <MeansField moyen={moyen} />
          </Form>
        </Section>
      )}
    </>
  );
}
