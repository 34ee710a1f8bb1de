'use client';
import { useActionState, useId, type ReactNode, type SubmitEvent } from 'react';
import type { ButtonVariant } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { ETAT_INITIAL, type ActionFormulaire } from '@/lib/formulaire';
import { ChampEspace } from './espace';
import { FormState } from './state';
import { Submit } from './submit';
import { Summary } from './summary';

type Commun = { action: ActionFormulaire; full?: boolean };

function useAction(action: ActionFormulaire) {
  const [etat, envoyer, enCours] = useActionState(action, ETAT_INITIAL);
  const prefixe = `${useId()}-`;
  return {
    etat,
    prefixe,
    formProps: {
      action: envoyer,
      noValidate: true,
      onSubmit: (e: SubmitEvent<HTMLFormElement>) => {
        if (enCours) e.preventDefault();
      },
    },
  };
}

/**
 * A form of the product: works without JavaScript, keeps what was typed, says what to correct in a
 * summary that takes the focus, and goes once. Without `submit`, its own buttons are among the children.
 * With `fold`, it waits behind a button of that name, and stays open when there is something to correct.
 */
export function Form({
  action,
  submit,
  submitVariant,
  full = true,
  intro,
  fold,
  foldVariant,
  children,
}: Commun & {
  submit?: string;
  submitVariant?: ButtonVariant;
  intro?: ReactNode;
  fold?: ReactNode;
  foldVariant?: ButtonVariant;
  children?: ReactNode;
}) {
  const { etat, prefixe, formProps } = useAction(action);
  const formulaire = (
    <form {...formProps} className="grid gap-6">
      <ChampEspace />
      <Summary etat={etat} prefixe={prefixe} />
      {intro}
      <FormState value={{ etat, prefixe }}>{children}</FormState>
      {submit && (
        <div>
          <Submit variant={submitVariant} full={full}>
            {submit}
          </Submit>
        </div>
      )}
    </form>
  );
  if (fold === undefined) return formulaire;
  return (
    <Confirm label={fold} variant={foldVariant} open={etat.tour > 0 || undefined}>
      {formulaire}
    </Confirm>
  );
}

/**
 * One button that does one thing; what went wrong is said under it. `about` is what it stands beside, for whoever hears
 * its name alone.
 */
export function InlineForm({
  action,
  hidden = {},
  label,
  about,
  variant = 'secondary',
  full,
}: Commun & { hidden?: Record<string, string>; label: ReactNode; about?: string; variant?: ButtonVariant }) {
  const { etat, formProps } = useAction(action);
  return (
    <form {...formProps}>
      <ChampEspace />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Submit variant={variant} full={full}>
        {label}
        {about && <span className="sr-only">{`\u00a0: ${about}`}</span>}
      </Submit>
      {etat.erreur && (
        // Without scripts the browser itself brings it under the eyes; each new answer is said again.
        <p key={etat.tour} role="alert" tabIndex={-1} autoFocus className="mt-2 font-semibold text-erreur">
          {etat.erreur}
        </p>
      )}
    </form>
  );
}
