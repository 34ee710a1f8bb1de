import type { Metadata } from 'next';
import { NotFoundShell } from '@/components/structure/not-found-page';

export const metadata: Metadata = { title: 'Page introuvable' };

export default function Introuvable() {
  return <NotFoundShell />;
}
