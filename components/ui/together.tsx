import type { ReactNode } from 'react';

/** « êtes-vous » stays on one line where it can: a question that breaks inside of its verb reads badly. */
export const together = (title: ReactNode) =>
  typeof title !== 'string'
    ? title
    : title.split(/(\p{L}+-(?:vous|nous|il|elle|on)(?!\p{L}))/u).map((part, rang) =>
        rang % 2 ? (
          <span key={part} className="inline-block max-w-full">
            {part}
          </span>
        ) : (
          part
        ),
      );
