import { Form } from '@/components/form/form';
import { Reasons } from '@/components/missions/reasons';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Hidden, TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { PageTitle, Section, Wide } from '@/components/ui/page';
import { choisirDesPersonnes, envoyerDesPropositions } from '@/lib/propositions/actions';
import { phraseChoix, phraseParties, phraseSorties } from '@/lib/propositions/choix';
import type { ApercuOuvert } from '@/lib/propositions/commands/choix';
import type { PersonneAChoisir } from '@/lib/propositions/queries/choix';
import { RaisonsDe, type EspaceDePropositions } from './choisir';

function ARelire({ personne: p, seule }: { personne: PersonneAChoisir; seule: boolean }) {
  return (
    <Card as="li">
      <Hidden name="personne" value={p.id} />
      <h3 className="text-lg font-semibold">
        {p.nom} {p.prenom}
      </h3>
      <p className="mb-3 text-sm text-encre-douce">{p.commune}</p>
      <RaisonsDe personne={p} />
      <div className="mt-4">
        <TextArea
          name={`mot-${p.id}`}
          label={`Un mot pour ${p.prenom}`}
          hint={seule ? undefined : 'À la place du mot pour toutes.'}
          required={false}
          rows={2}
          maxLength={500}
          defaultValue={p.mot ?? undefined}
        />
      </div>
    </Card>
  );
}

/** Who was ticked and cannot be proposed it now: why, and the word that was written for them. */
function Reste({ personnes, missionId }: { personnes: readonly PersonneAChoisir[]; missionId: string }) {
  return (
    <Section title={personnes.length === 1 ? 'À voir avec cette personne' : 'À voir avec ces personnes'}>
      <ul className="grid items-start gap-4 md:grid-cols-2">
        {personnes.map((p) => (
          <Card as="li" key={p.id}>
            <h3 className="text-lg font-semibold">
              {p.nom} {p.prenom}
            </h3>
            <p className="mb-3 text-sm text-encre-douce">{p.commune}</p>
            <Reasons reasons={p.empechements} tone="against" />
            {p.mot && <p className="mt-3 border-l-4 border-filet pl-3">Votre mot : « {p.mot} »</p>}
          </Card>
        ))}
      </ul>
      <Form
        action={choisirDesPersonnes}
        submit={personnes.length === 1 ? 'La retirer de mon choix' : 'Les retirer de mon choix'}
        submitVariant="secondary"
        full={false}
      >
        <Hidden name="missionId" value={missionId} />
        {personnes.map((p) => (
          <Hidden key={p.id} name="montrees" value={p.id} />
        ))}
        <Hidden name="aller" value="suite" />
      </Form>
    </Section>
  );
}

type Props = ApercuOuvert & { espace: EspaceDePropositions; fait: string | undefined; parties: number };

/** The last reading before proposals leave: to whom, with which word; and apart, to whom they cannot. */
export function ApercuScreen({ mission, personnes, sorties, espace, fait, parties }: Props) {
  const [libres, autres] = [
    personnes.filter((p) => p.empechements.length === 0),
    personnes.filter((p) => p.empechements.length > 0),
  ];
  const retour = `/${espace}/missions/${mission.id}/proposer`;
  return (
    <Wide>
      <PageTitle
        title="Relire avant d’envoyer"
        lead={`${mission.titre}, ${mission.association.nom}`}
        back={{ href: retour, label: 'Choisir les personnes' }}
      />
      {fait === 'parties' && (
        <Notice tone="todo" live>
          <p className="font-semibold">
            {phraseParties(parties)} Ce qui n’est pas parti est ci-dessous, rien n’est perdu.
          </p>
        </Notice>
      )}
      {sorties > 0 && <Notice>{phraseSorties(sorties)}</Notice>}
      {autres.length > 0 && <Reste personnes={autres} missionId={mission.id} />}
      {libres.length > 0 ? (
        <Envoi mission={mission} personnes={libres} />
      ) : (
        <EmptyState
          title="Il n’y a rien à envoyer"
          action={<ButtonLink href={retour}>Choisir des personnes</ButtonLink>}
        >
          Choisissez les personnes à qui vous voulez proposer cette mission.
        </EmptyState>
      )}
    </Wide>
  );
}

function Envoi({ mission, personnes }: Pick<ApercuOuvert, 'mission' | 'personnes'>) {
  const n = personnes.length;
  return (
    <Section title="Ce qui va partir">
      <Form
        action={envoyerDesPropositions}
        submit={n === 1 ? 'Envoyer 1 proposition' : `Envoyer ${n} propositions`}
      >
        <Hidden name="missionId" value={mission.id} />
        <p>
          {phraseChoix(n, mission.places - mission.placesPrises)} Chacune répond oui, non ou plus tard, sans
          raison à donner.
        </p>
        {n > 1 && (
          <TextArea name="mot" label="Un mot pour toutes" required={false} rows={3} maxLength={500} />
        )}
        <ul className="grid items-start gap-4 md:grid-cols-2">
          {personnes.map((p) => (
            <ARelire key={p.id} personne={p} seule={n === 1} />
          ))}
        </ul>
      </Form>
    </Section>
  );
}
