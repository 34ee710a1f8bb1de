import { Done } from '@/components/ui/done';
import { Notice } from '@/components/ui/notice';

const FAIT = {
  ecrite: 'La page est gardée.',
  accord: 'Votre accord est noté. L’association peut attester la page.',
  attestee: 'La page est attestée. Elle ne change plus.',
  partage: 'Le lien est prêt.',
  arret: 'Ce lien ne marche plus.',
};

/** What was just done with a page, or what the other side did meanwhile. */
export function PassportMessage({ fait }: { fait?: string }) {
  if (fait === 'fusion')
    return (
      <Notice tone="todo" title="Vous avez écrit à deux en même temps" live>
        <p>Tout est gardé, rien n’est perdu. Relisez les parties marquées « À relire ».</p>
      </Notice>
    );
  if (fait === 'relire')
    return (
      <Notice tone="todo" title="La page a changé depuis votre lecture" live>
        <p>Voici la page d’aujourd’hui. Relisez-la.</p>
      </Notice>
    );
  return <Done code={fait} messages={FAIT} />;
}
