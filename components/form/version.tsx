'use client';
import { Elsewhere } from '@/components/form/elsewhere';
import { useFieldState } from '@/components/form/state';
import { Hidden } from '@/components/ui/field';

/**
 * The version that was read when the form was opened. It stays the one sent through every try: without scripts the
 * page is drawn anew with each answer, and a newer version there would save over what nobody has read. When somebody
 * saved another meanwhile, the way (`relire`) to read it.
 */
export function ReadVersion({ version, relire }: { version: number; relire: string }) {
  const { kept } = useFieldState('version');
  return (
    <>
      <Hidden name="version" value={kept?.[0] ?? String(version)} />
      <Elsewhere name="version" href={relire}>
        Lire ce qui est enregistré aujourd’hui
      </Elsewhere>
    </>
  );
}
