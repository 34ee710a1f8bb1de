import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { EspaceFrame } from '@/components/structure/espace-frame';
import { acteurConnecte } from '@/lib/auth/session';

export default async function Compte({ children }: { children: ReactNode }) {
  const acteur = await acteurConnecte();
  if (!acteur) redirect('/connexion');
  return <EspaceFrame acteur={acteur}>{children}</EspaceFrame>;
}
