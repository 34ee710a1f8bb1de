import type { Metadata } from 'next';
import { RecentHours } from '@/components/heures/recent';
import { HoursToConfirm } from '@/components/heures/to-confirm';
import { ButtonLink } from '@/components/ui/button';
import { Done } from '@/components/ui/done';
import { PageTitle, Section, Wide } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { exigerActeur } from '@/lib/auth/session';
import { heuresAConfirmer, heuresVues } from '@/lib/heures/queries/association';
import { maintenant } from '@/lib/horloge';
import { adresse, numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Heures' };

const FAIT = {
  confirmee: 'Les heures sont confirmées. Merci !',
  confirmees: 'Toutes ces heures sont confirmées. Merci !',
  'a-revoir': 'Votre mot est parti.',
  feuille: 'La feuille est enregistrée. Chaque personne va dire si c’est juste.',
};

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('ASSOCIATION');
  const now = maintenant();
  const p = await searchParams;
  const [heures, vues] = await Promise.all([
    heuresAConfirmer(acteur, now, numeroDePage(p.page)),
    heuresVues(acteur, now, numeroDePage(p.vues)),
  ]);
  const vers = (pages: { page?: number; vues?: number }) =>
    adresse('/association/heures', { page: heures.page, vues: vues.page, ...pages });
  return (
    <Wide>
      <PageTitle
        title="Heures"
        actions={
          <ButtonLink href="/association/heures/feuille" variant="secondary">
            Écrire une feuille papier
          </ButtonLink>
        }
      />
      <Done code={p.fait} messages={FAIT} />
      <Section title={heures.pages > 1 ? `À confirmer : ${heures.total} lignes` : 'À confirmer'}>
        <HoursToConfirm heures={heures} />
        <Pagination {...heures} label="Heures à confirmer" href={(page) => vers({ page })} />
      </Section>
      <Section id="vues" title="Déjà vues">
        <RecentHours heures={vues.lignes} />
        <Pagination {...vues} label="Heures déjà vues" href={(n) => `${vers({ vues: n })}#vues`} />
      </Section>
    </Wide>
  );
}
