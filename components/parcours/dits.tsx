/** What was said, part by part, line ends kept; a part without words is not there. */
export function Dits({
  parts,
  className = '',
}: {
  parts: readonly (readonly [string, string | null])[];
  className?: string;
}) {
  return (
    <dl className={`grid gap-2 [&_dt]:font-semibold ${className}`}>
      {parts.map(
        ([nom, mots]) =>
          mots && (
            <div key={nom}>
              <dt>{nom}</dt>
              <dd className="wrap-anywhere whitespace-pre-line">{mots}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
