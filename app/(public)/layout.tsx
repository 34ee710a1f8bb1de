import type { ReactNode } from 'react';
import { PublicFrame } from '@/components/structure/public-frame';
import { visiteurConnecte } from '@/lib/auth/session';

export default async function Public({ children }: { children: ReactNode }) {
  return <PublicFrame acteur={await visiteurConnecte()}>{children}</PublicFrame>;
}
