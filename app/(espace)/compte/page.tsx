import type { Metadata } from 'next';
import { SignOut } from '@/components/comptes/sign-out';
import { ButtonLink } from '@/components/ui/button';
import { Narrow, PageTitle, Section } from '@/components/ui/page';
import { ESPACES } from '@/lib/auth/espaces';
import { compteConnecte } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Mon compte' };

export default async function Compte() {
  const compte = await compteConnecte();
  return (
    <Narrow>
      <PageTitle title="Mon compte" lead={`${compte?.prenom} ${compte?.nom}`} />
      <Section title={compte && compte.acteurs.length > 1 ? 'Choisissez votre espace' : 'Mon espace'}>
        <ul className="grid gap-2">
          {compte?.acteurs.map(({ role }) => (
            <li key={role}>
              <ButtonLink variant="secondary" href={ESPACES[role].accueil}>
                {ESPACES[role].nom}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Mes connexions">
        <p>
          <a className="lien inline-flex min-h-11 items-center" href="/compte/connexions">
            Voir les appareils connectés
          </a>
        </p>
        <SignOut />
      </Section>
    </Narrow>
  );
}
