import { TEXTES_CONSENTEMENT } from '@/lib/beneficiaires/consentement';

/** The wording of a consent, by version. */
export function ConsentText({ version }: { version: string }) {
  return (
    <div className="grid gap-5">
      {(TEXTES_CONSENTEMENT[version] ?? []).map(({ titre, phrases }) => (
        <section key={titre} className="grid gap-2">
          <h2 className="text-xl">{titre}</h2>
          <ul className="grid list-disc gap-1 pl-6 marker:text-sapin">
            {phrases.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
