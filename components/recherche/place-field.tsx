import { SuggestField } from './suggest-field';

/** A commune or a postal code; `unknown`: what was typed is none of the département's. */
export function PlaceField(props: { label: string; defaultValue: string; unknown?: boolean }) {
  const { unknown, ...field } = props;
  return (
    <SuggestField
      {...field}
      name="ou"
      maxLength={80}
      what="communes"
      error={
        unknown
          ? `Nous ne trouvons pas «\u00a0${field.defaultValue}\u00a0». Écrivez le nom d’une commune du département, ou son code postal.`
          : undefined
      }
    />
  );
}
