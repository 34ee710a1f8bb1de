import { Badge } from '@/components/ui/badge';
import { telephoneAffiche } from '@/lib/territoires/commune';

const MISSING = <Badge tone="todo">À compléter par le Département</Badge>;

/** What the Département says of itself, or plainly that it has not said it yet. */
export function Fact({ value }: { value: string | null }) {
  return value ? <span className="wrap-anywhere whitespace-pre-line">{value}</span> : MISSING;
}

export function MailFact({ value }: { value: string | null }) {
  return value ? (
    <a className="wrap-anywhere" href={`mailto:${value}`}>
      {value}
    </a>
  ) : (
    MISSING
  );
}

export function PhoneFact({ value }: { value: string | null }) {
  return value ? <a href={`tel:${value}`}>{telephoneAffiche(value)}</a> : MISSING;
}
