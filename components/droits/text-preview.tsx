'use client';
import { useFieldState } from '@/components/form/state';
import { Preview } from '@/components/langage/preview';
import { partiesDe, remarquesSur } from '@/lib/droits/texte';
import { RightsText } from './rights-text';

/** What was typed, as it will be read, with the sentences that a tired reader would stumble on. Nothing before a first try. */
export function TextPreview() {
  const texte = useFieldState('texte').kept?.[0];
  if (!texte) return null;
  const parties = partiesDe(texte);
  return (
    <Preview apercu={texte} remarques={remarquesSur(parties)}>
      <div className="citoyen max-w-[640px]">
        <RightsText parties={parties} under={2} />
      </div>
    </Preview>
  );
}
