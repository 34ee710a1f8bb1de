import { EmailText } from './email';

/** What to correct, under the id by which its field names it (`describedBy`). */
export function FieldError({
  id,
  error,
  className = '',
}: {
  id: string;
  error?: string;
  className?: string;
}) {
  if (!error) return null;
  return (
    <p id={`${id}-erreur`} className={`font-semibold text-erreur ${className}`}>
      <EmailText value={error} />
    </p>
  );
}
