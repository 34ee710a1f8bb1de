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

/** `alone`: a line of its own, as high as a thumb; else among words, as high as its line. */
export function PhoneFact({ value, alone }: { value: string | null; alone?: boolean }) {
  if (!value) return MISSING;
  return (
    <a href={`tel:${value}`} className={alone ? 'lien inline-flex min-h-11 items-center' : undefined}>
      {telephoneCoupable(value)}
    </a>
  );
}
