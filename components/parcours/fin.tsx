import { Form, InlineForm } from '@/components/form/form';
import { ReadAgain } from '@/components/form/read-again';
import { ReadVersion } from '@/components/form/version';
import { Radios } from '@/components/ui/choice';
import { DateField, Hidden, TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { jourIso } from '@/lib/dates';
import { ecrireLeBilan, finirAccompagnement, reprendreSuivi } from '@/lib/parcours/actions/fin';
import { ISSUES } from '@/lib/parcours/fin';
import type { FinVue, Identite } from '@/lib/parcours/queries/parcours/identite';
import { BilanLu } from './bilan-lu';

function Mots({ bilan, required }: { bilan: string | null; required: boolean }) {
  return (
    <>
      <TextArea
        name="bilan"
        label="Le bilan"
        hint="Ce que vous avez fait ensemble. La personne lit ces mots, et peut y ajouter les siens."
        required={required}
        rows={6}
        maxLength={4000}
        defaultValue={bilan ?? undefined}
      />
      <ReadAgain name="relu" label="J’ai relu : ce texte ne dit rien de la santé" />
    </>
  );
}

/** The référent says that the accompaniment is over, and what comes next; without a reason. */
export function Finir({ personneId, jour }: { personneId: string; jour: Date }) {
  return (
    <Form
      fold="Fin de l’accompagnement"
      foldVariant="quiet"
      action={finirAccompagnement}
      submit="Terminer l’accompagnement"
      submitVariant="secondary"
      full={false}
      intro={
        <p>
          La personne garde ses missions, ses heures et son passeport. Elle est prévenue. Vous pourrez
          reprendre quand vous voudrez.
        </p>
      }
    >
      <Hidden name="beneficiaireId" value={personneId} />
      <Radios
        name="issue"
        legend="Ce qui vient ensuite"
        options={Object.entries(ISSUES).map(([value, { label }]) => ({ value, label }))}
      />
      <DateField name="le" label="Dernier jour" max={jourIso(jour)} defaultValue={jourIso(jour)} />
      <Mots bilan={null} required={false} />
    </Form>
  );
}

function Bilan({ fin, personneId }: { fin: FinVue; personneId: string }) {
  return (
    <Form
      fold={fin.bilan ? 'Corriger le bilan' : 'Écrire le bilan'}
      action={ecrireLeBilan}
      submit="Enregistrer le bilan"
      full={false}
    >
      <Hidden name="finId" value={fin.id} />
      <ReadVersion version={fin.version} relire={`/referent/personnes/${personneId}`} />
      <Mots bilan={fin.bilan} required />
    </Form>
  );
}

/** Says that the accompaniment is over, what comes next, its words, and the way back. */
export function Terminee({ personne, modifiable }: { personne: Identite; modifiable: boolean }) {
  const { id, fin } = personne;
  return (
    <Notice title="L’accompagnement est terminé">
      {fin && <BilanLu fin={fin} sien="Avec les mots de la personne" />}
      <p>La personne garde ses missions, ses heures et son passeport.</p>
      {modifiable && (
        <div className="a-l-ecran mt-3 grid justify-items-start gap-2">
          {fin && <Bilan fin={fin} personneId={id} />}
          <InlineForm
            action={reprendreSuivi}
            hidden={{ beneficiaireId: id }}
            label="Reprendre l’accompagnement"
          />
        </div>
      )}
    </Notice>
  );
}
