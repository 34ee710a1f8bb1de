import type { ReactNode } from 'react';
import { PublicFrame } from '@/components/structure/public-frame';

export default function Public({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>;
}
