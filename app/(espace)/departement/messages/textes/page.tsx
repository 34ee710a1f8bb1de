import type { Metadata } from 'next';
import { ModelTable } from '@/components/notifications/model-table';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { modelesAEcrire } from '@/lib/notifications/queries/modeles';
import { premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Textes des messages' };

const FAIT = {
  garde: 'Votre texte est gardé. Les prochains messages partent avec ces mots.',
  retabli: 'Les prochains messages partent avec les mots de Tremplin.',
};

export default async function TextesDesMessages({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const { fait } = await searchParams;
  return (
    <Wide>
      <PageTitle
        title="Textes des messages"
        lead="Les e-mails et les SMS que vous pouvez écrire à votre façon."
        back={{ href: '/departement/messages', label: 'Messages envoyés' }}
      />
      <Done code={premier(fait)} messages={FAIT} />
      <ModelTable modeles={await modelesAEcrire(acteur)} />
    </Wide>
  );
}
