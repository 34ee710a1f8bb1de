import { InlineForm } from '@/components/form/form';
import { Confirm } from '@/components/ui/confirm';
import { Section } from '@/components/ui/page';
import { jourCourt, jourDe } from '@/lib/dates';
import { direQuiChoisit } from '@/lib/parcours/actions/departement';

/** What was just said of who chooses in an organisme. */
export const FAIT_GESTION = {
  'gestion-oui': 'C’est noté : ce référent choisit qui accompagne, dans son organisme. Il reçoit un message.',
  'gestion-non': 'C’est noté : ce référent ne choisit plus. Il reçoit un message.',
};

/** Whether a référent chooses who accompanies the people named to their organisme. */
export function Gestion({
  nom,
  referent,
}: {
  nom: string;
  referent: { id: string; organisme: { nom: string }; gestionnaireDepuis: Date | null };
}) {
  const { id: referentId, gestionnaireDepuis: depuis } = referent;
  const organisme = referent.organisme.nom;
  return (
    <Section title="Choisir dans l’organisme">
      <p className="max-w-prose">
        {depuis
          ? `${nom} choisit, depuis le ${jourCourt(jourDe(depuis))}, qui accompagne les personnes que vous confiez à : ${organisme}. Cette liste lui donne leur nom et leur commune, rien d’autre.`
          : `Quand vous nommez un organisme, une personne y choisit le référent. ${nom} peut le faire pour : ${organisme}.`}
      </p>
      <div>
        {depuis ? (
          // Folded: a button that stood where the other one was would undo it at the second press.
          <Confirm variant="quiet" label="Retirer ce droit">
            <InlineForm
              action={direQuiChoisit}
              hidden={{ referentId, gere: 'non' }}
              label="Ne plus choisir dans l’organisme"
            />
          </Confirm>
        ) : (
          <InlineForm
            action={direQuiChoisit}
            hidden={{ referentId, gere: 'oui' }}
            label="Lui laisser choisir"
          />
        )}
      </div>
    </Section>
  );
}
