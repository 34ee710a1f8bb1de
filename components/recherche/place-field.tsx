'use client';
import { useId } from 'react';
import { INPUT } from '@/components/ui/input-frame';

/** A commune or a postal code. A plain field; suggestions come with the first focus, and nothing of them before. */
export function PlaceField({ label, defaultValue }: { label: string; defaultValue: string }) {
  const id = useId();
  return (
    <div className="relative grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input
        id={id}
        name="ou"
        defaultValue={defaultValue}
        maxLength={80}
        autoComplete="off"
        className={INPUT}
        onFocus={({ currentTarget: champ }) =>
          void import('./suggestions').then(({ suggerer }) => suggerer(champ))
        }
      />
    </div>
  );
}
