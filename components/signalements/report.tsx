import { Form } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { Radios } from '@/components/ui/choice';
import { Hidden } from '@/components/ui/field';
import { PageTitle } from '@/components/ui/page';
import { instantEnLettres } from '@/lib/dates';
import { PAGE_DES_FILS, type RoleDuFil } from '@/lib/fils/fil';
import { signalerUnMessage } from '@/lib/signalements/actions';
import type { MessageASignaler } from '@/lib/signalements/queries';
import { MOTIFS, type RoleQuiJuge } from '@/lib/signalements/signalement';

/** Who decides reads this message and nothing around it: it is said before anything is sent. */
const LECTURE: Record<RoleQuiJuge, string> = {
  COORDINATION:
    'La coordination lit ce message seul, pas les autres. Cette page-là ne dit aucun nom. Elle laisse le message, ou elle le retire.',
  DEPARTEMENT:
    'Le Département lit ce message seul, pas les autres. Cette page-là ne dit aucun nom. Il laisse le message, ou il le retire.',
};

/** One question about one message: why it is reported. */
export function Report({ message: m, role }: { message: MessageASignaler; role: RoleDuFil }) {
  return (
    <>
      <PageTitle
        title="Signaler un message"
        lead={LECTURE[m.juge]}
        back={{ href: `${PAGE_DES_FILS[role]}/${m.sujetId}`, label: 'Retour à l’échange' }}
      />
      <Card>
        <h2 className="text-base font-bold wrap-anywhere">{m.auteur}</h2>
        <p className="text-sm text-encre-douce">{instantEnLettres(m.creeLe)}</p>
        <p className="mt-2 max-w-prose wrap-anywhere whitespace-pre-wrap">{m.texte}</p>
      </Card>
      <Form action={signalerUnMessage} submit="Signaler ce message">
        <Hidden name="messageId" value={m.id} />
        <Radios
          name="motif"
          legend="Pourquoi signalez-vous ce message ?"
          options={Object.entries(MOTIFS).map(([value, label]) => ({ value, label }))}
        />
      </Form>
    </>
  );
}
