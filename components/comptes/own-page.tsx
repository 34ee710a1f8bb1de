import type { ReactNode } from 'react';
import { Narrow, Wide } from '@/components/ui/page';
import type { RoleConnecte } from '@/lib/auth/acteur';

/** A page of one's own account: as wide, and written as large, as the pages of one's space. */
export function OwnPage({ role, children }: { role: RoleConnecte; children: ReactNode }) {
  return role === 'BENEFICIAIRE' ? <Narrow>{children}</Narrow> : <Wide>{children}</Wide>;
}
