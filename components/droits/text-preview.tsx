'use client';
import { Remarks } from '@/components/langage/remarks';
import { useFieldState } from '@/components/form/state';
import { Hidden } from '@/components/ui/field';
import { partiesDe, remarquesSur } from '@/lib/droits/texte';
import { RightsText } from './rights-text';

/** What was typed, as it will be read, with the sentences that a tired reader would stumble on. Nothing before a first try. */
export function TextPreview() {
  const texte = useFieldState('texte').kept?.[0];
  if (!texte) return null;
  const parties = partiesDe(texte);
  const remarques = remarquesSur(parties);
  return (
    <section
      aria-labelledby="titre-apercu"
      className="grid gap-4 rounded-card border border-filet bg-carte p-4"
    >
      <h2 id="titre-apercu" className="text-xl">
        Aperçu
      </h2>
      <Remarks remarques={remarques} />
      {/* What is approved is what was read here. */}
      <Hidden name="apercu" value={texte} />
      <div className="citoyen max-w-[640px]">
        <RightsText parties={parties} under={2} />
      </div>
    </section>
  );
}
