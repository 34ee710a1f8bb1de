import type { ReactNode } from 'react';
import { ESPACES } from '@/lib/auth/espaces';
import { contactPour } from '@/lib/contact/queries';
import type { Acteur } from '@/lib/auth/acteur';
import { departementCourant } from '@/lib/territoires/queries';
import { DemoBanner } from './demo-banner';
import { Footer } from './footer';
import { Header } from './header';
import { HelpBar } from './help-bar';
import { Readable } from './readable';
import { SkipLinks } from './skip-links';

/** Everything around a public page. */
export async function PublicFrame({ acteur, children }: { acteur: Acteur | null; children: ReactNode }) {
  const [contact, departement] = await Promise.all([contactPour(acteur), departementCourant()]);
  const espace =
    acteur && acteur.role !== 'PUBLIC' && acteur.role !== 'SYSTEME'
      ? { href: ESPACES[acteur.role].accueil, nom: 'Mon espace' }
      : null;
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLinks />
      <DemoBanner />
      <Header espace={espace} />
      <HelpBar contact={contact} />
      <main id="contenu" tabIndex={-1} className="w-full outline-none">
        <Readable>{children}</Readable>
      </main>
      <Footer departement={departement.nomAvecDe} />
    </div>
  );
}
