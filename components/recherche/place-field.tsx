import { SuggestField } from './suggest-field';

/** A commune or a postal code. */
export function PlaceField(props: { label: string; defaultValue: string }) {
  return <SuggestField {...props} name="ou" maxLength={80} what="communes" />;
}
