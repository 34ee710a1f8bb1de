import type { ReactNode } from 'react';
import { HelpBanner } from '@/components/beneficiaires/help-banner';
import { EspaceDesFormulaires } from '@/components/form/espace';
import { InlineForm } from '@/components/form/form';
import { DESSINS } from '@/components/pictogramme/dessins';
import { Pictogramme } from '@/components/pictogramme/pictogramme';
import { Badge } from '@/components/ui/badge';
import type { ActeurDe, RoleConnecte } from '@/lib/auth/acteur';
import { sortir } from '@/lib/auth/actions';
import { ESPACES } from '@/lib/auth/espaces';
import { compteConnecte } from '@/lib/auth/session';
import { contactPour } from '@/lib/contact/queries';
import { nombreDeNouveaux } from '@/lib/notifications/queries/avis';
import { HelpBar } from './help-bar';
import { Readable } from './readable';
import { RoleNav } from './role-nav';
import { Wordmark } from './wordmark';

/** Everything around a page of a role's space: who is here, the role's navigation, whom to call. */
export async function EspaceFrame({
  acteur,
  children,
}: {
  acteur: ActeurDe<RoleConnecte>;
  children: ReactNode;
}) {
  const [compte, contact, nouveaux] = await Promise.all([
    compteConnecte(),
    contactPour(acteur),
    nombreDeNouveaux(acteur),
  ]);
  const espace = ESPACES[acteur.role];
  const autres = (compte?.acteurs ?? []).filter((a) => a.role !== acteur.role);
  return (
    <>
      {acteur.role === 'BENEFICIAIRE' && compte?.aide && <HelpBanner nom={compte.aide} />}
      <header className="a-l-ecran border-b border-filet bg-papier">
        <div className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-2">
          <div className="flex flex-wrap items-center gap-x-3">
            <Wordmark href={espace.accueil} />
            <span className="text-encre-douce max-sm:sr-only">{espace.nom}</span>
          </div>
          <div className="flex flex-wrap items-center gap-x-3 sm:gap-x-4">
            {autres.map((a) => (
              <a
                key={a.role}
                href={ESPACES[a.role].accueil}
                className="lien inline-flex min-h-11 items-center"
              >
                {ESPACES[a.role].nom}
              </a>
            ))}
            <a href="/compte/notifications" className="lien inline-flex min-h-11 items-center gap-2">
              <Pictogramme nom="cloche" taille={20} />
              Notifications
              {nouveaux > 0 && (
                <Badge tone="todo">
                  {nouveaux > 99 ? '99 +' : nouveaux}
                  <span className="sr-only">{nouveaux > 1 ? ' nouvelles' : ' nouvelle'}</span>
                </Badge>
              )}
            </a>
            <a href="/compte/connexions" className="lien inline-flex min-h-11 items-center gap-2">
              <Pictogramme nom="clef" taille={20} />
              <span>
                <span className="sr-only">{compte?.prenom} : </span>
                <span className="max-sm:sr-only">Mes connexions</span>
                <span className="sm:hidden" aria-hidden="true">
                  Connexions
                </span>
              </span>
            </a>
            <div className="max-sm:hidden">
              <InlineForm action={sortir} label="Sortir" variant="quiet" />
            </div>
          </div>
        </div>
      </header>
      <div className="flex flex-1 flex-col md:grid md:grid-cols-[14rem_minmax(0,1fr)] print:block">
        <RoleNav
          entrees={espace.navigation.map(({ pictogramme, ...e }) => ({
            ...e,
            dessin: DESSINS[pictogramme]!,
          }))}
        />
        <div className="flex min-w-0 flex-col max-md:pb-20">
          <main id="contenu" tabIndex={-1} className="w-full flex-1 outline-none">
            <EspaceDesFormulaires role={acteur.role}>
              {acteur.role === 'BENEFICIAIRE' ? <Readable cards>{children}</Readable> : children}
            </EspaceDesFormulaires>
          </main>
          <div className="a-l-ecran border-t border-filet">
            <HelpBar contact={contact} />
          </div>
        </div>
      </div>
    </>
  );
}
