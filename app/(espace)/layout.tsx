import type { ReactNode } from 'react';
import { DemoBanner } from '@/components/structure/demo-banner';
import { SkipLinks } from '@/components/structure/skip-links';

export default function Espace({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLinks />
      <DemoBanner />
      {children}
    </div>
  );
}
