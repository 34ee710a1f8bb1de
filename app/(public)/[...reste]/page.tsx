import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

export const metadata: Metadata = { title: 'Page introuvable' };

/** An address that nothing answers: « introuvable » stands in the public frame, with somebody to call. */
export default function Reste() {
  notFound();
}
