'use client';
import { createContext, useContext } from 'react';
import { ETAT_INITIAL, type EtatFormulaire } from '@/lib/formulaire';

/** What the form around a field knows: the last answer of the server and the prefix of the ids. */
export const FormState = createContext<{ etat: EtatFormulaire; prefixe: string }>({
  etat: ETAT_INITIAL,
  prefixe: '',
});

/** A field's id, its error and the values kept from the last try (`undefined` before any try). */
export function useFieldState(name: string) {
  const { etat, prefixe } = useContext(FormState);
  return {
    id: `${prefixe}${name}`,
    error: etat.champs?.[name]?.[0],
    kept: etat.tour > 0 ? (etat.valeurs?.[name] ?? []) : undefined,
    tour: etat.tour,
  };
}

/** The ids that describe a field, for `aria-describedby`. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  return [hint ? `${id}-aide` : '', error ? `${id}-erreur` : ''].filter(Boolean).join(' ') || undefined;
}
