import type { ReactNode } from 'react';
import { DemoBanner } from '@/components/structure/demo-banner';
import { SkipLinks } from '@/components/structure/skip-links';
import { estDemo } from '@/lib/auth/demo';

export default function Espace({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLinks />
      {estDemo() && <DemoBanner />}
      {children}
    </div>
  );
}
