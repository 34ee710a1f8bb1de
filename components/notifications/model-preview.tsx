'use client';
import { Remarks } from '@/components/langage/remarks';
import { useFieldState } from '@/components/form/state';
import { Hidden } from '@/components/ui/field';
import { verifierLangage } from '@/lib/langage/langage';
import { remplir } from '@/lib/notifications/gabarit';

/** What was typed, as it will leave with an example of each name, and the sentences to read again. Nothing before a first try. */
export function ModelPreview({ champs }: { champs: Record<string, string> }) {
  const sujet = useFieldState('sujet').kept?.[0];
  const texte = useFieldState('texte').kept?.[0]?.replaceAll('\r\n', '\n');
  if (!sujet || !texte) return null;
  const remarques = [sujet, ...texte.split('\n')].flatMap((ligne) => verifierLangage(ligne));
  return (
    <section
      aria-labelledby="titre-apercu"
      className="grid gap-4 rounded-card border border-filet bg-carte p-4"
    >
      <h2 id="titre-apercu" className="text-xl">
        Aperçu
      </h2>
      <Remarks remarques={remarques} />
      {/* What is kept is what was read here. */}
      <Hidden name="apercu" value={`${sujet.trim()}\n${texte.trim()}`} />
      <p className="font-bold wrap-anywhere">{remplir(sujet, champs)}</p>
      <p className="wrap-anywhere whitespace-pre-line">{remplir(texte, champs)}</p>
    </section>
  );
}
