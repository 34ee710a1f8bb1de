import { Form } from '@/components/form/form';
import { ReadAgain } from '@/components/form/read-again';
import { ReadVersion } from '@/components/form/version';
import { DateField, Hidden, TextArea } from '@/components/ui/field';
import { ajouterJours, jourIso } from '@/lib/dates';
import { changerPoint, ecrireUnPoint } from '@/lib/parcours/actions/points';
import type { PointVu } from '@/lib/parcours/queries/parcours/points';

/** What is written of a review; what it was, when it is corrected. */
function Champs({ jour, point }: { jour: Date; point?: PointVu }) {
  return (
    <>
      <DateField
        name="le"
        label="Jour du point d’étape"
        max={jourIso(jour)}
        defaultValue={jourIso(point?.le ?? jour)}
      />
      <TextArea
        name="mots"
        label="Ce que nous nous sommes dit"
        hint="La personne lit ces mots, et peut y ajouter les siens."
        defaultValue={point?.mots}
        maxLength={2000}
      />
      <TextArea
        name="suites"
        label="Et après"
        required={false}
        rows={2}
        defaultValue={point?.suites ?? undefined}
        maxLength={1000}
      />
      <DateField
        name="prochainLe"
        label="Prochain point d’étape"
        hint="Un jour choisi ensemble. Sans lui, rien n’est rappelé."
        required={false}
        min={jourIso(ajouterJours(jour, 1))}
        defaultValue={point?.prochainLe ? jourIso(point.prochainLe) : undefined}
      />
      <ReadAgain name="relu" label="J’ai relu : ce texte ne dit rien de la santé" />
    </>
  );
}

/** A review to write, folded until it is asked for. */
export function EcrirePoint(props: {
  personneId: string;
  jour: Date;
  /** « de Zoé Martin », where several stand on one page. */
  deQui?: string;
  /** From the caseload: its address, which comes back. */
  retour?: string;
}) {
  return (
    <Form
      fold={<>Écrire le point d’étape{props.deQui && <span className="sr-only"> {props.deQui}</span>}</>}
      action={ecrireUnPoint}
      submit="Enregistrer le point"
    >
      <Hidden name="beneficiaireId" value={props.personneId} />
      {props.retour && <Hidden name="retour" value={props.retour} />}
      <Champs jour={props.jour} />
    </Form>
  );
}

/** A review that its author corrects, the same day. */
export function CorrigerPoint(props: { point: PointVu; personneId: string; jour: Date }) {
  const { point, personneId, jour } = props;
  return (
    <Form fold="Corriger" foldVariant="quiet" action={changerPoint} submit="Enregistrer la correction">
      <Hidden name="pointId" value={point.id} />
      <ReadVersion version={point.version} relire={`/referent/personnes/${personneId}`} />
      <Champs jour={jour} point={point} />
    </Form>
  );
}
