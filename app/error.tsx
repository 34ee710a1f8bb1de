'use client';
import { ErrorContent } from '@/components/structure/error-content';

export default function Erreur({ error }: { error: Error & { digest?: string } }) {
  return <ErrorContent digest={error.digest} />;
}
