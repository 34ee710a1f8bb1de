'use client';
import { createContext, useContext, type ReactNode } from 'react';

const EspaceContext = createContext<string | undefined>(undefined);

/** The space in which forms stand: each of them says so, and the server checks it against the session. */
export function EspaceDesFormulaires({ role, children }: { role: string; children: ReactNode }) {
  return <EspaceContext value={role}>{children}</EspaceContext>;
}

/** The field that says under which role a form is sent; nothing outside of a space. */
export function ChampEspace() {
  const role = useContext(EspaceContext);
  return role && <input type="hidden" name="espace" value={role} />;
}
