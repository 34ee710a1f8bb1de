/** Reasons, each with a tick (for) or a dot (to look at). */
export function Reasons({ reasons, tone = 'for' }: { reasons: readonly string[]; tone?: 'for' | 'against' }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {reasons.map((phrase) => (
        <li key={phrase} className="a-cote gap-x-2">
          <svg
            viewBox="0 0 24 24"
            className={`mt-1 size-5 shrink-0 ${tone === 'for' ? 'text-sapin' : 'text-alerte'}`}
            fill="none"
            stroke="currentColor"
            strokeWidth="2.5"
            strokeLinecap="round"
            strokeLinejoin="round"
            aria-hidden="true"
          >
            <path d={tone === 'for' ? 'M5 13l4.5 4.5L19 7' : 'M12 6v7M12 17.5v.5'} />
          </svg>
          <span className="block first-letter:uppercase">{phrase}</span>
        </li>
      ))}
    </ul>
  );
}
