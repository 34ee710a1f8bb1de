import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { OwnPage } from '@/components/comptes/own-page';
import { OwnSettings } from '@/components/comptes/own-settings';
import { SignOut } from '@/components/comptes/sign-out';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmailText } from '@/components/ui/email';
import { PageTitle, Section } from '@/components/ui/page';
import { ESPACES } from '@/lib/auth/espaces';
import { compteConnecte } from '@/lib/auth/session';
import { mesCoordonnees } from '@/lib/comptes/queries';
import { ROLES_DES_LONGUES } from '@/lib/exports/longue';
import { telephoneAffiche } from '@/lib/territoires/commune';

export const metadata: Metadata = { title: 'Mon compte' };

export default async function Compte() {
  const compte = await compteConnecte();
  const acteurs = compte?.acteurs ?? [];
  const moi = acteurs[0];
  if (!compte || !moi) redirect('/connexion');
  const coordonnees = await mesCoordonnees(moi);
  return (
    <OwnPage role={moi.role}>
      <PageTitle title="Mon compte" lead={`${compte.prenom} ${compte.nom}`} />
      <Section title={acteurs.length > 1 ? 'Choisissez votre espace' : 'Mon espace'}>
        <ul className="flex flex-wrap gap-3">
          {acteurs.map(({ role }) => (
            <li key={role}>
              <ButtonLink variant="secondary" href={ESPACES[role].accueil}>
                {ESPACES[role].nom}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Où arrivent mes liens pour entrer">
        <DefinitionList
          items={[
            {
              term: 'E-mail',
              description: coordonnees?.email ? <EmailText value={coordonnees.email} /> : '–',
            },
            {
              term: 'Téléphone',
              description: coordonnees?.telephone ? telephoneAffiche(coordonnees.telephone) : '–',
            },
          ]}
        />
      </Section>
      <Section title="Mes réglages">
        <OwnSettings fichiers={acteurs.some((a) => ROLES_DES_LONGUES.includes(a.role))} />
        <SignOut />
      </Section>
    </OwnPage>
  );
}
