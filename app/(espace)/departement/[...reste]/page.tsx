import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

export const metadata: Metadata = { title: 'Page introuvable' };

/** Makes unknown addresses of this space dynamic, so that they answer like hidden ones. */
export default function Reste() {
  notFound();
}
