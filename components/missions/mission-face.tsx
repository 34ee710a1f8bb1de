'use client';
import type { ReactNode } from 'react';

/*
 * Runs nothing in the browser. It stands on this side because it repeats: a server component travels twice, as HTML
 * and as a tree for React; this one travels as HTML and as eight texts.
 */

/** What a card says, in words; `dessin` = the drawing of its domain. */
export type Face = {
  id: string;
  titre: string;
  domaine: string;
  dessin: string;
  ou: string;
  quand: string;
  places: string;
  association: string;
};

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
        {face.domaine}
      </p>
      <Heading>
        <a href={props.href}>{face.titre}</a>
      </Heading>
      <ul className="faits">
        <li className="ou">{face.ou}</li>
        <li className="quand">{face.quand}</li>
        <li className="places">{face.places}</li>
      </ul>
      {props.reasons}
      <p className="association">{face.association}</p>
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
