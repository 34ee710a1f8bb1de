import { Button } from './button';
import { TextField } from './field';

/** Finds lines of a list by one word, in a plain GET form; `hidden` keeps what else the address says. */
export function SearchOne(props: {
  action: string;
  name: string;
  label: string;
  value: string | undefined;
  hidden?: Readonly<Record<string, string | undefined>>;
}) {
  return (
    <form action={props.action} role="search" className="flex flex-wrap items-end gap-4">
      {Object.entries(props.hidden ?? {}).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="min-w-0 flex-1 basis-60">
        <TextField name={props.name} label={props.label} type="search" defaultValue={props.value} />
      </div>
      <Button type="submit" variant="secondary">
        Chercher
      </Button>
    </form>
  );
}
