import type { Metadata } from 'next';
import { ListeMessages } from '@/components/coordination/messages';
import { Done } from '@/components/ui/done';
import { Filters } from '@/components/ui/filters';
import { PageTitle, Wide } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { exigerActeur } from '@/lib/auth/session';
import { STATUTS_CONTACT } from '@/lib/contact/message';
import { messagesParStatut } from '@/lib/contact/queries';
import { adresse, numeroDePage, parmi, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Messages' };
const CHEMIN = '/coordination/messages';
const STATUTS = ['NOUVEAU', 'REPONDU', 'CLASSE'] as const;

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('COORDINATION');
  const p = await searchParams;
  const statut = parmi(p.statut, STATUTS) ?? 'NOUVEAU';
  const page = numeroDePage(p.page);
  const { messages, total } = await messagesParStatut(acteur, statut, page);
  return (
    <Wide>
      <PageTitle
        title="Messages du formulaire de contact"
        back={{ href: '/coordination', label: 'À traiter' }}
      />
      <Done code={p.fait} messages={{ repondu: 'Votre réponse est partie.', classe: 'C’est rangé.' }} />
      <Filters
        label="État des messages"
        items={STATUTS.map((s) => ({
          label: STATUTS_CONTACT[s],
          href: adresse(CHEMIN, { statut: s }),
          current: s === statut,
        }))}
      />
      <ListeMessages messages={messages} statut={statut} />
      <Pagination
        page={page}
        pages={Math.ceil(total / 20)}
        href={(n) => adresse(CHEMIN, { statut, page: n })}
      />
    </Wide>
  );
}
