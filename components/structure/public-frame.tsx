import type { ReactNode } from 'react';
import { HelpBanner } from '@/components/beneficiaires/help-banner';
import { estDemo } from '@/lib/auth/demo';
import { ESPACES } from '@/lib/auth/espaces';
import { compteConnecte, visiteurConnecte } from '@/lib/auth/session';
import { contactPour } from '@/lib/contact/queries';
import { departementCourant } from '@/lib/territoires/queries';
import { PublicShell } from './public-shell';

/** Everything around a public page. */
export async function PublicFrame({ children }: { children: ReactNode }) {
  const acteur = await visiteurConnecte();
  const [contact, departement] = await Promise.all([contactPour(acteur), departementCourant()]);
  const aide = acteur && (await compteConnecte())?.aide;
  const espace = acteur && { href: ESPACES[acteur.role].accueil, nom: 'Mon espace' };
  return (
    <PublicShell
      demo={estDemo()}
      espace={espace}
      contact={contact}
      departement={departement.nomAvecDe}
      banner={aide && <HelpBanner nom={aide} />}
    >
      {children}
    </PublicShell>
  );
}
