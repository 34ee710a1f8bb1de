import { InlineForm } from '@/components/form/form';
import { sortir } from '@/lib/auth/actions';

/** « Sortir »: ends the session of this browser. */
export function SignOut() {
  return <InlineForm action={sortir} label="Sortir" full />;
}
