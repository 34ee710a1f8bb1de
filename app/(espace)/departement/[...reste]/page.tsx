import { notFound } from 'next/navigation';

/** Makes unknown addresses of this space dynamic, so that they answer like hidden ones. */
export default function Reste() {
  notFound();
}
