import type { Metadata } from 'next';
import { Narrow, PageTitle } from '@/components/ui/page';
import { Notice } from '@/components/ui/notice';
import { estDemo } from '@/lib/auth/demo';

export const metadata: Metadata = { title: 'Regardez vos messages' };
export const dynamic = 'force-dynamic';

export default function LienEnvoye() {
  return (
    <Narrow>
      <PageTitle title="Regardez vos messages" back={{ href: '/connexion', label: 'Revenir' }} />
      <div className="grid gap-4">
        <p>Si nous connaissons cette adresse ou ce numéro, un lien arrive dans la minute.</p>
        <p>Ouvrez-le sur cet appareil. Il marche une seule fois, pendant 15 minutes.</p>
        <p>Rien n’arrive ? Regardez dans les courriers indésirables. Ou appelez-nous.</p>
      </div>
      {estDemo() && (
        <Notice title="Démonstration">
          <p>
            Aucun message ne part vraiment.{' '}
            <a className="lien" href="/boite-de-demo">
              Lire la boîte de démonstration
            </a>
          </p>
        </Notice>
      )}
    </Narrow>
  );
}
