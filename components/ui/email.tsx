import { Fragment } from 'react';

/** An e-mail address, or words that hold one: where a line ends it goes on after « @ » or before a dot. */
export function EmailText({ value }: { value: string }) {
  return (
    <span className="wrap-anywhere">
      {value.split(/(?<=@)|(?=\.\w)/).map((part, rang) => (
        <Fragment key={rang}>
          {rang > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}

/** The same, to write to. `inSentence`: a link among words, as high as its line. */
export function EmailLink({ value, inSentence }: { value: string; inSentence?: boolean }) {
  return (
    <a href={`mailto:${value}`} className={inSentence ? 'lien' : 'lien inline-flex min-h-11 items-center'}>
      <EmailText value={value} />
    </a>
  );
}
