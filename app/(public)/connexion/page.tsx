import type { Metadata } from 'next';
import { DemoEntry } from '@/components/auth/demo-entry';
import { LinkRequest } from '@/components/auth/link-request';
import { ProConnect } from '@/components/auth/proconnect';
import { Done } from '@/components/ui/done';
import { Notice } from '@/components/ui/notice';
import { Narrow, PageTitle, Section } from '@/components/ui/page';
import { authOptions } from '@/lib/auth/config';
import { estDemo } from '@/lib/auth/demo';

export const metadata: Metadata = { title: 'Entrer' };
export const dynamic = 'force-dynamic';

const FAIT = {
  sorti: 'Votre espace est fermé. À bientôt !',
  efface: 'Vos données sont effacées. Votre espace est fermé. Merci pour le temps donné.',
};

export default async function Connexion({
  searchParams,
}: {
  searchParams: Promise<{ fait?: string; error?: string }>;
}) {
  const { fait, error } = await searchParams;
  return (
    <Narrow>
      <PageTitle title="Entrer" lead="Pas de mot de passe ici : nous vous envoyons un lien." />
      <Done code={fait} messages={FAIT} />
      {error && (
        <Notice tone="error" live>
          <p>ProConnect n’a pas pu vous faire entrer. Demandez un lien, ou appelez-nous.</p>
        </Notice>
      )}
      <LinkRequest />
      <Section title="J’ai une carte en papier">
        <p>
          <a className="lien inline-flex min-h-11 items-center" href="/connexion/carte">
            Entrer avec ma carte
          </a>
        </p>
      </Section>
      {authOptions.providers.length > 0 && <ProConnect />}
      {estDemo() && <DemoEntry />}
    </Narrow>
  );
}
