import { Notice } from './notice';

/** What was just done, named by `?fait=code` in the address; an unknown code says nothing. */
export function Done(props: {
  code: string | readonly string[] | undefined;
  messages: Readonly<Record<string, string>>;
}) {
  const message =
    typeof props.code === 'string' && Object.hasOwn(props.messages, props.code)
      ? props.messages[props.code]
      : undefined;
  if (!message) return null;
  return (
    <Notice tone="success" live>
      <p className="font-semibold">{message}</p>
    </Notice>
  );
}
