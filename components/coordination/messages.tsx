import { Form, InlineForm } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmailText } from '@/components/ui/email';
import { EmptyState } from '@/components/ui/empty-state';
import { Hidden, TextArea } from '@/components/ui/field';
import { Section } from '@/components/ui/page';
import { Table } from '@/components/ui/table';
import { classerMessageAction, repondreMessageAction } from '@/lib/contact/actions';
import { STATUTS_CONTACT, SUJETS, type Sujet } from '@/lib/contact/message';
import { instantEnLettres, jourDe, jourProche } from '@/lib/dates';
import type { MessageContact } from '@/lib/generated/prisma/client';
import type { StatutContact } from '@/lib/generated/prisma/enums';

const sujet = (m: MessageContact) => SUJETS[m.sujet as Sujet] ?? m.sujet;

export function ListeMessages({ messages, statut }: { messages: MessageContact[]; statut: StatutContact }) {
  if (messages.length === 0)
    return (
      <EmptyState title="Aucun message ici">
        Ce que les visiteurs écrivent sur la page « Contact » arrive ici. Vous répondez par e-mail, sans
        quitter cette page.
      </EmptyState>
    );
  return (
    <Table
      caption={STATUTS_CONTACT[statut]}
      captionHidden
      head={['De', 'Sujet', 'Message', 'Reçu']}
      rows={messages.map((m) => ({
        key: m.id,
        cells: [
          <a key="de" className="lien" href={`/coordination/messages/${m.id}`}>
            {m.nom ?? <EmailText value={m.email} />}
          </a>,
          sujet(m),
          m.texte.length > 90 ? `${m.texte.slice(0, 90)}…` : m.texte,
          jourProche(jourDe(m.creeLe)),
        ],
      }))}
    />
  );
}

export function FicheMessage({ message }: { message: MessageContact }) {
  return (
    <>
      <Card>
        <DefinitionList
          items={[
            { term: 'État', description: STATUTS_CONTACT[message.statut] },
            { term: 'Sujet', description: sujet(message) },
            { term: 'Reçu', description: instantEnLettres(message.creeLe) },
            { term: 'Adresse', description: <EmailText value={message.email} /> },
            { term: 'Message', description: <span className="whitespace-pre-line">{message.texte}</span> },
            ...(message.reponse
              ? [
                  {
                    term: 'Réponse',
                    description: <span className="whitespace-pre-line">{message.reponse}</span>,
                  },
                ]
              : []),
          ]}
        />
      </Card>
      {message.statut === 'NOUVEAU' && (
        <Section title="Répondre par e-mail">
          <Form action={repondreMessageAction} submit="Envoyer la réponse">
            <Hidden name="messageId" value={message.id} />
            <TextArea name="reponse" label="Votre réponse" rows={8} maxLength={5000} />
          </Form>
          <InlineForm
            action={classerMessageAction}
            hidden={{ messageId: message.id }}
            label="Ranger sans répondre"
            variant="quiet"
          />
        </Section>
      )}
    </>
  );
}
