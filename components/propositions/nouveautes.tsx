import { InlineForm } from '@/components/form/form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Done } from '@/components/ui/done';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, Section, Wide } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { jourProche } from '@/lib/dates';
import { phrasePlaces, phraseQuand } from '@/lib/missions/vue';
import { reglerMesNouveautes } from '@/lib/propositions/actions';
import type { Nouveaute, NouveautesOuvertes } from '@/lib/propositions/commands/nouveautes';

const ICI = '/referent/missions';
const FAIT = {
  arreter: 'C’est noté : le message de la semaine ne vient plus.',
  recevoir: 'C’est noté : le message vient chaque lundi.',
};

function Mission({ nouveaute: { mission: m, personnes, combien } }: { nouveaute: Nouveaute }) {
  const autres = combien - personnes.length;
  return (
    <Card as="li">
      <h3 className="text-xl">
        <a href={`${ICI}/${m.id}`} className="lien inline-flex min-h-11 items-center">
          {m.titre}
        </a>
      </h3>
      <p className="text-encre-douce">
        {m.association.nom} · {m.commune.nom} · {phraseQuand(m.creneaux)} · {phrasePlaces(m)}
      </p>
      <h4 className="mt-3 font-semibold">
        {combien === 1 ? 'À portée de 1 personne' : `À portée de ${combien} personnes`}
      </h4>
      <ul className="mb-3 flex flex-wrap gap-x-5">
        {personnes.map((p) => (
          <li key={p.id}>
            <a
              href={`/referent/personnes/${p.id}/missions`}
              className="lien inline-flex min-h-11 items-center"
            >
              {p.nom} {p.prenom}
            </a>
          </li>
        ))}
        {autres > 0 && (
          <li className="inline-flex min-h-11 items-center text-encre-douce">
            {autres === 1 ? 'et 1 autre' : `et ${autres} autres`}
          </li>
        )}
      </ul>
      <ButtonLink href={`${ICI}/${m.id}/proposer`} variant="secondary">
        Proposer<span className="sr-only"> : {m.titre}</span>
      </ButtonLink>
    </Card>
  );
}

/** What is new near the people of a caseload, and the setting of the weekly message. */
export function Nouveautes(props: NouveautesOuvertes & { fait: string | undefined }) {
  const { lundi, nouveautes, recevoir } = props;
  return (
    <Wide>
      <PageTitle
        title="Nouveau près de mes personnes"
        lead={`Les missions mises en ligne depuis le ${jourProche(lundi)}, qui vont avec les réponses d’une de vos personnes au moins. Les plus récentes d’abord.`}
        back={{ href: ICI, label: 'Missions' }}
      />
      <Done code={props.fait} messages={FAIT} />
      {nouveautes.total === 0 ? (
        <EmptyState
          title="Rien de nouveau près de vos personnes"
          action={<ButtonLink href={ICI}>Voir toutes les missions</ButtonLink>}
        >
          Quand une mission nouvelle va avec les réponses d’une de vos personnes, elle est ici.
        </EmptyState>
      ) : (
        <Section title={nouveautes.total === 1 ? '1 mission' : `${nouveautes.total} missions`}>
          <ul className="grid items-start gap-4 lg:grid-cols-2">
            {nouveautes.lignes.map((n) => (
              <Mission key={n.mission.id} nouveaute={n} />
            ))}
          </ul>
          <Pagination {...nouveautes} href={(page) => `${ICI}/nouvelles?page=${page}`} />
        </Section>
      )}
      <Section title="Le message de la semaine">
        <p>
          {recevoir
            ? 'Chaque lundi, un e-mail vous dit combien de missions sont nouvelles près de vos personnes. Il ne donne aucun nom, et ne part pas quand il n’y a rien. Un bouton de l’e-mail l’arrête aussi.'
            : 'Vous ne recevez pas d’e-mail. Cette page reste à jour.'}
        </p>
        <InlineForm
          action={reglerMesNouveautes}
          hidden={{ recevoir: recevoir ? 'non' : 'oui' }}
          label={recevoir ? 'Ne plus recevoir cet e-mail' : 'Recevoir cet e-mail le lundi'}
        />
      </Section>
    </Wide>
  );
}
