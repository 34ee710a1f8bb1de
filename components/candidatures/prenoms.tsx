import { enumerer } from '@/lib/langage/phrase';

/** First names said at once; a longer list is folded after the first ones. */
const DITS = 8;
const PREMIERS = 6;

/** First names in a sentence, whose end (`suite`) follows them; of many, the first ones, and a way to read them all. */
export function Prenoms({
  prenoms,
  suite = '',
  className,
}: {
  prenoms: readonly string[];
  suite?: string;
  className: string;
}) {
  if (prenoms.length <= DITS)
    return (
      <p className={className}>
        {enumerer(prenoms)}
        {suite}
      </p>
    );
  const autres = prenoms.slice(PREMIERS);
  return (
    <div className={className}>
      <p>
        {prenoms.slice(0, PREMIERS).join(', ')} et {autres.length.toLocaleString('fr-FR')} autres
        {suite}
      </p>
      <details className="text-base">
        <summary className="lien inline-flex min-h-11 cursor-pointer items-center">
          Voir les {autres.length.toLocaleString('fr-FR')} autres prénoms
        </summary>
        <ul className="grid grid-cols-2 gap-x-6 sm:grid-cols-3">
          {autres.map((prenom, rang) => (
            <li key={rang} className="wrap-anywhere">
              {prenom}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
