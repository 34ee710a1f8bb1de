import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/page';
import type { Bloc } from '@/lib/indicateurs/csv';

/** A part of the dashboard, with its two ways out: a file, and paper (the block alone, on a page that prints itself). */
export function Block(props: {
  bloc: Bloc;
  annee: number;
  title: string;
  base: string;
  seul: boolean;
  children: ReactNode;
}) {
  const { bloc, annee, title, base, seul, children } = props;
  return (
    <Section
      id={bloc}
      title={title}
      actions={
        <>
          <ButtonLink variant="quiet" href={`/api/indicateurs/${bloc}?annee=${annee}`}>
            <span>
              Télécharger<span className="sr-only"> {title}</span> (CSV)
            </span>
          </ButtonLink>
          {!seul && (
            <ButtonLink variant="quiet" href={`${base}?annee=${annee}&bloc=${bloc}`}>
              Imprimer<span className="sr-only"> {title}</span>
            </ButtonLink>
          )}
        </>
      }
    >
      {children}
    </Section>
  );
}
