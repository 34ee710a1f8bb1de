import type { Metadata } from 'next';
import { CallbackForm } from '@/components/accueil/callback-form';
import { Done } from '@/components/ui/done';
import { Narrow, PageTitle } from '@/components/ui/page';
import { sceau } from '@/lib/antispam';
import { maintenant } from '@/lib/horloge';

export const metadata: Metadata = {
  title: 'Rappelez-moi',
  description: 'Laissez un prénom et un numéro : la coordination de votre commune vous appelle.',
};

export default async function JeParticipe({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  return (
    <Narrow>
      <PageTitle
        title="Rappelez-moi"
        lead="La personne qui s’occupe de votre commune vous appelle. Vous parlez de ce qui vous plaît. Cela ne vous engage à rien."
      />
      <Done
        code={(await searchParams).fait}
        messages={{ rappel: 'C’est noté. Quelqu’un vous appelle dans les prochains jours.' }}
      />
      <CallbackForm sceau={sceau(maintenant())} />
      <p className="text-encre-douce">
        Nous gardons ces mots pour vous rappeler, et pour rien d’autre.{' '}
        <a className="lien" href="/donnees-personnelles">
          Vos données, en clair
        </a>
      </p>
    </Narrow>
  );
}
