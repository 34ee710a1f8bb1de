import type { ReactNode } from 'react';
import { EspaceFrame } from '@/components/structure/espace-frame';
import { exigerActeur } from '@/lib/auth/session';

export default async function EspaceDepartement({ children }: { children: ReactNode }) {
  return <EspaceFrame acteur={await exigerActeur('DEPARTEMENT')}>{children}</EspaceFrame>;
}
