import { Form } from '@/components/form/form';
import { Submit } from '@/components/form/submit';
import { Reasons } from '@/components/missions/reasons';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choice';
import { Done } from '@/components/ui/done';
import { EmptyState } from '@/components/ui/empty-state';
import { Hidden, TextField } from '@/components/ui/field';
import { PageTitle, Wide } from '@/components/ui/page';
import { phraseQuand, phrasePlaces, type MissionDetail } from '@/lib/missions/vue';
import { choisirDesPersonnes } from '@/lib/propositions/actions';
import { phraseChoix, phraseParties, phrasePersonnes } from '@/lib/propositions/choix';
import type { ChoixOuvert } from '@/lib/propositions/commands/choix';
import type { PersonneAChoisir } from '@/lib/propositions/queries/choix';

export type EspaceDePropositions = 'referent' | 'coordination';
/** What each space says of its people, and where their files are. */
const ICI = {
  referent: {
    dossier: '/referent/personnes',
    qui: 'Vos personnes, par ordre alphabétique, chacune avec ses propres raisons.',
    personne: 'Vos personnes sont ici dès que le Département vous en confie une, ou que vous en invitez une.',
  },
  coordination: {
    dossier: '/coordination/personnes',
    qui: 'Les personnes qui veulent bien qu’on leur propose des missions, par ordre alphabétique, chacune avec ses propres raisons.',
    personne: 'Les personnes sont ici quand elles disent « je veux bien qu’on me propose des missions ».',
  },
} as const satisfies Record<EspaceDePropositions, object>;

/** The mission in one line, above the people. */
const phraseMission = (m: MissionDetail) =>
  `${m.association.nom} · ${m.commune.nom} · ${phraseQuand(m.creneaux)} · ${phrasePlaces(m)}`;

/** Her reasons for, then what is less as she would like. */
export function RaisonsDe({ personne: p }: { personne: PersonneAChoisir }) {
  return (
    <div className="grid gap-1">
      <Reasons reasons={p.raisons} />
      <Reasons reasons={p.bemols} tone="against" />
      {!p.repondu && <p className="text-encre-douce">Ses réponses aux cinq questions manquent encore.</p>}
    </div>
  );
}

function Personne({ personne: p, dossier }: { personne: PersonneAChoisir; dossier: string }) {
  const nom = `${p.nom} ${p.prenom}`;
  if (p.empechements.length === 0)
    return (
      <Card as="li">
        <Checkbox name="personne" value={p.id} label={nom} hint={p.commune} defaultChecked={p.choisie} />
        <div className="mt-3">
          <RaisonsDe personne={p} />
        </div>
      </Card>
    );
  return (
    <Card as="li">
      {p.choisie && <Hidden name="personne" value={p.id} />}
      <h3 className="font-semibold">{nom}</h3>
      <p className="mb-3 text-sm text-encre-douce">{p.commune}</p>
      <Reasons reasons={p.empechements} tone="against" />
      <a href={`${dossier}/${p.id}`} className="lien mt-2 inline-flex min-h-11 items-center">
        Voir avec elle<span className="sr-only"> : {nom}</span>
      </a>
    </Card>
  );
}

type Props = ChoixOuvert & { q: string; espace: EspaceDePropositions };

/** People by name, each with their own reasons and a box; every button keeps the ticks of the page. */
function Liste({ mission, personnes, combien, q, espace }: Props) {
  const { lignes, page, pages, total } = personnes;
  const { dossier, personne } = ICI[espace];
  if (total === 0 && !q)
    return <EmptyState title="Personne à qui proposer pour l’instant">{personne}</EmptyState>;
  const choix = phraseChoix(combien, mission.places - mission.placesPrises);
  return (
    <Form action={choisirDesPersonnes}>
      <Hidden name="missionId" value={mission.id} />
      {lignes.map((p) => (
        <Hidden key={p.id} name="montrees" value={p.id} />
      ))}
      <div role="search" className="flex flex-wrap items-end gap-4">
        <div className="min-w-0 flex-1 basis-60">
          <TextField name="q" label="Chercher un nom" type="search" defaultValue={q} />
        </div>
        <Submit name="aller" value="chercher" variant="secondary">
          Chercher
        </Submit>
      </div>
      <div className="grid gap-1">
        <h2 className="text-xl">{phrasePersonnes(total)}</h2>
        <p role="status">{choix}</p>
      </div>
      {total === 0 ? (
        <EmptyState title="Aucun nom ne correspond">
          Effacez le nom cherché : votre choix est gardé.
        </EmptyState>
      ) : (
        <ul className="grid items-start gap-4 md:grid-cols-2">
          {lignes.map((p) => (
            <Personne key={p.id} personne={p} dossier={dossier} />
          ))}
        </ul>
      )}
      {pages > 1 && (
        <div role="group" aria-label="Pages de la liste" className="flex flex-wrap items-center gap-3">
          {page > 1 && (
            <Submit name="aller" value={String(page - 1)} variant="secondary">
              ← Page précédente
            </Submit>
          )}
          <span className="text-encre-douce">
            Page {page} sur {pages}
          </span>
          {page < pages && (
            <Submit name="aller" value={String(page + 1)} variant="secondary">
              Page suivante →
            </Submit>
          )}
        </div>
      )}
      <div>
        <Submit name="aller" value="suite" full>
          Relire avant d’envoyer
        </Submit>
      </div>
    </Form>
  );
}

/** « Proposer à plusieurs personnes », from a mission. `parties` = how many have just left. */
export function ChoisirScreen(props: Props & { fait: string | undefined; parties: number }) {
  const { mission, espace } = props;
  return (
    <Wide>
      <PageTitle
        title={`Proposer « ${mission.titre} »`}
        lead={
          <>
            <p>{phraseMission(mission)}</p>
            <p>{ICI[espace].qui} Une proposition n’engage à rien.</p>
          </>
        }
        back={{ href: `/${espace}/missions/${mission.id}`, label: 'La mission' }}
      />
      <Done code={props.fait} messages={{ parties: phraseParties(props.parties) }} />
      <Liste {...props} />
    </Wide>
  );
}
