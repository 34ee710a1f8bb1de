import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/page';
import { PAGE_DES_FILS, titreDuFil } from '@/lib/fils/fil';
import type { FilEnListe } from '@/lib/fils/queries';

/** To whom a person may write, and has not yet. */
export function NewThreads({ fils }: { fils: readonly FilEnListe[] }) {
  if (fils.length === 0) return null;
  return (
    <Section title="Écrire à quelqu’un">
      <ul className="grid gap-3">
        {fils.map((fil) => {
          const [titre, suite] = titreDuFil('BENEFICIAIRE', fil);
          return (
            <li key={fil.sujetId}>
              <ButtonLink href={`${PAGE_DES_FILS.BENEFICIAIRE}/${fil.sujetId}`} variant="secondary" full>
                {fil.mission ? `À propos de : ${titre}, ${suite}` : `Écrire à ${titre}`}
              </ButtonLink>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
