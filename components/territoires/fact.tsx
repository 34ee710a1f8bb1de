import { Badge } from '@/components/ui/badge';
import { EmailLink } from '@/components/ui/email';
import { telephoneCoupable } from '@/lib/territoires/commune';

const MISSING = <Badge tone="todo">À compléter par le Département</Badge>;

/** What the Département says of itself, or plainly that it has not said it yet. */
export function Fact({ value }: { value: string | null }) {
  return value ? <span className="wrap-anywhere whitespace-pre-line">{value}</span> : MISSING;
}

export function MailFact({ value }: { value: string | null }) {
  return value ? <EmailLink value={value} inSentence /> : MISSING;
}

export function PhoneFact({ value }: { value: string | null }) {
  return value ? <a href={`tel:${value}`}>{telephoneCoupable(value)}</a> : MISSING;
}
