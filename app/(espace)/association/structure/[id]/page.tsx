import type { Metadata } from 'next';
import { StructureForm } from '@/components/associations/structure-form';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { Done } from '@/components/ui/done';
import { EmailText } from '@/components/ui/email';
import { PageTitle, Section, Wide } from '@/components/ui/page';
import { associationParId } from '@/lib/associations/queries';
import { exigerActeur } from '@/lib/auth/session';
import { ouIntrouvable } from '@/lib/introuvable';
import { premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Mon association' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('ASSOCIATION');
  const [{ id }, { fait, version }] = await Promise.all([params, searchParams]);
  const association = await ouIntrouvable(id, () => associationParId(acteur, id));
  return (
    <Wide>
      <PageTitle title={association.nom} back={{ href: '/association', label: 'Aujourd’hui' }} />
      <Done code={fait} messages={{ enregistree: 'C’est enregistré.' }} />
      {/* A new form once it is saved. Not by the version of the day: without scripts, the answer of a form that has
          another key than when it was sent is lost, and what was typed with it. */}
      <StructureForm key={premier(version)} association={association} />
      <Section title="Qui gère cet espace">
        <Card>
          <DefinitionList
            items={association.membres.map(({ user }) => ({
              term: `${user.prenom} ${user.nom}`,
              description: user.email ? <EmailText value={user.email} /> : 'Sans e-mail',
            }))}
          />
          <p className="mt-3 text-encre-douce">
            Pour ajouter ou retirer quelqu’un, appelez la coordination : son numéro est en bas de la page.
          </p>
        </Card>
      </Section>
    </Wide>
  );
}
