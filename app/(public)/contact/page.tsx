import type { Metadata } from 'next';
import { ContactForm } from '@/components/accueil/contact-form';
import { Done } from '@/components/ui/done';
import { Narrow, PageTitle } from '@/components/ui/page';
import { sceau } from '@/lib/antispam';
import { maintenant } from '@/lib/horloge';

export const metadata: Metadata = { title: 'Contact' };

export default async function Contact({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { fait, sujet } = await searchParams;
  return (
    <Narrow>
      <PageTitle title="Nous écrire" lead="La coordination vous répond par e-mail." />
      <Done
        code={fait}
        messages={{ envoye: 'Votre message est bien arrivé. Nous vous répondons par e-mail.' }}
      />
      <ContactForm sceau={sceau(maintenant())} sujet={typeof sujet === 'string' ? sujet : undefined} />
    </Narrow>
  );
}
