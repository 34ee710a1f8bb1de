import { Form, InlineForm } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { Select } from '@/components/ui/choice';
import { DateField, Hidden, TextField } from '@/components/ui/field';
import { Section } from '@/components/ui/page';
import { jourCourt } from '@/lib/dates';
import {
  ajouterMonAction,
  ajouterMonObjectif,
  avancerMonAction,
  avancerMonObjectif,
} from '@/lib/parcours/actions/personne';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { ActionVue, ObjectifVu } from '@/lib/parcours/queries/parcours/actions';

const enCours = (o: ObjectifVu) => o.statut === 'EN_COURS';
const ouverte = (a: ActionVue) => a.statut === 'A_FAIRE' || a.statut === 'EN_COURS';

function Etape({ action: { id: actionId, titre, echeanceLe } }: { action: ActionVue }) {
  const bouton = { action: avancerMonAction, about: titre };
  return (
    <>
      <p>
        <strong>{titre}</strong>
        {echeanceLe && <span className="block text-encre-douce">Pour le {jourCourt(echeanceLe)}</span>}
      </p>
      <div className="mt-3 flex flex-wrap gap-x-5 gap-y-2">
        <InlineForm {...bouton} hidden={{ actionId, statut: 'FAITE' }} label="C’est fait" />
        <InlineForm
          {...bouton}
          hidden={{ actionId, statut: 'LAISSEE' }}
          label="Laisser de côté"
          variant="quiet"
        />
      </div>
    </>
  );
}

function Objectif({ objectif, etapes }: { objectif: ObjectifVu; etapes: readonly ActionVue[] }) {
  const { id: objectifId, titre } = objectif;
  const bouton = { action: avancerMonObjectif, about: titre };
  return (
    <Card as="li">
      <h3 className="text-xl wrap-anywhere">{titre}</h3>
      {etapes.length > 0 && (
        <ul className="mt-3 grid gap-4 border-l-2 border-filet pl-4">
          {etapes.map((a) => (
            <li key={a.id}>
              <Etape action={a} />
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4 flex flex-wrap gap-x-5 gap-y-2">
        <InlineForm {...bouton} hidden={{ objectifId, statut: 'ATTEINT' }} label="C’est atteint" />
        <InlineForm
          {...bouton}
          hidden={{ objectifId, statut: 'LAISSE' }}
          label="Laisser de côté"
          variant="quiet"
        />
      </div>
    </Card>
  );
}

/** Where the person wants to come to, each with its steps that are still open, and the form for one more. */
export function MesObjectifs({ parcours }: { parcours: Parcours }) {
  const objectifs = parcours.objectifs.filter(enCours);
  return (
    <Section title="Mes objectifs" listen>
      {objectifs.length === 0 && <p>Un objectif, c’est là où vous voulez arriver.</p>}
      <ul className="grid gap-4 empty:hidden">
        {objectifs.map((o) => (
          <Objectif
            key={o.id}
            objectif={o}
            etapes={parcours.actions.filter((a) => ouverte(a) && a.objectifId === o.id)}
          />
        ))}
      </ul>
      <Form fold="Ajouter un objectif" action={ajouterMonObjectif} submit="Ajouter cet objectif">
        <Hidden name="beneficiaireId" value={parcours.personne.id} />
        <TextField
          name="titre"
          label="Là où je veux arriver"
          hint="Par exemple : passer le permis. Si quelqu’un vous accompagne, cette personne lit aussi vos objectifs."
          maxLength={200}
        />
      </Form>
    </Section>
  );
}

/** The steps that are still open and stand under no objective, theirs and those chosen together, and the form for one more. */
export function MesActions({ parcours }: { parcours: Parcours }) {
  const objectifs = parcours.objectifs.filter(enCours);
  const ouvertes = parcours.actions.filter(ouverte);
  const seules = ouvertes.filter((a) => !objectifs.some((o) => o.id === a.objectifId));
  return (
    <Section title="Mes étapes" listen>
      {ouvertes.length === 0 && <p>Une étape, c’est une chose que vous voulez faire. Une à la fois.</p>}
      <ul className="grid gap-4 empty:hidden">
        {seules.map((a) => (
          <Card as="li" key={a.id}>
            <Etape action={a} />
          </Card>
        ))}
      </ul>
      <Form fold="Ajouter une étape" action={ajouterMonAction} submit="Ajouter cette étape">
        <Hidden name="beneficiaireId" value={parcours.personne.id} />
        <TextField
          name="titre"
          label="Ce que je veux faire"
          hint="Par exemple : refaire ma carte de bus. Si quelqu’un vous accompagne, cette personne lit aussi vos étapes."
          maxLength={200}
        />
        <DateField name="echeanceLe" label="Pour quand" required={false} />
        <ChoixObjectif objectifs={objectifs} label="Pour quel objectif" />
      </Form>
    </Section>
  );
}

/** The objective that a step is for; nothing to choose when none is under way. */
export function ChoixObjectif(props: { objectifs: readonly ObjectifVu[]; label: string }) {
  if (props.objectifs.length === 0) return null;
  return (
    <Select
      name="objectifId"
      label={props.label}
      required={false}
      emptyLabel="Aucun"
      options={props.objectifs.map((o) => ({ value: o.id, label: o.titre }))}
    />
  );
}
