import type { ReactNode } from 'react';
import type { Acteur } from '@/lib/auth/acteur';
import { estDemo } from '@/lib/auth/demo';
import { ESPACES } from '@/lib/auth/espaces';
import { contactPour } from '@/lib/contact/queries';
import { departementCourant } from '@/lib/territoires/queries';
import { PublicShell } from './public-shell';

/** Everything around a public page. */
export async function PublicFrame({ acteur, children }: { acteur: Acteur | null; children: ReactNode }) {
  const [contact, departement] = await Promise.all([contactPour(acteur), departementCourant()]);
  const espace =
    acteur && acteur.role !== 'PUBLIC' && acteur.role !== 'SYSTEME'
      ? { href: ESPACES[acteur.role].accueil, nom: 'Mon espace' }
      : null;
  return (
    <PublicShell demo={estDemo()} espace={espace} contact={contact} departement={departement.nomAvecDe}>
      {children}
    </PublicShell>
  );
}
