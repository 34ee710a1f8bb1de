'use client';
import { useFieldState } from '@/components/form/state';
import { Checkbox } from '@/components/ui/choice';
import { Hidden } from '@/components/ui/field';

/** Whether the page says that the association reads this thread. When that has changed meanwhile, a box asks. */
export function AlsoRead({ avecAssociation }: { avecAssociation: boolean }) {
  const { error, kept } = useFieldState('avecAssociation');
  if (error || (kept?.includes('oui') && !avecAssociation))
    return <Checkbox name="avecAssociation" label="L’association peut lire ce message" />;
  return avecAssociation ? <Hidden name="avecAssociation" value="oui" /> : null;
}
