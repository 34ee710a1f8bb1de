import type { Metadata } from 'next';
import { NotFoundPage } from '@/components/structure/not-found-page';
import { Wordmark } from '@/components/structure/wordmark';

export const metadata: Metadata = { title: 'Page introuvable' };

export default function Introuvable() {
  return (
    <>
      <header className="border-b border-filet px-4 py-2">
        <Wordmark />
      </header>
      <main id="contenu">
        <NotFoundPage />
      </main>
    </>
  );
}
