import type { Metadata } from 'next';
import { NotFoundPage } from '@/components/structure/not-found-page';

export const metadata: Metadata = { title: 'Page introuvable' };

export default function Introuvable() {
  return <NotFoundPage />;
}
