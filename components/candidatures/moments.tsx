import { phraseCreneau, phraseHeures } from '@/lib/missions/vue';

type Creneau = Parameters<typeof phraseCreneau>[0] & Parameters<typeof phraseHeures>[0] & { id: string };

/** The agreed half-days of a place; while none is agreed, what the association proposes, and that one chooses with it. */
export function Moments({
  choisis,
  proposes,
}: {
  choisis: readonly Creneau[];
  proposes: readonly Creneau[];
}) {
  const liste = choisis.length > 0 ? choisis : proposes;
  return (
    <>
      {choisis.length === 0 && (
        <p>
          Vous choisissez vos moments avec l’association.
          {proposes.length > 0 && ' Elle propose :'}
        </p>
      )}
      <ul className="grid list-disc gap-1 pl-6 marker:text-sapin">
        {liste.map((c) => (
          <li key={c.id} className="first-letter:uppercase">
            {phraseCreneau(c)}, {phraseHeures(c)}
          </li>
        ))}
      </ul>
    </>
  );
}
