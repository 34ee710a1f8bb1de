import type { Metadata } from 'next';
import { Thread } from '@/components/fils/thread';
import { ButtonLink } from '@/components/ui/button';
import { Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { lireFil } from '@/lib/fils/commands/lecture';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { numeroDePage, premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Messages' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('REFERENT');
  const [{ id }, p] = await Promise.all([params, searchParams]);
  const [page, now] = [numeroDePage(p.page), maintenant()];
  const fil = await ouIntrouvable(id, () => lireFil(acteur, { sujetId: id, page }, now));
  await noterConsultation(acteur, { beneficiaireId: fil.beneficiaireId, page: 'echange' }, now);
  return (
    <Wide>
      <Thread {...{ fil }} role="REFERENT" retour="Messages" fait={premier(p.fait)}>
        <p>
          <ButtonLink href={`/referent/personnes/${fil.beneficiaireId}`} variant="quiet">
            Ouvrir son parcours
          </ButtonLink>
        </p>
      </Thread>
    </Wide>
  );
}
