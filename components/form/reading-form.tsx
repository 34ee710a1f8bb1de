'use client';
import type { ReactNode } from 'react';
import { FormState } from './state';
import { Summary } from './summary';

/** A form whose answer is a page to read (GET): what the address could not mean is told as in any other form. */
export function ReadingForm(props: {
  action: string;
  /** What was typed, and what is wrong with it, by field; none when all could be read. */
  fautes: { valeurs: Record<string, string>; erreurs: Record<string, string> } | null;
  children: ReactNode;
}) {
  const { valeurs = {}, erreurs = {} } = props.fautes ?? {};
  const liste = (o: Record<string, string>) =>
    Object.fromEntries(Object.entries(o).map(([nom, texte]) => [nom, [texte]]));
  const etat = props.fautes
    ? {
        tour: 1,
        erreur: 'Il reste quelque chose à corriger.',
        champs: liste(erreurs),
        valeurs: liste(valeurs),
      }
    : { tour: 0 };
  return (
    <FormState value={{ etat, prefixe: 'lire-' }}>
      <form method="get" action={props.action} className="grid gap-6">
        <Summary etat={etat} prefixe="lire-" />
        {props.children}
      </form>
    </FormState>
  );
}
