import { SuggestField } from './suggest-field';

/** Words to look for in the missions. */
export function WordField(props: { label: string; defaultValue: string }) {
  return <SuggestField {...props} name="q" maxLength={100} what="mots" />;
}
