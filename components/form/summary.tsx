'use client';
import { useEffect, useRef } from 'react';
import { EmailText } from '@/components/ui/email';
import type { EtatFormulaire } from '@/lib/formulaire';

/** What to correct, each sentence linked to its field; takes the focus at every new answer. */
export function Summary({ etat, prefixe }: { etat: EtatFormulaire; prefixe: string }) {
  const boite = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (etat.tour > 0) boite.current?.focus();
  }, [etat.tour]);
  if (!etat.erreur) return null;
  const champs = Object.entries(etat.champs ?? {});
  return (
    <div
      ref={boite}
      role="alert"
      tabIndex={-1}
      // Without scripts the browser itself puts the focus here.
      autoFocus
      className="rounded-card border-2 border-erreur bg-erreur-pale p-4"
    >
      <p className="font-bold text-erreur">{etat.erreur}</p>
      {champs.length > 0 && (
        <ul className="mt-2 grid list-disc gap-2 pl-5">
          {champs.map(([nom, messages]) => (
            <li key={nom}>
              {nom ? (
                <a
                  className="inline-flex min-h-11 items-center wrap-anywhere text-erreur underline underline-offset-4"
                  href={`#${prefixe}${nom}`}
                >
                  <EmailText value={messages[0]!} />
                </a>
              ) : (
                messages[0]
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
