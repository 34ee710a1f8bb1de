'use client';
import { useFieldState } from '@/components/form/state';
import { Checkbox } from '@/components/ui/choice';
import { Hidden } from '@/components/ui/field';

/** The version that was read, through every try; when somebody saved another meanwhile, the box that saves over it, having seen it. */
export function VersionField({ version }: { version: number }) {
  const { kept: lue } = useFieldState('version');
  const { error, kept } = useFieldState('remplacer');
  return (
    <>
      <Hidden name="version" value={lue?.[0] ?? String(version)} />
      {(error || kept?.includes('oui')) && (
        <Checkbox name="remplacer" label="J’ai lu les changements : enregistrer quand même mes réponses" />
      )}
    </>
  );
}
