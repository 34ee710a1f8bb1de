import { Notice } from '@/components/ui/notice';

/** What of the address could not be taken as it was written. */
export function Remarks({ remarques }: { remarques: readonly string[] }) {
  if (remarques.length === 0) return null;
  return (
    <Notice tone="todo" live>
      {remarques.map((r) => (
        <p key={r}>{r}</p>
      ))}
    </Notice>
  );
}
