import type { Remarque } from '@/lib/langage/langage';

/** Sentences of a text that a tired reader would stumble on; whoever writes may keep them. */
export function Remarks({ remarques }: { remarques: readonly Remarque[] }) {
  if (remarques.length === 0) return null;
  return (
    <div className="grid gap-2">
      <p className="font-semibold">Des phrases à relire. Vous pouvez les garder.</p>
      <ul className="grid list-disc gap-1 pl-6">
        {remarques.map((r, rang) => (
          <li key={rang} className="wrap-anywhere">
            « {r.phrase} » : {r.motif}
          </li>
        ))}
      </ul>
    </div>
  );
}
