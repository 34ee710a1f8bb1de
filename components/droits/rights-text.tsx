import type { Partie } from '@/lib/droits/texte';

/** Questions and their answers, as they were typed: text, never tags. `under` is the level of the title above. */
export function RightsText({ parties, under = 1 }: { parties: readonly Partie[]; under?: 1 | 2 }) {
  const Titre = under === 1 ? 'h2' : 'h3';
  return (
    <div className="grid gap-6">
      {parties.map((p, rang) => (
        <section key={rang} className="grid gap-2 print:break-inside-avoid">
          {p.question && <Titre className="text-xl">{p.question}</Titre>}
          {p.paragraphes.map((texte, i) => (
            <p key={i} className="wrap-anywhere whitespace-pre-line">
              {texte}
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}
