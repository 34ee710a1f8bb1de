'use client';
import type { ReactNode } from 'react';
import { describedBy, useFieldState } from '@/components/form/state';
import { Around } from './field';
import { FieldError } from './field-error';
import { INPUT, TILE } from './input-frame';

type Option = { value: string; label: ReactNode; hint?: ReactNode; icon?: ReactNode };

type Line = { value: string; label: string; group?: string };

const lines = (options: readonly Line[]) =>
  options.map((o) => (
    <option key={o.value} value={o.value}>
      {o.label}
    </option>
  ));

/** Options that have a `group` stand together under its name, in the order in which groups appear. */
function grouped(options: readonly Line[]) {
  return [...new Set(options.map((o) => o.group))].map((group) => {
    const inside = lines(options.filter((o) => o.group === group));
    return group ? (
      <optgroup key={group} label={group}>
        {inside}
      </optgroup>
    ) : (
      inside
    );
  });
}

export function Select(props: {
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  options: readonly Line[];
  defaultValue?: string;
  emptyLabel?: string;
}) {
  const { id, error, kept, tour } = useFieldState(props.name);
  return (
    <Around {...props} id={id} error={error}>
      <select
        key={tour}
        id={id}
        name={props.name}
        className={INPUT}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, props.hint, error)}
        defaultValue={kept ? kept[0] : props.defaultValue}
      >
        {props.emptyLabel !== undefined && <option value="">{props.emptyLabel}</option>}
        {grouped(props.options)}
      </select>
    </Around>
  );
}

function Tile({ option, ...input }: { option: Option } & React.ComponentProps<'input'>) {
  return (
    <label className={TILE}>
      <input
        {...input}
        value={option.value}
        className="size-6 shrink-0 accent-sapin outline-none focus-visible:shadow-none"
      />
      {option.icon && <span className="shrink-0 text-sapin">{option.icon}</span>}
      <span className="wrap-anywhere">
        {option.label}
        {option.hint && <span className="block text-sm text-encre-douce">{option.hint}</span>}
      </span>
    </label>
  );
}

type GroupProps = {
  name: string;
  legend: string;
  /** The page's title already says the question: the legend is kept for the ear only. */
  legendHidden?: boolean;
  hint?: ReactNode;
  options: readonly Option[];
  /** Two columns where their words have room; three choices stand on one line where there is room. */
  columns?: boolean;
};

function Group({
  type,
  chosen,
  ...props
}: GroupProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const { id, error, kept, tour } = useFieldState(props.name);
  const coches = kept ?? chosen;
  return (
    <fieldset key={tour} className="min-w-0" aria-describedby={describedBy(id, props.hint, error)}>
      <legend className={props.legendHidden ? 'sr-only' : 'mb-1.5 font-semibold'}>{props.legend}</legend>
      {props.hint && (
        <div id={`${id}-aide`} className="mb-2 text-sm text-encre-douce">
          {props.hint}
        </div>
      )}
      <FieldError id={id} error={error} className="mb-2" />
      <div
        className={`grid gap-2 ${props.columns ? (props.options.length === 3 ? 'md:grid-cols-3' : 'grid-cols-[repeat(auto-fill,minmax(min(100%,15em),1fr))]') : ''}`}
      >
        {props.options.map((option, rang) => (
          <Tile
            key={option.value}
            option={option}
            type={type}
            name={props.name}
            id={rang === 0 ? id : undefined}
            defaultChecked={coches.includes(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

export function Radios({ defaultValue, ...props }: GroupProps & { defaultValue?: string }) {
  return <Group {...props} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />;
}

export function Checkboxes({
  defaultValues = [],
  ...props
}: GroupProps & { defaultValues?: readonly string[] }) {
  return <Group {...props} type="checkbox" chosen={defaultValues} />;
}

/** One box; its value is « oui », or its own where several of one name stand apart. */
export function Checkbox(props: {
  name: string;
  value?: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultChecked?: boolean;
}) {
  const { id: champ, error, kept, tour } = useFieldState(props.name);
  const { value = 'oui' } = props;
  const id = props.value === undefined ? champ : `${champ}-${value}`;
  return (
    <div key={tour}>
      <Tile
        option={{ value, label: props.label, hint: props.hint }}
        type="checkbox"
        id={id}
        name={props.name}
        aria-describedby={describedBy(id, false, error)}
        defaultChecked={kept ? kept.includes(value) : props.defaultChecked}
      />
      <FieldError id={id} error={error} className="mt-1.5" />
    </div>
  );
}
