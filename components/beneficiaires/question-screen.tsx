import { Form } from '@/components/form/form';
import { Hidden } from '@/components/ui/field';
import { PageTitle } from '@/components/ui/page';
import { Path } from '@/components/ui/path';
import * as actions from '@/lib/beneficiaires/actions';
import {
  questionPrecedente,
  questionSuivante,
  serieDe,
  type Question,
  type SlugQuestion,
} from '@/lib/beneficiaires/question';
import type { Profil, Trouves } from '@/lib/beneficiaires/queries';
import type { ActionFormulaire } from '@/lib/formulaire';
import { QuestionFields } from './question-fields';
import { SearchField } from './search-field';

const ACTIONS: Record<SlugQuestion, ActionFormulaire> = {
  ou: actions.repondreOuAction,
  trajet: actions.repondreTrajetAction,
  quand: actions.repondreQuandAction,
  envies: actions.repondreEnviesAction,
  besoins: actions.repondreBesoinsAction,
  facon: actions.repondreFaconAction,
  'savoir-faire': actions.repondreSavoirFaireAction,
  apprendre: actions.repondreApprendreAction,
  metier: actions.repondreMetierAction,
};

/**
 * One question on one screen, for the person or, « en entretien », for a professional beside them. `base` is the
 * address of the questions, `fin` where one leaves them; `retour` is « moi » when a single answer is changed.
 */
export function QuestionScreen({
  question,
  profil,
  trouves,
  recherche,
  base,
  fin,
  retour,
  entretien = false,
}: {
  question: Question;
  profil: Profil;
  trouves: Trouves;
  recherche: string;
  base: string;
  fin: { href: string; label: string };
  retour: 'suite' | 'moi';
  entretien?: boolean;
}) {
  const { slug } = question;
  const serie = serieDe(slug);
  const rang = serie.indexOf(question);
  const avant = questionPrecedente(slug);
  const back = retour === 'moi' || !avant ? fin : { href: `${base}/${avant}`, label: 'Question d’avant' };
  return (
    <>
      <Path
        orientation="compact"
        label="Les questions"
        steps={serie.map((q, i) => ({
          label: q.mot,
          state: i < rang ? 'done' : i === rang ? 'now' : 'next',
        }))}
      />
      <div className="grid gap-6">
        <PageTitle
          title={question.titre}
          back={back}
          lead={entretien ? `En entretien avec ${profil.user.prenom}.` : undefined}
        />
        {slug === 'ou' && (
          <SearchField
            label="Cherchez par le nom ou par le code postal"
            valeur={recherche}
            retour={retour}
            trouves={trouves.communes.length}
            rien="Nous ne trouvons pas cette commune dans le département. Essayez un autre nom, ou le code postal."
          />
        )}
        {slug === 'metier' && (
          <SearchField
            label="Cherchez un métier"
            valeur={recherche}
            retour={retour}
            trouves={trouves.metiers.length}
            rien="Nous ne trouvons pas ce métier. Essayez un autre mot."
          />
        )}
        <Form action={ACTIONS[slug]} submit={motDuBouton(slug, retour, entretien)}>
          <Hidden name="beneficiaireId" value={profil.id} />
          <Hidden name="retour" value={retour} />
          <QuestionFields question={slug} profil={profil} trouves={trouves} />
        </Form>
      </div>
    </>
  );
}

function motDuBouton(slug: SlugQuestion, retour: 'suite' | 'moi', entretien: boolean): string {
  if (retour === 'moi') return 'Garder cette réponse';
  if (questionSuivante(slug)) return 'Continuer';
  return entretien ? 'Terminer les questions' : 'Voir les missions';
}
