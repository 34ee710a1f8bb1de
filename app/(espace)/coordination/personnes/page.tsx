import type { Metadata } from 'next';
import { ListePersonnes } from '@/components/coordination/personnes';
import { ButtonLink } from '@/components/ui/button';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { filtrePersonnes } from '@/lib/coordination/filtre';
import { personnesAccompagnees } from '@/lib/coordination/queries/personnes';
import { maintenant } from '@/lib/horloge';
import type { Parametres } from '@/lib/requete';
import { territoires } from '@/lib/territoires/queries';

export const metadata: Metadata = { title: 'Personnes accompagnées' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('COORDINATION');
  const p = await searchParams;
  const filtre = filtrePersonnes(p);
  const [personnes, lieux] = await Promise.all([
    personnesAccompagnees(acteur, filtre, maintenant()),
    territoires(),
  ]);
  return (
    <Wide>
      <PageTitle
        title="Personnes accompagnées"
        actions={
          <>
            <ButtonLink href="/coordination/propositions" variant="secondary">
              Proposer pour tout un territoire
            </ButtonLink>
            <ButtonLink href="/coordination/personnes/inviter">Inviter une personne</ButtonLink>
          </>
        }
      />
      <Done code={p.fait} messages={{ invitee: 'La personne est invitée.' }} />
      <ListePersonnes personnes={personnes} filtre={filtre} territoires={lieux} />
    </Wide>
  );
}
