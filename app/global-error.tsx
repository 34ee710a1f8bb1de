'use client';
import './globals.css';
import { ErrorPage } from '@/components/structure/error-content';

/** The same page when even the frame fails. */
export default function ErreurGlobale({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="fr">
      <head>
        <title>Une erreur est survenue · Tremplin</title>
      </head>
      <body>
        <ErrorPage error={error} />
      </body>
    </html>
  );
}
