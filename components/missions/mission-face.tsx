'use client';
import type { ReactNode } from 'react';
import { Marked } from '@/components/ui/marked';
import { Reasons } from './reasons';

/*
 * Runs nothing in the browser. It stands on this side because it repeats: a server component travels twice, as HTML
 * and as a tree for React; this one travels as HTML and as a few texts.
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
  /** Why it is for the reader. */
  raisons?: readonly string[];
};

const dire = (texte: Texte) => (typeof texte === 'string' ? texte : <Marked parts={texte} />);

/** A mission in a list; `children` stand under what it says. */
export function MissionFace(props: {
  face: Face;
  href: string;
  heading: 'h2' | 'h3';
  as?: 'article' | 'li';
  children?: ReactNode;
  /** Room for its own « Écouter ». */
  listen?: boolean;
}) {
  const { face, heading: Heading, as: Tag = 'article' } = props;
  return (
    <Tag className="mission">
      <p>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d={face.dessin} />
        </svg>
        {dire(face.domaine)}
      </p>
      <Heading>
        <a href={props.href}>{dire(face.titre)}</a>
      </Heading>
      <ul>
        <li>{face.ou}</li>
        <li>{face.quand}</li>
        <li>{face.places}</li>
      </ul>
      {face.extrait && <p className="mt-3">« {dire(face.extrait)} »</p>}
      {face.raisons && face.raisons.length > 0 && (
        <div className="mt-3 rounded-field bg-mousse p-3">
          <p className="sr-only">Pourquoi cette mission pour vous :</p>
          <Reasons reasons={face.raisons} />
        </div>
      )}
      <p className="association">
        {dire(face.association)}
        {props.listen && <span data-ecouter="" />}
      </p>
      {props.children}
    </Tag>
  );
}

/**
 * Public missions, one under the other. `faces` is the JSON of a list of `Face`: React writes and reads the values of
 * a list one by one, a text at once. `suffix` stands after the address of each.
 */
export function MissionFaces(props: { faces: string; suffix?: string }) {
  const faces = JSON.parse(props.faces) as Face[];
  return (
    <ul className="missions">
      {faces.map((face) => (
        <MissionFace
          key={face.id}
          as="li"
          face={face}
          href={`/missions/${face.id}${props.suffix ?? ''}`}
          heading="h3"
        />
      ))}
    </ul>
  );
}
