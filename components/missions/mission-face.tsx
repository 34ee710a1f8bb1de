'use client';
import type { ReactNode } from 'react';
import { Marked } from '@/components/ui/marked';

/*
 * Runs nothing in the browser. It stands on this side because it repeats: a server component travels twice, as HTML
 * and as a tree for React; this one travels as HTML and as eight texts.
 */

/** A text, or its pieces when words of it were looked for: those of odd rank are marked. */
type Texte = string | readonly string[];

/** What a card says, in words; `dessin` = the drawing of its domain. */
export type Face = {
  id: string;
  titre: Texte;
  domaine: Texte;
  dessin: string;
  ou: string;
  quand: string;
  places: string;
  association: Texte;
  /** What it says elsewhere of what was looked for. */
  extrait?: readonly string[];
};

const dire = (texte: Texte) => (typeof texte === 'string' ? texte : <Marked parts={texte} />);

/** A mission in a list; `reasons` and `children` stand under what it says. */
export function MissionFace(props: {
  face: Face;
  href: string;
  heading: 'h2' | 'h3';
  reasons?: ReactNode;
  children?: ReactNode;
}) {
  const { face, heading: Heading } = props;
  return (
    <article className="mission">
      <p className="domaine">
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" className="pictogramme">
          <path d={face.dessin} />
        </svg>
        <span>{dire(face.domaine)}</span>
      </p>
      <Heading>
        <a href={props.href}>{dire(face.titre)}</a>
      </Heading>
      <ul className="faits">
        <li className="ou">{face.ou}</li>
        <li className="quand">{face.quand}</li>
        <li className="places">{face.places}</li>
      </ul>
      {face.extrait && <p className="mt-3">« {dire(face.extrait)} »</p>}
      {props.reasons}
      <p className="association">{dire(face.association)}</p>
      {props.children}
    </article>
  );
}

/** Public missions, one under the other. */
export function MissionFaces({ faces }: { faces: readonly Face[] }) {
  return (
    <ul className="missions">
      {faces.map((face) => (
        <li key={face.id}>
          <MissionFace face={face} href={`/missions/${face.id}`} heading="h3" />
        </li>
      ))}
    </ul>
  );
}
