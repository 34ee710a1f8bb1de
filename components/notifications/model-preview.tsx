'use client';
import { useFieldState } from '@/components/form/state';
import { Preview } from '@/components/langage/preview';
import { verifierLangage } from '@/lib/langage/langage';
import { remplir } from '@/lib/notifications/gabarit';

/** What was typed, as it will leave with an example of each name. Nothing before a first try. */
export function ModelPreview({ champs }: { champs: Record<string, string> }) {
  const sujet = useFieldState('sujet').kept?.[0];
  const texte = useFieldState('texte').kept?.[0]?.replaceAll('\r\n', '\n');
  if (!sujet || !texte) return null;
  const remarques = [sujet, ...texte.split('\n')].flatMap((ligne) => verifierLangage(ligne));
  return (
    <Preview apercu={`${sujet.trim()}\n${texte.trim()}`} remarques={remarques}>
      <p className="font-bold wrap-anywhere">{remplir(sujet, champs)}</p>
      <p className="wrap-anywhere whitespace-pre-line">{remplir(texte, champs)}</p>
    </Preview>
  );
}
