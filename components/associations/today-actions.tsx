import { ThreadsLink } from '@/components/fils/threads-link';
import { ButtonLink } from '@/components/ui/button';
import { PAGE_DES_FILS } from '@/lib/fils/fil';

/** Beside today's title: describing a need is the primary action unless hours wait for one yes. */
export function TodayActions({ heuresEnAttente, messages }: { heuresEnAttente: boolean; messages: number }) {
  return (
    <>
      <ButtonLink href="/association/missions/nouvelle" variant={heuresEnAttente ? 'secondary' : 'primary'}>
        Décrire une mission
      </ButtonLink>
      <ButtonLink href="/association/structure" variant="secondary">
        Mon association
      </ButtonLink>
      <ThreadsLink href={PAGE_DES_FILS.ASSOCIATION} label="Échanges" nouveaux={messages} />
    </>
  );
}
