import { ButtonLink } from '@/components/ui/button';

/** Beside today's title: describing a need is the primary action unless hours wait for one yes. */
export function TodayActions({ heuresEnAttente }: { heuresEnAttente: boolean }) {
  return (
    <>
      <ButtonLink href="/association/missions/nouvelle" variant={heuresEnAttente ? 'secondary' : 'primary'}>
        Décrire une mission
      </ButtonLink>
      <ButtonLink href="/association/structure" variant="secondary">
        Mon association
      </ButtonLink>
    </>
  );
}
