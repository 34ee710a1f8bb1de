import type { Metadata } from 'next';
import { HelpBar } from '@/components/structure/help-bar';
import { NotFoundPage } from '@/components/structure/not-found-page';
import { Readable } from '@/components/structure/readable';
import { Wordmark } from '@/components/structure/wordmark';
import { ESPACES } from '@/lib/auth/espaces';
import { acteurConnecte } from '@/lib/auth/session';
import { contactPour } from '@/lib/contact/queries';

export const metadata: Metadata = { title: 'Page introuvable' };

export default async function Introuvable() {
  const acteur = await acteurConnecte();
  const accueil = acteur ? ESPACES[acteur.role].accueil : '/';
  return (
    <>
      <header className="border-b border-filet px-4 py-2">
        <Wordmark href={accueil} />
      </header>
      <HelpBar contact={await contactPour(acteur)} />
      <main id="contenu">
        <Readable>
          <NotFoundPage accueil={accueil} />
        </Readable>
      </main>
    </>
  );
}
