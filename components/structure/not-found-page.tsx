'use client';
import { useEffect } from 'react';
import { ButtonLink } from '@/components/ui/button';
import type { Contact } from '@/lib/contact/queries';
import { HelpBar } from './help-bar';
import { Readable } from './readable';
import { StatusPage } from './status-page';
import { Wordmark } from './wordmark';

/** 404, for everybody: it does not tell whether something is here for somebody else. */
export function NotFoundPage({ accueil = '/' }: { accueil?: string }) {
  // The page that refused has already given its own title to the tab.
  useEffect(() => {
    document.title = 'Page introuvable · Tremplin';
  }, []);
  return (
    <StatusPage
      title="Cette page est introuvable"
      action={
        <>
          <ButtonLink href={accueil}>Aller à l’accueil</ButtonLink>
          <ButtonLink href="/missions" variant="secondary">
            Voir les missions
          </ButtonLink>
        </>
      }
    >
      <p>L’adresse est peut-être incomplète. Ou la page n’existe plus.</p>
      <p>
        Besoin d’aide ? Laissez votre numéro :{' '}
        <a href="/je-participe" className="lien">
          Rappelez-moi
        </a>
      </p>
    </StatusPage>
  );
}

/** The same outside every frame. One component: every page of the site carries it, in case it is needed. */
export function NotFoundShell({ accueil, contact }: { accueil?: string; contact?: Contact }) {
  return (
    <>
      <header className="border-b border-filet px-4 py-2">
        <Wordmark href={accueil} />
      </header>
      {contact && <HelpBar contact={contact} />}
      <main id="contenu">
        <Readable>
          <NotFoundPage accueil={accueil} />
        </Readable>
      </main>
    </>
  );
}
