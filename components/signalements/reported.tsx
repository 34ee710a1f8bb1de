import { InlineForm } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { Done } from '@/components/ui/done';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { ROLES } from '@/lib/comptes/libelle';
import { instantEnLettres } from '@/lib/dates';
import type { PageDe } from '@/lib/pagination';
import { adresse } from '@/lib/requete';
import { deciderUnSignalement } from '@/lib/signalements/actions';
import type { MessageSignale } from '@/lib/signalements/commands/lecture';
import { MOTIFS, PAGE_DES_SIGNALEMENTS, type RoleQuiJuge } from '@/lib/signalements/signalement';

const FAIT = {
  LAISSE: 'Le message reste. Qui l’a signalé sait que vous l’avez lu.',
  MASQUE: 'Le message est retiré. Qui l’a signalé sait que vous l’avez lu.',
};

function Signale({ message: m }: { message: MessageSignale }) {
  const [quand, qui] = [instantEnLettres(m.creeLe), ROLES[m.role]];
  const geste = { action: deciderUnSignalement, about: `${qui}, ${quand}` };
  return (
    <Card as="li">
      <h2 className="text-lg font-bold">{qui}</h2>
      <p className="text-sm text-encre-douce">{quand}</p>
      <p className="mt-2 max-w-prose wrap-anywhere whitespace-pre-wrap">{m.texte}</p>
      <p className="mt-2 mb-3">
        Signalé pour : <strong>{m.signalements.map((s) => MOTIFS[s.motif]).join(' · ')}</strong>
      </p>
      <div className="flex flex-wrap items-start gap-3">
        <InlineForm {...geste} hidden={{ messageId: m.id, decision: 'LAISSE' }} label="Laisser" />
        <InlineForm {...geste} hidden={{ messageId: m.id, decision: 'MASQUE' }} label="Retirer le message" />
      </div>
    </Card>
  );
}

type Props = { role: RoleQuiJuge; retour: string; messages: PageDe<MessageSignale>; fait?: string };

/** The messages that were reported, each alone, the oldest first, and what may be decided. */
export function Reported({ role, retour, messages, fait }: Props) {
  return (
    <>
      <PageTitle
        title="Messages signalés"
        lead="Vous lisez le message seul : ni l’échange, ni les noms. Retiré, plus personne ne le lit."
        back={{ href: role === 'COORDINATION' ? '/coordination' : '/departement', label: retour }}
      />
      <Done code={fait} messages={FAIT} />
      {messages.total === 0 ? (
        <EmptyState title="Aucun message signalé">
          Quand quelqu’un signale un message, vous le lisez ici.
        </EmptyState>
      ) : (
        <>
          <ul className="grid gap-4">
            {messages.lignes.map((m) => (
              <Signale key={m.id} message={m} />
            ))}
          </ul>
          <Pagination {...messages} href={(page) => adresse(PAGE_DES_SIGNALEMENTS[role], { page })} />
          <p className="text-encre-douce">Chaque message affiché ici est noté dans le journal.</p>
        </>
      )}
    </>
  );
}

/** How many reported messages wait. Nothing when there is none. */
export function SignalementsADecider({ nombre, role }: { nombre: number; role: RoleQuiJuge }) {
  if (nombre === 0) return null;
  return (
    <Notice tone="todo">
      <p>
        <a
          className="lien inline-flex min-h-11 items-center font-semibold wrap-anywhere"
          href={PAGE_DES_SIGNALEMENTS[role]}
        >
          {nombre.toLocaleString('fr-FR')} {nombre > 1 ? 'messages signalés' : 'message signalé'}
        </a>
      </p>
    </Notice>
  );
}
