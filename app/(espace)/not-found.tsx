import type { Metadata } from 'next';
import { NotFoundShell } from '@/components/structure/not-found-page';
import { ESPACES } from '@/lib/auth/espaces';
import { acteurConnecte } from '@/lib/auth/session';
import { contactPour } from '@/lib/contact/queries';

export const metadata: Metadata = { title: 'Page introuvable' };

export default async function Introuvable() {
  const acteur = await acteurConnecte();
  return (
    <NotFoundShell
      accueil={acteur ? ESPACES[acteur.role].accueil : '/'}
      contact={await contactPour(acteur)}
    />
  );
}
