'use client';
import { describedBy, useFieldState } from '@/components/form/state';
import { FieldError } from './field-error';
import { PILL, TICK } from './input-frame';
import { WEEK_DAYS, WEEK_PARTS } from './week-grid';

/** The half-days of a week, to be ticked: checkboxes named `name` with values « LUNDI_MATIN »… */
export function WeekChoice(props: {
  name: string;
  legend: string;
  legendHidden?: boolean;
  defaultValues?: readonly string[];
}) {
  const { id, error, kept, tour } = useFieldState(props.name);
  const coches = kept ?? props.defaultValues ?? [];
  return (
    <fieldset key={tour} className="min-w-0" aria-describedby={describedBy(id, false, error)}>
      <legend className={props.legendHidden ? 'sr-only' : 'mb-1.5 font-semibold'}>{props.legend}</legend>
      <FieldError id={id} error={error} className="mb-2" />
      <div className="grid gap-3">
        {WEEK_DAYS.map((jour, rang) => (
          <div key={jour.code} role="group" aria-label={jour.mot} className="grid gap-1">
            <p className="font-semibold">{jour.mot}</p>
            <div className="flex flex-wrap gap-2 *:flex-auto">
              {WEEK_PARTS.map((p, place) => {
                const code = `${jour.code}_${p.code}`;
                return (
                  <label key={p.code} className={PILL}>
                    <input
                      type="checkbox"
                      name={props.name}
                      value={code}
                      id={rang === 0 && place === 0 ? id : undefined}
                      defaultChecked={coches.includes(code)}
                      className="peer sr-only"
                    />
                    <span aria-hidden="true" className={TICK}>
                      ✓
                    </span>
                    {p.mot}
                  </label>
                );
              })}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
