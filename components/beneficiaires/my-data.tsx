import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/page';

/** What a person may do with everything that is held on them. */
export function MyData() {
  return (
    <Section title="Mes données">
      <p>
        Vous pouvez garder une copie de tout ce qui vous concerne. C’est un dossier, rien que pour vous.
        Ouvrez d’abord « mes-donnees.html » : c’est la page à lire.
      </p>
      <ButtonLink href="/api/mes-donnees" variant="secondary" full>
        Télécharger mes données
      </ButtonLink>
      <ButtonLink href="/beneficiaire/moi/regards" variant="secondary" full>
        Qui a regardé mon dossier
      </ButtonLink>
      <ButtonLink href="/beneficiaire/moi/effacer" variant="quiet" full>
        Tout effacer
      </ButtonLink>
    </Section>
  );
}
